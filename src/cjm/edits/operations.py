"""What can be changed in a file, as data. Paths are those of the model: short forms are allowed."""

from typing import TypeAlias

from cjm.source.document import Path
from cjm.source.trouble import Span
from cjm.values import NamedTuple


class RenameKey(NamedTuple):
    """Another name for the last key of `path`; its value stays."""

    path: Path
    key: str


class SetText(NamedTuple):
    """Another text in place of the one at `path`, in the same kind of quotes."""

    path: Path
    text: str


class InsertKey(NamedTuple):
    """A new first key in the mapping at `path`. A text that stands for the whole element becomes
    the value of `stands_for` beside it."""

    path: Path
    key: str
    text: str
    stands_for: str | None = None


class DropSigns(NamedTuple):
    """All of `signs` taken out of the text at `path`, or out of its key."""

    path: Path
    signs: frozenset[str]
    at_key: bool = False


class CutComment(NamedTuple):
    """A comment taken out, or the part of it from one column to another: 0-based, on one line. A
    line that is blank then goes as a whole."""

    line: int
    column: int
    end_column: int
    path: Path = ()


class TakeIn(NamedTuple):
    """A comment made the end of the text before it at `path`, or the text where there is none: what
    stands on a line from one column to another, 0-based, put into quotes."""

    path: Path
    line: int
    column: int
    end_column: int
    text: str


class PartEntries(NamedTuple):
    """Several entries in place of the one text at `path`, on the stretch from one 0-based line and
    column to another: as a list, or in the list of which it is an entry."""

    path: Path
    span: Span
    new: str
    entries: tuple[str, ...]


Edit: TypeAlias = RenameKey | SetText | InsertKey | DropSigns | CutComment | TakeIn | PartEntries


class Repair(NamedTuple):
    """How a finding may be mended. `says` is what is done, in an order: "rename … to …".

    It is safe if nobody who looks at it could have meant anything else.
    """

    edit: Edit
    says: str
    is_safe: bool
