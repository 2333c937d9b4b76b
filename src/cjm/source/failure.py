"""Where the YAML parser gave up, and how to say what was wrong there."""

from cjm.source.trouble import SourceTrouble, Span
from cjm.values import NamedTuple


class Failure(NamedTuple):
    """Where the parser gave up, why in its words, and where what it was reading began."""

    words: str
    line: int
    column: int
    opening: tuple[int, int] | None


def say(message: str, hint: str, line: int, column: int, end: int = 0) -> SourceTrouble:
    """A `syntax` error on one line, from a column (from 0) to another, or of one sign."""
    span = Span(line, column, line, max(end, column + 1))
    return SourceTrouble("syntax", message, span, hint=hint)
