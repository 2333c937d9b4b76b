"""Entries of a wide cell side by side, as the columns of a newspaper: down, then across."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cjm.layout.sketch import NOTHING, Sketch, columns, stack
from cjm.view import Bullets, Cards, Content, Figures, Quotes

GAP = 7.0
_LEAST_WIDTH = 184.0
_HALVINGS = 12
_LEAST_BULLETS, _LEAST_QUOTES = 5, 4
"""Entries from which a list is long enough to be parted."""


def count_abreast(content: Content, room: float) -> int:
    """How many columns a content makes in `room` pixels.

    Items of a blueprint make one: their arrows leave them at both sides.
    """
    match content:
        case Cards(items) if items and items[0].tone != "blueprint":
            entries = len(items)
        case Figures(items):
            entries = len(items)
        case Bullets(items) if len(items) >= _LEAST_BULLETS:
            entries = 2
        case Quotes(items) if len(items) >= _LEAST_QUOTES:
            entries = 2
        case _:
            return 1
    return max(1, min(entries, int((room + GAP) // (_LEAST_WIDTH + GAP))))


def measure_abreast(room: float, count: int) -> float:
    """The width of each of `count` columns."""
    return (room - (count - 1) * GAP) / count


def set_abreast(sketches: Sequence[Sketch], room: float, count: int, gap: float) -> Sketch:
    """Sketches in `count` columns at most, the longest of which is as short as can be."""
    if count == 1:
        return stack(sketches, gap)
    step = measure_abreast(room, count) + GAP
    edges = part_evenly([sketch.height for sketch in sketches], count, gap)
    drawn = (stack(sketches[start:end], gap) for start, end in pairwise(edges))
    return columns(tuple(drawn), step) if sketches else NOTHING


def part_evenly(heights: Sequence[float], count: int, gap: float) -> list[int]:
    """Where each of `count` columns begins, in reading order, and the end of the last."""
    low, high = 0.0, sum(heights) + gap * len(heights)
    best = list(_fill(heights, high, gap))
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        tried = list(_fill(heights, middle, gap))
        if len(tried) <= count + 1:
            best, high = tried, middle
        else:
            low = middle
    return _spread(best, min(count, len(heights)))


def _spread(edges: list[int], count: int) -> list[int]:
    """The same columns, the fullest of them parted until there are so many as can be."""
    while 0 < len(edges) - 1 < count:
        place = max(reversed(range(len(edges) - 1)), key=lambda each: edges[each + 1] - edges[each])
        edges = [*edges, (edges[place] + edges[place + 1] + 1) // 2]
        edges.sort()
    return edges


def _fill(heights: Sequence[float], most: float, gap: float) -> Iterator[int]:
    """The edges of columns that are at most so high; one entry at least stands in each."""
    yield 0
    used = 0.0
    for place, height in enumerate(heights):
        if used and used + gap + height > most:
            yield place
            used = height
        else:
            used += height + (gap if used else 0)
    if heights:
        yield len(heights)
