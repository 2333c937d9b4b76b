"""Comments, which the YAML parser drops: found again outside all scalars."""

import re
from typing import NamedTuple

import yaml
from yaml.events import ScalarEvent, StreamEndEvent

from cjm.source.parsing import open_parser, span_of

_MARKER = re.compile(r"#\s*cjm:")


class Comment(NamedTuple):
    """A comment: 0-based line and column of its `#`, its text after that, and whether it has the
    line to itself."""

    line: int
    column: int
    text: str
    stands_alone: bool


def list_own_comments(text: str) -> tuple[Comment, ...]:
    """All comments of a well-formed text; none where the text does not speak to cjm in one."""
    return list_comments(text) if _MARKER.search(text) else ()


def list_comments(text: str) -> tuple[Comment, ...]:
    """All comments of a text in their order; none where it is not well-formed."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    masked = [list(line) for line in lines]
    try:
        parser = open_parser(text)
        while not isinstance(event := parser.get_event(), StreamEndEvent):
            if isinstance(event, ScalarEvent):
                _mask(masked, event)
    except yaml.YAMLError:
        return ()
    found: list[Comment] = []
    for number, line in enumerate("".join(signs) for signs in masked):
        match = re.search(r"(?:^|[ \t])#", line)
        if match:
            column = match.end() - 1
            before = lines[number][:column]
            found.append(
                Comment(
                    number, column, lines[number][column + 1 :], stands_alone=not before.strip()
                )
            )
    return tuple(found)


def _mask(masked: list[list[str]], event: ScalarEvent) -> None:
    """Blots out the scalar. A plain or block scalar's end may lie after trailing comments, so that
    only quoted text and the lines of a block are covered."""
    span = span_of(event)
    if event.style in ("|", ">"):
        # It ends where the next line begins, and within its last line at the end of the file.
        for number in range(span.line + 1, span.end_line + (span.end_column > 0)):
            masked[number] = ["x"] * len(masked[number])
        return
    for number in range(span.line, min(span.end_line + 1, len(masked))):
        line = masked[number]
        begin = span.column if number == span.line else 0
        finish = span.end_column if number == span.end_line else len(line)
        line[begin:finish] = "x" * max(finish - begin, 0)
