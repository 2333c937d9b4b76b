"""The lines of a file around a finding, with a caret under what it is about."""

from collections.abc import Iterator, Mapping

from cjm.diagnostics import Diagnostic
from cjm.reports._report import LINES_BEFORE
from cjm.terminal import Style, expand_tabs, has_right_to_left, make_printable, measure, take_cells
from cjm.values import NamedTuple

_WIDEST = 110
"""Cells of a line that are shown; of longer lines, the part around the caret."""

_NARROWEST = 40
"""The same in a narrow terminal, where less would tell nothing."""

_LONGEST_MARK = 60
_CUT = "…"
_BRACKETS = {"{": "}", "[": "]"}


class _Line(NamedTuple):
    """A line of the file, printable, in three parts: before the mark, marked, after it."""

    before: str
    marked: str
    after: str


def draw_frame(found: Diagnostic, lines: Mapping[int, str], style: Style) -> Iterator[str]:
    """The frame of `found`, line by line; nothing where its line is not known."""
    place = found.place
    if place.line not in lines:
        return
    gutter = len(str(place.line))
    bar = style.paint(f"{' ' * gutter} |", "quiet")
    room = _WIDEST
    if style.columns:
        # Where a line goes on below, the caret stands elsewhere.
        room = max(min(_WIDEST, style.columns - gutter - 3), _NARROWEST)
    shown = _cut_line(lines[place.line], place.column - 1, place.end_column - 1, room)
    yield bar
    for number in range(place.line - LINES_BEFORE, place.line):
        if number in lines:
            text = _cut_line(lines[number], 0, 0, room).after
            yield _number_line(number, gutter, text, style)
    yield _number_line(place.line, gutter, shown.before + shown.marked + shown.after, style)
    carets = "^" * max(measure(shown.marked), 1)
    words = f" did you mean `{make_printable(found.suggestion)}`?" if found.suggestion else ""
    blank = " " * measure(shown.before)
    yield f"{bar} {blank}{style.paint(carets + words, found.severity.value)}"
    yield bar


def say_place(found: Diagnostic, lines: Mapping[int, str]) -> str | None:
    """The place in words, where a terminal may show the line in another order than it is written
    in, so that the caret stands elsewhere.
    """
    place = found.place
    line = lines.get(place.line, "")
    if not has_right_to_left(line):
        return None
    marked = line[place.column - 1 : place.end_column - 1].strip()
    words = f"line {place.line}, column {place.column}"
    if not marked:
        return words
    if marked in _BRACKETS:
        # What begins with a bracket is marked there alone, which tells one from no other.
        marked = _take_brackets(line[place.column - 1 :][: 2 * _LONGEST_MARK])
    cut = marked if len(marked) <= _LONGEST_MARK else marked[:_LONGEST_MARK] + _CUT
    return f"{words}, at «{make_printable(cut)}»"


def _take_brackets(text: str) -> str:
    """The text up to the bracket that closes the first one, as far as it is on this line."""
    depth = 0
    for number, sign in enumerate(text):
        depth += (sign in _BRACKETS) - (sign in _BRACKETS.values())
        if depth == 0:
            return text[: number + 1]
    return text.rstrip()


def _number_line(number: int, gutter: int, text: str, style: Style) -> str:
    head = style.paint(f"{number:>{gutter}} |", "quiet")
    return f"{head} {text}".rstrip()


def _cut_line(line: str, start: int, end: int, widest: int) -> _Line:
    """The part of a line that is shown, of so many cells: all of it, or a window around what is
    marked.
    """
    # A line may have a million letters; those far from the mark are never measured.
    first = max(start - 2 * widest, 0)
    last = max(min(end, start + widest), start) + 2 * widest
    before = _make_cells(line[first:start])
    marked = _make_cells(line[start : min(end, start + widest)])
    after = _make_cells(line[min(end, start + widest) : last])
    if first == 0 and last >= len(line) and measure(before + marked + after) <= widest:
        return _Line(before, marked, after)
    before = _keep_end(before, widest // 2, is_cut=first > 0)
    room = widest - measure(before)
    if measure(marked) > room - 1:
        return _Line(before, take_cells(marked, room - 1), _CUT)
    room -= measure(marked)
    if measure(after) > room or last < len(line):
        after = take_cells(after, room - 1) + _CUT
    return _Line(before, marked, after)


def _make_cells(text: str) -> str:
    return make_printable(expand_tabs(text))


def _keep_end(text: str, cells: int, *, is_cut: bool) -> str:
    """The end of `text` in at most `cells`, with a sign where something is left out."""
    if measure(text) <= cells and not is_cut:
        return text
    drop = max(measure(text) - cells + 1, 0)
    return _CUT + text[len(take_cells(text, drop)) :]
