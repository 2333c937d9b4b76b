"""Entries that YAML reads as one text: other signs for dashes or commas, lines at another depth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from cjm.source.columns import indent_of
from cjm.source.decoding import split_lines
from cjm.source.parsing import open_parser, span_of
from cjm.source.trouble import SourceTrouble, Span

if TYPE_CHECKING:
    from yaml.events import Event, ScalarEvent

UNPARTED_ENTRIES = "unparted-entries"

OTHER_SIGNS = "entries with other signs before them than dashes"
OTHER_PARTING = "entries with other signs between them than commas"
WIDE_BRACKETS = "a list in wide brackets"
DEEPER_ENTRIES = "entries that stand deeper than the first"
BARE_LINES = "short lines with nothing before them"
"""Slips, each by a name."""

OTHER_COMMAS = "[،﹐，、﹑؛；]|;(?= )"
"""What parts entries in other languages, and does not in YAML."""
_WIDE_BRACKET = "［"
_BULLETS = "–—•●▪‣∙·◦▫⁃◘○■□▸►▹➢❖・\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc"
"""Those of word processors among them, which have no sign of their own."""
_UNNAMED = _BULLETS[-5:]
_ODD_BLANKS = "\u00a0\u2007\u202f\u3000"
_MARKS = "→⇒➜➔➤✓✔☑☐☒✅✗✘★☆👉▶🔹🔸🔷🔶🔵🟢①-⑳❶-❿"
"""Signs that may begin a text as well: they are bullets where the line below has one too."""
_LETTERS = "[a-hA-H]|الف|ب|پ|ت|ث|ج"
NUMBERS = (
    rf"(?:[0-9۰-۹٠-٩]{{1,2}}|{_LETTERS})[.)](?=\s)|[0-9۰-۹٠-٩]{{1,2}}[-–](?=\s|[^\W\d])|--(?=\s)"
)
_MAY_BE_ENTRIES = (
    rf":[ \t]*[\r\n]+ +(?:[{_BULLETS}{_MARKS}]|-[{_ODD_BLANKS}]|[1۱١aAا][.)ل–-]|--)"
    rf"|: *{_WIDE_BRACKET}"
)
_MAY_BE_NUMBERED = r"\n +(?:[1aA][.)-]|-- )"
_DEEPER = r"\n( *)- .*[^\s:|>]\r?\n\1 +- "
_MAY_BE_DEEPER = r"- .*[^\s:|>]\r?\n(?=( +)- )"
"""The same without the depth: what begins with a letter is searched for faster than a line is."""
_SIGN = rf"\s*(?P<sign>[{_BULLETS}]|-(?=[{_ODD_BLANKS}])|(?P<number>{NUMBERS}|[{_MARKS}](?=\s)))"
_DASH = r"\s*(?P<sign>-) "
_MAY_BE_BELOW = r"(?m)^ *(?!- |[# ])[^\n#]*[^\s:|>\[{,#][ \t]*\r?\n *- "
"""A line without a dash, whose text is not at an end, right above one with a dash."""
_MAY_BE_BARE = (
    r""":[ \t]*\r?\n +(?![-#&*!|>'"\[{%@`:,? ])[^:\r\n]+\r?\n +[^- :][^:\r\n]*(?:\r?\n|$)"""
)
"""Two lines without a sign or a colon, below a key."""
_FITS_ON_A_LINE = 60
_MAY_BE_BLOCK = r": *[|>][-+]? *\r?\n+ *- "
_BLOCKS = ("|", ">")
_ENTRY = r" *- \S"
_KEY = r"\s*(?:- +)*(?P<key>[\w-]+): +$"


def find_unparted_lines(
    text: str, read: Sequence[str], *, is_flat: bool = False
) -> Iterator[SourceTrouble]:
    """Lists whose entries begin with another sign than `-`, or stand deeper than the first: to YAML
    they are one text. `read` are the texts that YAML makes of `text`; where it `is_flat`, each of
    them stands on one line, behind a key or a dash.
    """
    if is_flat and _WIDE_BRACKET not in text:
        return
    # A text of English letters alone is looked through in a third of the time.
    may_be = _MAY_BE_ENTRIES if "\r" in text or not text.isascii() else _MAY_BE_NUMBERED
    if (
        not re.search(may_be, text)
        and not (_holds_dash(read) and _may_hold_entries(text))
        and not re.search(_MAY_BE_BARE, text)
    ):
        return
    # Nearly all files end here.
    from yaml.events import ScalarEvent, StreamEndEvent

    lines = split_lines(text)
    parser = open_parser(text)
    while not isinstance(event := parser.get_event(), StreamEndEvent):
        if isinstance(event, ScalarEvent):
            if event.style in _BLOCKS:
                yield from _look_at_block(span_of(event), lines, event.value)
            elif event.implicit[0]:
                yield from _look_at_lines(span_of(event), lines)


def _holds_dash(read: Sequence[str]) -> bool:
    """Whether one of these texts may go on with a line that begins with a dash."""
    whole = "\0".join(read)
    return " - " in whole or "\n- " in whole or "\0- " in whole


def _may_hold_entries(text: str) -> bool:
    """Whether a text without quotes may go on with lines that were meant as entries."""
    return _has_deeper(text) or any(
        re.search(pattern, text) for pattern in (_MAY_BE_BELOW, _MAY_BE_BLOCK)
    )


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
    if first[span.column : span.column + 1] == _WIDE_BRACKET:
        message = "`［` begins no list: what stands here is one text"
        found_here = _part(message, span.line, span.column, "write `[` and `]`")
        yield replace(found_here, slip=WIDE_BRACKETS, word=_WIDE_BRACKET)
    is_one_line = span.end_line == span.line
    if (found := re.match(_SIGN, first)) and found.start("sign") == span.column:
        below = "" if is_one_line else lines[span.line + 1]
        other = re.match(_SIGN, below)
        if not found["number"] or (other and other["number"]) or re.match(_DASH, below):
            yield _refuse(found, span.line)
        return
    if is_one_line:
        return
    if _is_list_of_lines(span, lines):
        hint = "begin each entry with `- `, or write the text on one line"
        count = span.end_line - span.line + 1
        trouble = _part(f"these {count} lines are one text", span.line, span.column, hint)
        line = Span(span.line, span.column, span.line, len(first.rstrip()))
        yield replace(trouble, span=line, slip=BARE_LINES)
        return
    for number in range(span.line + 1, min(span.end_line + 1, len(lines))):
        end = span.end_column if number == span.end_line else len(lines[number])
        if dash := re.match(_DASH, lines[number][:end]):
            before = first[: span.column]
            if not before.strip():
                yield _miss_dash(first, span)
                return
            message = "this `-` begins no entry, as it stands deeper than the text above it"
            hint = f"indent it like the entry on line {span.line + 1}, or put the text in quotes"
            if key := re.match(_KEY, before):
                message = f"this `-` begins no entry, as `{key['key']}` has a text on its own line"
                hint = f"begin that text with `- ` on a line below `{key['key']}:`, or take it out"
            found_here = _part(message, number, dash.start("sign"), hint)
            begin = Span(span.line, span.column, span.line, len(lines[span.line].rstrip()))
            related = begin, "its text goes on with this line"
            yield replace(found_here, related=related, slip=DEEPER_ENTRIES, word="-")
            return


def _is_list_of_lines(span: Span, lines: Sequence[str]) -> bool:
    """Whether a text stands below its key in so short lines that one would have held them all."""
    own = lines[span.line : span.end_line + 1]
    above = lines[span.line - 1] if span.line else ""
    return (
        not own[0][: span.column].strip()
        and above.rstrip().endswith(":")
        and all(line.strip() and indent_of(line) == span.column for line in own)
        and not any(line.strip().startswith("-") for line in own)
        and sum(len(line.strip()) + 1 for line in own) <= _FITS_ON_A_LINE
    )


def _miss_dash(line: str, span: Span) -> SourceTrouble:
    """A line that is the first entry of a list, and does not begin like the others."""
    if line[span.column] == "-":
        message, hint = "after the `-` of an entry a space is missing", "write `- `"
        return _part(message, span.line, span.column, hint)
    message = "this text begins without a `- `, and so takes the entries below it in"
    return _part(message, span.line, span.column, "begin it with `- `")


def _look_at_block(span: Span, lines: Sequence[str], text: str) -> Iterator[SourceTrouble]:
    """Whether all lines of a block are entries of a list."""
    written = [line for line in text.split("\n") if line.strip()]
    sign = lines[span.line][span.column : span.column + 1]
    # It ends where the next line begins, and within its last line at the end of the file.
    end = span.end_line + (span.end_column > 0)
    own = [line for line in lines[span.line + 1 : end] if line.strip()]
    depth = min((indent_of(line) for line in own), default=0)
    flush = [line for line in own if line[depth : depth + 1] != " "]
    if (
        not written
        or not flush
        or not all(re.match(_ENTRY, line) for line in flush[: len(written)])
    ):
        return
    key = re.match(_KEY, lines[span.line][: span.column])
    if key:
        message = f"`{sign}` makes one text of the entries below it"
        yield _part(message, span.line, span.column, f"take it out, behind `{key['key']}:`")


def _refuse(found: re.Match[str], line: int) -> SourceTrouble:
    sign = found[0].strip()
    message = f"`{sign}` begins no entry: what follows is one text"
    hint = "begin each entry with `- `"
    if sign == "-":
        message = "the blank after this `-` is not an ordinary space: what follows is one text"
        hint = "put ordinary spaces in their place"
    elif found["sign"][0] in _UNNAMED:
        message = "a bullet of a word processor begins no entry: what follows is one text"
    trouble = _part(message, line, found.start("sign"), hint)
    return replace(trouble, slip=OTHER_SIGNS, word=sign)


def _part(message: str, line: int, column: int, hint: str) -> SourceTrouble:
    span = Span(line, column, line, column + 1)
    return SourceTrouble(UNPARTED_ENTRIES, message, span, hint=hint, is_read_on=True)


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
            slip=OTHER_PARTING,
            word=found[0],
        )
