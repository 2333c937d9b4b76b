"""Findings: what is wrong in a user's file, where, and what to do about it. Data, never raised."""

from enum import Enum
from typing import TypeAlias

from cjm.values import NamedTuple

Path: TypeAlias = tuple[str | int, ...]
"""A way into a journey: keys and 0-based positions, as in `("stages", 2, "emotion")`."""


class Severity(Enum):
    """How bad a finding is. Severities compare: an error is above a warning."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)


class Place(NamedTuple):
    """A span in a text. Lines and columns are 1-based; columns count code points; the end is the
    first column after the span, on the same line.
    """

    line: int
    column: int
    end_column: int


class Finding(NamedTuple):
    """What a rule reports: the path of the element, what is wrong, what to do.

    `at_key` points at the key of the last step of `path` instead of its value. `slip` names what
    happened, and `word` the word that the finding is about: code knows it by them, as words of
    messages may change. `lacks` is the key that the element lacks: where it stands there without a
    value, that is the place.
    """

    path: Path
    message: str
    hint: str | None = None
    at_key: bool = False
    slip: str = ""
    word: str = ""
    lacks: str = ""


class Fix(NamedTuple):
    """How `cjm validate --fix` would mend a finding, in an order: "write `x` for `y`"; one that is
    not safe is left to `--unsafe-fixes`."""

    says: str
    is_safe: bool


class Diagnostic(NamedTuple):
    """A finding with its rule, its severity and its place in a file.

    `file` is the name as given by the user; `address` the id path of the element
    (`stages[verify].emotion`), empty for the whole file. `suggestion` is a "did you mean".
    `related` names other places: (place, what is there). `path` leads to the element in the model,
    and `identity` names it by what lasts when lines move and elements change places: ids, else
    names or texts, else positions. `fix` is how it can be mended, where it can. `slip` and `word`
    are as in a finding.
    """

    rule: str
    severity: Severity
    file: str
    place: Place
    message: str
    hint: str | None = None
    address: str = ""
    suggestion: str | None = None
    related: tuple[tuple[Place, str], ...] = ()
    path: Path = ()
    identity: str = ""
    fix: Fix | None = None
    slip: str = ""
    word: str = ""
