"""Text that YAML reads otherwise than it looks: lost as a comment, or one entry for two."""

import re
from collections.abc import Iterator, Sequence

from yaml.events import Event, ScalarEvent, StreamEndEvent

from cjm.source.decoding import split_lines
from cjm.source.parsing import open_parser, span_of
from cjm.source.trouble import SourceTrouble, Span

LOST_TEXT = "lost-text"
UNPARTED_ENTRIES = "unparted-entries"

_MAY_BE = re.compile(r" #[^\s#!]")
_WITHOUT_VALUE = re.compile(r"(?:^|.*[\s\-])[^\s#]+:\s*|\s*(?:- +)*-\s*")
_NUMBERED = re.compile(r"[0-9۰-۹٠-٩]")
_ENDED = re.compile(r"[\]}\"'|>]\s*$")
"""What a text in quotes or brackets ends with, and what a block begins with."""
_TO_US = re.compile(r"\s*cjm:")
_OTHER_COMMAS = re.compile("[،،，、﹐﹑]")
_BULLETS = tuple("–—•●▪‣∙·")
_BULLET = re.compile(rf"(?<=:)[ \t]*[\r\n]+ +[{''.join(_BULLETS)}] +\S")
_LONGEST_QUOTE = 40


def find_lost_texts(text: str) -> Iterator[SourceTrouble]:
    """Comments that were hardly meant as such: `#` begins one after a blank, also in a text.

    A `#` right before a word, where the value of a key or an entry should stand; or one before a
    digit, in the middle of a text.
    """
    if not _MAY_BE.search(text):
        return
    # Nearly all files end here.
    from cjm.source.comments import list_comments

    lines = split_lines(text)
    for comment in list_comments(text):
        if comment.stands_alone or not comment.text.strip() or comment.text[0] in " \t#!":
            continue
        if _TO_US.match(comment.text):
            continue
        before = lines[comment.line][: comment.column]
        if _WITHOUT_VALUE.fullmatch(before):
            is_lost = not _goes_on(comment.line, lines)
        else:
            is_lost = bool(_NUMBERED.match(comment.text)) and not _ENDED.search(before)
        if is_lost:
            yield _tell(comment.line, comment.column, lines)


def find_bullets(text: str) -> Iterator[SourceTrouble]:
    """Lists whose entries begin with another sign than `-`: to YAML they are one text."""
    if text.isascii() or not _BULLET.search(text):
        return
    lines = split_lines(text)
    parser = open_parser(text)
    while not isinstance(event := parser.get_event(), StreamEndEvent):
        if isinstance(event, ScalarEvent) and event.implicit[0] and event.value[:1] in _BULLETS:
            span = span_of(event)
            if not lines[span.line][: span.column].strip():
                yield SourceTrouble(
                    UNPARTED_ENTRIES,
                    f"`{event.value[0]}` begins no entry: what follows is one text",
                    span._replace(end_line=span.line, end_column=span.column + 1),
                    hint="begin each entry with `- `",
                    is_read_on=True,
                )


def _tell(line: int, column: int, lines: Sequence[str]) -> SourceTrouble:
    lost = lines[line][column:].rstrip()
    shown = lost if len(lost) <= _LONGEST_QUOTE else lost[: _LONGEST_QUOTE - 1] + "…"
    return SourceTrouble(
        LOST_TEXT,
        f"`{shown}` is read as a comment, and no part of the text",
        Span(line, column, line, column + len(lost)),
        hint="put the whole text in quotes, or a space after the `#` of a comment",
        is_read_on=True,
    )


def _goes_on(line: int, lines: Sequence[str]) -> bool:
    """Whether the value that a line lacks stands on the lines below it."""
    own = _indent_of(lines[line])
    for text in lines[line + 1 :]:
        if text.strip() and not text.lstrip().startswith("#"):
            indent = _indent_of(text)
            return indent > own or (indent == own and text[indent : indent + 2] == "- ")
    return False


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def find_unparted(start: Event, only: ScalarEvent) -> Iterator[SourceTrouble]:
    """What to say of the only entry of a list where it holds another comma than that of YAML, and
    the list stands in brackets.
    """
    found = _OTHER_COMMAS.search(only.value)
    if found and getattr(start, "flow_style", False):
        yield SourceTrouble(
            UNPARTED_ENTRIES,
            f"`{found[0]}` parts no entries: this list has one",
            span_of(only),
            hint="write `,` between entries, or put the text in quotes if it is one",
            is_read_on=True,
        )
