"""Texts in lines of so many cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cjm.terminal import Ink, Style, has_right_to_left, make_printable, measure, take_cells
from cjm.values import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the map with the sign before it and the ink that it stands out in."""

    text: str
    sign: str = ""
    ink: Ink | None = None


NARROW = 56
"""Terminals of fewer cells have labels above what they are for, not beside it."""
_BLANKS = re.compile("[^\\S\u00a0\u2007\u202f]+")
"""Between words; the blanks that keep words together are none of them."""
_LRM, _RLM = "\u200e", "\u200f"


def embed(text: str) -> str:
    """`text` so that terminals which turn right-to-left text around keep to its own place: marks
    of no width say where it begins and ends. The rest of the line stays as it is.
    """
    if not has_right_to_left(text):
        return text
    first = next((sign for sign in text if sign.isalpha()), "")
    return f"{_RLM}{text}{_RLM}{_LRM}" if has_right_to_left(first) else text + _LRM


def keep_apart(number: str) -> str:
    """A number that does not draw its neighbours along where terminals turn text around."""
    return number if number.isascii() else number + _LRM


def fold(passage: Passage, cells: int) -> Iterator[str]:
    """The lines of a passage, printable; those after the first begin below its text."""
    indent = measure(passage.sign)
    is_first = True
    for paragraph in passage.text.splitlines() or [""]:
        for line in _fill(make_printable(paragraph), max(cells - indent, 4)):
            yield (passage.sign if is_first else " " * indent) + embed(line)
            is_first = False


def fold_all(passages: Iterable[Passage], cells: int, style: Style) -> list[tuple[str, str]]:
    """The lines of passages, plain for measuring and painted for showing."""
    return [
        (line, style.paint(line, passage.ink) if passage.ink else line)
        for passage in passages
        for line in fold(passage, cells)
    ]


def pad(plain: str, painted: str, cells: int) -> str:
    """A painted line filled up with blanks."""
    return painted + " " * max(cells - measure(plain), 0)


def cut(text: str, cells: int) -> str:
    """A printable text in one line of so many cells, with a sign where something is left out."""
    text = make_printable(" ".join(text.split()))
    if measure(text) <= cells:
        return embed(text)
    return embed(take_cells(text, max(cells - 1, 0)) + "…")


def _fill(text: str, cells: int) -> Iterator[str]:
    line = ""
    for word in _BLANKS.split(text.strip()):
        for piece in _break(word, cells):
            if line and measure(line) + 1 + measure(piece) <= cells:
                line = f"{line} {piece}"
                continue
            if line:
                yield line
            line = piece
    yield line


def _break(word: str, cells: int) -> Iterator[str]:
    """A word in pieces that fit; a letter may be wider than what there is."""
    start = 0
    while start < len(word):
        piece = _take_piece(word, start, cells)
        yield piece
        start += len(piece)


def _take_piece(word: str, start: int, cells: int) -> str:
    """What fits of a word from `start` on. No more of the word is looked at than may fit, so that
    the time grows with its length alone; marks above letters make that more than is usual.
    """
    length = 2 * cells
    while True:
        part = word[start : start + length]
        piece = take_cells(part, cells)
        if len(piece) < len(part) or start + length >= len(word):
            return piece or part[:1]
        length *= 2
