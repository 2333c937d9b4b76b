"""How many cells of a terminal a text takes."""

from __future__ import annotations

import re

TAB = 4

# Text that takes one cell a letter: ASCII, Latin-1, Arabic and Persian letters, digits and marks
# of punctuation; ZWNJ, LRM and RLM take none. Most lines are such, and the tables of wcwidth cost
# more to import than the check of a small map does.
_NO_CELL = "\u200c\u200e\u200f"
_ONE_CELL = (
    "[ -~\u00a1-\u00ac\u00ae-\u00ff\u060c\u061b\u061f\u0621-\u063a\u0640-\u064a\u0660-\u066d"
    "\u0671-\u06d3\u06f0-\u06f9\u200c\u200e\u200f\u2010-\u2027\u2030-\u203a]*"
)

_FLAGS = "(?:[\U0001f1e6-\U0001f1ff]{2}){8,}"


def measure(text: str) -> int:
    """The cells that printable `text` takes: 2 for a wide letter, none for a combining mark."""
    if text.isascii():
        return len(text)
    if re.fullmatch(_ONE_CELL, text):
        return len(text) - sum(map(text.count, _NO_CELL))
    from wcwidth import wcswidth

    # wcwidth looks back over all flags for each of them. A pair is one flag, of two cells.
    flags = sum(map(len, re.findall(_FLAGS, text)))
    # -1 stands for text with controls; it never gets here printable, and no text is narrower.
    return flags + sum(max(wcswidth(piece), 0) for piece in re.split(_FLAGS, text))


def expand_tabs(text: str) -> str:
    """`text` with its tabs as spaces up to the next multiple of four cells."""
    if "\t" not in text:
        return text
    expanded = ""
    for piece in text.split("\t")[:-1]:
        expanded += piece
        expanded += " " * (TAB - measure(expanded) % TAB)
    return expanded + text.rpartition("\t")[2]


def take_cells(text: str, cells: int) -> str:
    """The longest beginning of `text` that takes no more than `cells`.

    A letter is never parted from the marks and joiners that follow it.
    """
    if text.isascii():
        return text[: max(cells, 0)]
    if measure(text) <= cells:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle]) <= cells:
            low = middle
        else:
            high = middle - 1
    return text[: _back_to_letter(text, low)]


def _back_to_letter(text: str, end: int) -> int:
    """The last place at or before `end` where no sequence of joined signs is cut."""
    joiner = "\u200d"
    while 0 < end < len(text) and (
        text[end] == joiner or text[end - 1] == joiner or measure(text[end]) == 0
    ):
        end -= 1
    return end
