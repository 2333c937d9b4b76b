"""What is wrong with a text as YAML."""

from cjm.values import NamedTuple, dataclass


class Span(NamedTuple):
    """A stretch of text: 0-based lines and columns in code points, up to the end and without it."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class SourceTrouble(Exception):  # noqa: N818 - most of them are collected, not raised
    """One thing that is wrong. Raised where reading cannot go on, collected where it can.

    `rule` is `syntax`, `duplicate-key` or that of a loss. `related` names another place that
    matters. `is_read_on` says that the text can be read, though hardly as it was meant. `slip`
    names what happened and `word` the sign or word that it is about, for code to know it by.
    """

    rule: str
    message: str
    span: Span
    hint: str | None = None
    related: tuple[Span, str] | None = None
    is_read_on: bool = False
    slip: str = ""
    word: str = ""
