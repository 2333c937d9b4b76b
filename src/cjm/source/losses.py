"""Text that YAML reads otherwise than it looks: lost as a comment, or one entry for two."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from yaml.events import Event, ScalarEvent, StreamEndEvent

from cjm.source.decoding import split_lines
from cjm.source.document import Data
from cjm.source.parsing import open_parser, span_of
from cjm.source.trouble import SourceTrouble, Span

LOST_TEXT = "lost-text"
UNPARTED_ENTRIES = "unparted-entries"

_MAY_BE = re.compile(r" #[^\s#!]")
_WITHOUT_VALUE = r"(?:^|.*[\s\-])[^\s#]+:\s*|\s*(?:- +)*-\s*"
_NUMBERED = r"[0-9۰-۹٠-٩]"
_HASHTAG = r"[^\W\d][\w\u200c]*\s*"
_PROSE = r"(?::|-)\s+[^\s'\"\[{]+\s+\S|[^\W\da-zA-Z]\s*$"
"""A text of several words, or in letters that no key and no word of the format has."""
_ENDED = r"[\]}\"'|>]\s*$"
"""What a text in quotes or brackets ends with, and what a block begins with."""
_TO_US = r"\s*cjm:"
OTHER_COMMAS = "[،﹐，、﹑؛；]|;(?= )"
"""What parts entries in other languages, and does not in YAML."""
_BULLETS = "–—•●▪‣∙·"
_MAY_BE_ENTRIES = rf":[ \t]*[\r\n]+ +(?:[{_BULLETS}]|[1۱١][.)])|: *［"
_MAY_BE_NUMBERED = r"\n +1[.)]"
_DEEPER = r"\n( *)- .*[^\s:|>]\r?\n\1 +- "
_MAY_BE_DEEPER = r"- .*[^\s:|>]\r?\n(?=( +)- )"
"""The same without the depth: what begins with a letter is searched for faster than a line is."""
_SIGN = rf"\s*(?P<sign>[{_BULLETS}]|(?P<number>[0-9۰-۹٠-٩]{{1,2}})[.)](?=\s))"
_DASH = r"\s*(?P<sign>-) "
_LONGEST_QUOTE = 40
_MOST_ANCHORS = 20


def find_lost_texts(text: str) -> Iterator[SourceTrouble]:
    """Comments that were hardly meant as such: `#` begins one after a blank, also in a text.

    A `#` right before a word, where the value of a key or an entry should stand; or, behind a text,
    one before a digit, or before the one word that ends the line.
    """
    if not _MAY_BE.search(text):
        return
    # Nearly all files end here.
    from cjm.source.comments import list_comments

    lines = split_lines(text)
    for comment in list_comments(text):
        if comment.stands_alone or not comment.text.strip() or comment.text[0] in " \t#!":
            continue
        if re.match(_TO_US, comment.text):
            continue
        before = lines[comment.line][: comment.column]
        if re.fullmatch(_WITHOUT_VALUE, before):
            is_lost = not _goes_on(comment.line, lines)
        else:
            is_lost = bool(re.match(_NUMBERED, comment.text)) or bool(
                re.fullmatch(_HASHTAG, comment.text) and re.search(_PROSE, before)
            )
            is_lost = is_lost and not re.search(_ENDED, before)
        if is_lost:
            yield _tell(comment.line, comment.column, lines)


def tell_anchors(
    anchors: Mapping[str, tuple[Data, int, Span]], used: Collection[str]
) -> Iterator[SourceTrouble]:
    """Words behind `&` before a text, that nothing refers to: its beginning, rather than a name."""
    texts = (
        (name, span)
        for name, (value, _, span) in anchors.items()
        if not isinstance(value, dict | list)
    )
    unused = ((name, span) for name, span in texts if name not in used)
    for name, span in islice(unused, _MOST_ANCHORS):
        end = span.column + 1 + len(name)
        yield SourceTrouble(
            LOST_TEXT,
            f"`&{name[:_LONGEST_QUOTE]}` is read as a name, and no part of the text",
            Span(span.line, span.column, span.line, end),
            hint="put the whole text in quotes",
            is_read_on=True,
        )


def find_unparted_lines(text: str, read: Sequence[str]) -> Iterator[SourceTrouble]:
    """Lists whose entries begin with another sign than `-`, or stand deeper than the first: to YAML
    they are one text. `read` are the texts that YAML makes of `text`.
    """
    # A text of English letters alone is looked through in a third of the time.
    may_be = _MAY_BE_ENTRIES if "\r" in text or not text.isascii() else _MAY_BE_NUMBERED
    if not re.search(may_be, text) and not (_holds_dash(read) and _has_deeper(text)):
        return
    # Nearly all files end here.
    lines = split_lines(text)
    parser = open_parser(text)
    while not isinstance(event := parser.get_event(), StreamEndEvent):
        if isinstance(event, ScalarEvent) and event.implicit[0]:
            yield from _look_at_lines(span_of(event), lines)


def _holds_dash(read: Sequence[str]) -> bool:
    """Whether one of these texts may go on with a line that begins with a dash."""
    whole = "\0".join(read)
    return " - " in whole or "\n- " in whole


def _has_deeper(text: str) -> bool:
    """Whether an entry of one line stands right above a deeper one."""
    deeper = re.compile(_DEEPER)
    for found in re.finditer(_MAY_BE_DEEPER, text):
        dash = found.start()
        end_before = text.rfind("\n", 0, dash)
        if len(found[1]) >= dash - end_before and deeper.match(text, max(end_before, 0)):
            return True
    return False


def _look_at_lines(span: Span, lines: Sequence[str]) -> Iterator[SourceTrouble]:
    """Whether the lines of a text without quotes were meant as entries."""
    first = lines[span.line]
    if first[span.column : span.column + 1] == "［":
        message = "`［` begins no list: what stands here is one text"
        yield _part(message, span.line, span.column, "write `[` and `]`")
    is_one_line = span.end_line == span.line
    if (found := re.match(_SIGN, first)) and found.start("sign") == span.column:
        other = None if is_one_line else re.match(_SIGN, lines[span.line + 1])
        if not found["number"] or (other and other["number"]):
            yield _refuse(found, span.line)
        return
    if is_one_line:
        return
    for number in range(span.line + 1, min(span.end_line + 1, len(lines))):
        end = span.end_column if number == span.end_line else len(lines[number])
        if dash := re.match(_DASH, lines[number][:end]):
            message = "this `-` begins no entry, as it stands deeper than the text above it"
            hint = f"indent it like the entry on line {span.line + 1}, or put the text in quotes"
            found_here = _part(message, number, dash.start("sign"), hint)
            begin = Span(span.line, span.column, span.line, len(lines[span.line].rstrip()))
            yield replace(found_here, related=(begin, "its text goes on with this line"))
            return


def _refuse(found: re.Match[str], line: int) -> SourceTrouble:
    message = f"`{found[0].strip()}` begins no entry: what follows is one text"
    return _part(message, line, found.start("sign"), "begin each entry with `- `")


def _part(message: str, line: int, column: int, hint: str) -> SourceTrouble:
    span = Span(line, column, line, column + 1)
    return SourceTrouble(UNPARTED_ENTRIES, message, span, hint=hint, is_read_on=True)


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
    found = re.search(OTHER_COMMAS, only.value)
    if found and getattr(start, "flow_style", False):
        yield SourceTrouble(
            UNPARTED_ENTRIES,
            f"`{found[0]}` parts no entries: this list has one",
            span_of(only),
            hint="write `,` between entries, or put the text in quotes if it is one",
            is_read_on=True,
        )
