"""Comments, which the YAML parser drops: found again outside all scalars."""

import re

import yaml
from yaml.events import ScalarEvent, StreamEndEvent

from cjm.source.decoding import split_lines
from cjm.source.parsing import open_parser, span_of
from cjm.values import NamedTuple

_SIGN = "#"
_BEGIN = re.compile(r"(?:^|[ \t])#")
_MARKER = re.compile(r"#\s*(?:cjm|noqa)", re.IGNORECASE)


class Comment(NamedTuple):
    """A comment: 0-based line and column of its `#`, its text after that, and whether it has the
    line to itself."""

    line: int
    column: int
    text: str
    stands_alone: bool


def list_own_comments(text: str) -> tuple[Comment, ...]:
    """All comments of a well-formed text; none where no comment speaks to a linter."""
    return list_comments(text) if _MARKER.search(text) else ()


def list_comments(text: str) -> tuple[Comment, ...]:
    """All comments of a text in their order; none where it is not well-formed."""
    lines = split_lines(text)
    # Only where a sign for one stands can there be a comment.
    masked = {number: list(line) for number, line in enumerate(lines) if _SIGN in line}
    if not masked:
        return ()
    try:
        parser = open_parser(text)
        while not isinstance(event := parser.get_event(), StreamEndEvent):
            if isinstance(event, ScalarEvent):
                _mask(masked, event)
    except yaml.YAMLError:
        return ()
    found: list[Comment] = []
    for number, signs in masked.items():
        match = _BEGIN.search("".join(signs))
        if match:
            column = match.end() - 1
            line = lines[number]
            is_alone = not line[:column].strip()
            found.append(Comment(number, column, line[column + 1 :], stands_alone=is_alone))
    return tuple(found)


def _mask(masked: dict[int, list[str]], event: ScalarEvent) -> None:
    """Blots out the scalar. A plain or block scalar's end may lie after trailing comments, so that
    only quoted text and the lines of a block are covered."""
    span = span_of(event)
    if event.style in ("|", ">"):
        # It ends where the next line begins, and within its last line at the end of the file.
        for number in range(span.line + 1, span.end_line + (span.end_column > 0)):
            if number in masked:
                masked[number] = ["x"] * len(masked[number])
        return
    for number in range(span.line, span.end_line + 1):
        if number in masked:
            line = masked[number]
            begin = span.column if number == span.line else 0
            finish = span.end_column if number == span.end_line else len(line)
            line[begin:finish] = "x" * max(finish - begin, 0)
