"""Columns that are so full that they alone make the map long.

A row is as high as its fullest cell, so one crowded column leaves holes in all others. It gets
twice the width, and its cells put their entries side by side.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from math import ceil
from typing import TypeAlias

from cjm.layout.abreast import count_abreast
from cjm.layout.amounts import Texts, list_entries
from cjm.view import Band, Cards, Chips, Content, Row

Heights: TypeAlias = Mapping[tuple[int, int], float]
"""Of cells in pixels, by row and column."""

_UNIT, _SIDES = 20, 24
_LETTER = 7.0
"""Pixels of a letter, as texts of several lines have it on average."""
_LINE, _GAP, _CARD = 19.0, 5.0, 26.0
_LEAST_GAIN, _LEAST_SHARE = 180.0, 0.09
"""By how much a map has to become shorter, in pixels and of its length."""


def measure_heights(bands: Iterable[Band], units: Sequence[int], least: int = 0) -> Heights:
    """About how high the cells of one column are, none of them narrower than `least` units."""
    heights: dict[tuple[int, int], float] = {}
    rows = (band for band in bands if isinstance(band, Row))
    for place, tier in enumerate(tier for row in rows for tier in row.tiers):
        for cell in tier:
            if cell.span == 1:
                room = max(least, units[cell.first]) * _UNIT - _SIDES
                heights[place, cell.first] = _measure(cell.content, room)
    return heights


def find_crowded(now: Heights, wide: Heights) -> frozenset[int]:
    """The columns that earn a double width: each makes the map clearly shorter by itself, the one
    that does most first. At most one of three, so that others keep their room.
    """
    heights = dict(now)
    columns = {column for _, column in heights}
    crowded: set[int] = set()
    while len(crowded) < (len(columns) + 2) // 3:
        gains = _list_gains(heights, wide)
        best = max(gains, key=lambda column: (gains[column], -column), default=None)
        if best is None or gains[best] < max(_LEAST_GAIN, _LEAST_SHARE * _sum_rows(heights)):
            break
        crowded.add(best)
        heights |= {spot: height for spot, height in wide.items() if spot[1] == best}
    return frozenset(crowded)


def _list_gains(heights: Heights, wide: Heights) -> dict[int, float]:
    """What the map loses of its height with each column that is widened."""
    gains: dict[int, float] = {}
    for _, spots in groupby(sorted(heights), key=lambda spot: spot[0]):
        ranked = sorted(((heights[spot], spot) for spot in spots), reverse=True)
        first, spot = ranked[0]
        second = ranked[1][0] if len(ranked) > 1 else 0.0
        gain = first - max(second, wide[spot])
        if gain > 0:
            gains[spot[1]] = gains.get(spot[1], 0.0) + gain
    return gains


def _sum_rows(heights: Heights) -> float:
    tallest: dict[int, float] = {}
    for (row, _), height in heights.items():
        tallest[row] = max(tallest.get(row, 0.0), height)
    return sum(tallest.values())


def _measure(content: Content, room: float) -> float:
    entries = list_entries(content)
    if isinstance(content, Chips):
        return sum(min(room, len("".join(texts)) * _LETTER + 60) for texts in entries) / room * 34
    count = count_abreast(content, room)
    extra = _CARD if isinstance(content, Cards) else 0.0
    inner = room / count - extra
    each = [_count_lines(texts, inner) * _LINE + _GAP + extra for texts in entries]
    return max(sum(each) / count, max(each, default=0.0))


def _count_lines(texts: Texts, room: float) -> int:
    return sum(ceil(len(text) * _LETTER / room) for text in texts)
