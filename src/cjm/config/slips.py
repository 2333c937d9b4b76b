"""What Python's TOML parser says, in words for people who write settings."""

from __future__ import annotations

import re

from cjm.config.quoting import find_unquoted
from cjm.diagnostics import Place
from cjm.source.conflicts import find_conflict
from cjm.source.remarks import BEGINS
from cjm.source.remarks import HINT as AS_COMMENT
from cjm.values import NamedTuple


class Slip(NamedTuple):
    """What is wrong in a line of TOML, and what to do about it."""

    message: str
    hint: str | None
    place: Place


_AT = re.compile(r"^(?P<says>.*?) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of .*)\)$")
_KEY = re.compile(r"\s*(?:\[+\s*)?([\w.\"'-]+)")

_AT_NAME = ("Expected ']", "Expected '='", "Invalid initial", "Invalid statement")
"""What the parser says where a name without its quotes ends."""
_AFTER_VALUE = "Expected newline"
_SEMICOLON = re.compile(r"(?P<sign>;)(?=\s*\S)")
"""What begins a comment in other files of settings."""
_TEXT_HINT = 'a text stands in straight quotes, as in theme = "plain"'
_WORDS = (
    ("Invalid value", "no value can be read here", _TEXT_HINT),
    ("Expected '=' after a key", "after a key an `=` is missing", 'as in theme = "plain"'),
    (
        "Expected ']' at the end of a table",
        "the `[` of this table is not closed",
        "end it with `]`",
    ),
    ("Unclosed array", "the list that opened with `[` is not closed here", 'as in ["a", "b"]'),
    (
        "Unclosed inline table",
        "the table that opened with `{` is not closed here",
        "end it with `}`",
    ),
    ("Illegal character '\\n'", "the quoted text has no end on this line", "close the quote"),
    ("Expected '\"'", "the quoted text has no end", "close the quote"),
    ('Expected "\'"', "the quoted text has no end", "close the quote"),
    (
        _AFTER_VALUE,
        "the line goes on after its value",
        f"begin another line; {_TEXT_HINT}",
    ),
    (
        "Unescaped '\\'",
        "this escape after a backslash is unknown",
        "write `/` between folders, or use single quotes",
    ),
    ("Invalid statement", "this line is no setting", 'as in theme = "plain"'),
    ("Invalid initial character", "here a key should stand", 'as in theme = "plain"'),
    ("Duplicate inline table key", "a key stands here twice", "keep one of them"),
)


def read_slip(says: str, text: str) -> Slip:
    """The parser's words as ours, at the place that they name."""
    match = _AT.match(says)
    lines = text.splitlines() or [""]
    while len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    if found := find_conflict(lines):
        span = found.span
        place = Place(span.line + 1, span.column + 1, span.end_column + 1)
        return Slip(found.message, found.hint, place)
    line, column = len(lines), len(lines[-1]) + 1
    if match and match["line"]:
        line, column = int(match["line"]), int(match["column"])
    theirs = match["says"] if match else says
    place = Place(line, column, column + 1)
    if theirs.startswith(("Cannot overwrite", "Cannot declare", "Cannot mutate")):
        written = _KEY.match(lines[line - 1]) if line <= len(lines) else None
        name = written[1] if written else "it"
        if written:
            place = Place(line, written.start(1) + 1, written.end(1) + 1)
        return Slip(
            f"`{name}` stands here again", "keep one of them, with all that is below", place
        )
    if slip := _read_habit(theirs, lines, place):
        return slip
    known = next((each for each in _WORDS if theirs.startswith(each[0])), None)
    if known is None:
        return Slip(theirs[:1].lower() + theirs[1:], None, place)
    return Slip(known[1], known[2], place)


def _read_habit(says: str, lines: list[str], place: Place) -> Slip | None:
    """What people write who know other files of settings: a comment of theirs, a `;` at the end of
    a line, a name without quotes. None where it is something else.
    """
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    rest = line[place.column - 1 :].strip()
    if rest == ";":
        return Slip("a `;` ends this line, which ends by itself", "take it out", place)
    for begin in (place.column - 1, 0):
        behind = line[begin:].lstrip()
        is_free = begin == 0 or says.startswith(_AFTER_VALUE)
        if found := BEGINS.match(behind) or (_SEMICOLON.match(behind) if is_free else None):
            column = len(line) - len(behind) + 1
            where = Place(place.line, column, len(line.rstrip()) + 1)
            return Slip(f"`{found['sign']}` begins no comment", AS_COMMENT, where)
    if not says.startswith(_AT_NAME) or not (unquoted := find_unquoted(line)):
        return None
    begin, end, written = unquoted
    where = Place(place.line, begin + 1, end + 1)
    return Slip("this name stands in quotes, for what is in it", f"write {written[:80]}", where)
