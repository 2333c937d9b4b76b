"""How wide a text is, at most, whichever font of the stack it is shown with.

Widths are in em: multiply by the font size. The table is the widest of the fonts a reader is likely
to have (see `tools/measure_advances.py`); what it lacks gets the width of its script.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache, lru_cache
from math import fsum
from pathlib import Path

_TABLE = Path(__file__).with_name("advances.txt")
# A kern between two letters may widen a pair by a hair.
_SLACK = 1.005
_WIDE = 1.0
_EMOJI = 1.3
_UNKNOWN = 1.0
# These turn the sign before them into a coloured picture.
_PICTURE_SIGNS = "\N{VARIATION SELECTOR-16}\N{COMBINING ENCLOSING KEYCAP}"
_ZWNJ = "\N{ZERO WIDTH NON-JOINER}"
_ZWJ = "\N{ZERO WIDTH JOINER}"
_JOINING = re.compile("[\u0600-\u077f]")
_TATWEEL = "\N{ARABIC TATWEEL}"


class _Advances(dict[str, float]):
    """Widths by character: a row of the table is read, and what the table lacks worked out, when
    it is first asked for.
    """

    def __init__(self, rows: dict[int, str], blocks: tuple[tuple[int, int, float], ...]) -> None:
        super().__init__()
        self._starts = sorted(rows)
        self._rows = rows
        self._blocks = blocks
        self.joined: dict[str, float] = {}
        """Widths of letters that join the letter after them, once the letter was asked for."""

    def __missing__(self, letter: str) -> float:
        self._read_row(ord(letter))
        if letter not in self:
            self[letter] = self._guess(letter)
        return self[letter]

    def _read_row(self, code: int) -> None:
        place = bisect_right(self._starts, code)
        if place == 0:
            return
        start = self._starts[place - 1]
        for at, written in enumerate(self._rows[start].split(), start):
            last_form, _, joined = written.partition("/")
            self[chr(at)] = int(last_form) * _SLACK / 100
            if joined:
                self.joined[chr(at)] = int(joined) * _SLACK / 100

    def _guess(self, letter: str) -> float:
        code = ord(letter)
        if letter in _PICTURE_SIGNS:
            return _EMOJI / 2
        if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
            return 0
        for first, last, width in self._blocks:
            if first <= code <= last:
                return width
        if 0x1F000 <= code < 0x20000 or 0x2600 <= code < 0x27C0 or 0x2B00 <= code < 0x2C00:
            return _EMOJI
        return _WIDE if unicodedata.east_asian_width(letter) in "WF" else _UNKNOWN


@cache
def _load_advances(is_bold: bool) -> _Advances:
    wanted, weight = ("bold" if is_bold else "regular"), ""
    rows: dict[int, str] = {}
    blocks: list[tuple[int, int, float]] = []
    for line in _TABLE.read_text("utf-8").splitlines():
        head, _, widths = line.partition(" ")
        if not widths:
            weight = head
        elif weight == wanted and "-" in head:
            first, last = head.split("-")
            blocks.append((int(first, 16), int(last, 16), int(widths) / 100))
        elif weight == wanted:
            rows[int(head, 16)] = widths
    return _Advances(rows, tuple(blocks))


@lru_cache(maxsize=8192)
def measure(text: str, *, is_bold: bool = False) -> float:
    """The width of `text` in em: never less than what is shown, some percent more at most fonts."""
    advances = _load_advances(is_bold)
    if text.isascii() or not _JOINING.search(text):
        # Not sum: since Python 3.12 that rounds another way, and the same map is drawn the same.
        return fsum(map(advances.__getitem__, text))
    return _measure_joined(text, advances)


def _measure_joined(text: str, advances: _Advances) -> float:
    width = 0.0
    next_joins = False
    for letter in reversed(text):
        alone = advances[letter]
        joined = advances.joined.get(letter)
        if joined is not None:
            width += joined if next_joins else alone
            next_joins = True
        elif letter in (_ZWJ, _TATWEEL):
            width += alone
            next_joins = True
        elif letter != _ZWNJ and unicodedata.category(letter) in {"Mn", "Cf"}:
            # A mark above a letter, or a sign that shows nothing, parts no letters.
            pass
        else:
            width += alone
            next_joins = "\u0621" < letter < "\u0780" and unicodedata.category(letter) == "Lo"
    return width
