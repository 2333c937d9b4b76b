"""The geometry of a clock of 24 hours: midnight on top, the day going round with the sun."""

from __future__ import annotations

import math
from collections.abc import Sequence

from cjm.layout.paths import write_number
from cjm.values import NamedTuple

DAY = 24 * 60
_SHORTEST = 20
"""Minutes that an arc covers at least, so that it can be seen."""
_NUDGE = 5


class Arc(NamedTuple):
    """A stretch of the day on one of the rings, the outermost being 0."""

    start: float
    end: float
    ring: int
    is_open: bool
    """Whether nobody wrote when it ends."""


class Dial(NamedTuple):
    """A clock face around (x, y). A clock is the same in every language: where the sheet will be
    mirrored, `is_mirrored` draws it mirrored first.
    """

    x: float
    y: float
    is_mirrored: bool

    def spot(self, minutes: float, radius: float) -> tuple[float, float]:
        """A place on the face."""
        angle = minutes / DAY * math.tau
        side = -1 if self.is_mirrored else 1
        return self.x + side * radius * math.sin(angle), self.y - radius * math.cos(angle)

    def find_free(
        self, arc: Arc, radius: float, taken: Sequence[tuple[float, float]], size: float
    ) -> tuple[float, float]:
        """A place for a sign: in the middle of its arc, else as near to it on the ring as another
        one leaves room.
        """
        middle = (arc.start + arc.end) / 2
        for shift in range(0, DAY // 2, _NUDGE):
            for minutes in (middle + shift, middle - shift):
                spot = self.spot(minutes, radius)
                if all(math.dist(spot, other) >= size for other in taken):
                    return spot
        return self.spot(middle, radius)

    def sector(self, start: float, end: float, inner: float, outer: float) -> str:
        """The path of a piece of a ring."""
        far = 1 if end - start > DAY / 2 else 0
        way, back = (0, 1) if self.is_mirrored else (1, 0)
        outside = [self.spot(start, outer), self.spot(end, outer)]
        inside = [self.spot(end, inner), self.spot(start, inner)]
        first, last = map(_write, outside)
        third, fourth = map(_write, inside)
        rim, core = write_number(outer), write_number(inner)
        return (
            f"M{first}A{rim} {rim} 0 {far} {way} {last}"
            f"L{third}A{core} {core} 0 {far} {back} {fourth}Z"
        )


def lay_arcs(spans: Sequence[tuple[int, int | None]], rings: int) -> list[Arc]:
    """An arc for each stretch, in their order: what overlaps goes to the next ring inwards, as far
    as there are rings.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(rings)]
    arcs: list[Arc] = []
    for start, end in spans:
        stop = max(start + _SHORTEST, min(end or 0, start + DAY - 1))
        ring = next((place for place in range(rings) if not _meets(taken[place], start, stop)), 0)
        taken[ring].append((start, stop))
        arcs.append(Arc(start, stop, ring, end is None))
    return arcs


def _meets(taken: Sequence[tuple[float, float]], start: float, stop: float) -> bool:
    """Whether a stretch meets another one, also across midnight."""
    return any(
        start + turn < end and begin < stop + turn
        for begin, end in taken
        for turn in (-DAY, 0, DAY)
    )


def _write(spot: tuple[float, float]) -> str:
    return f"{write_number(spot[0])} {write_number(spot[1])}"


def spread_labels(wanted: Sequence[float], heights: Sequence[float], gap: float) -> list[float]:
    """The upper edges of labels below each other, each with its middle as near as can be to where
    it is wanted; `wanted` goes downwards.
    """
    tops: list[float] = []
    for middle, height in zip(wanted, heights, strict=True):
        top = middle - height / 2
        if tops:
            top = max(top, tops[-1] + heights[len(tops) - 1] + gap)
        tops.append(top)
    # What was pushed down as a whole goes up again by half of it.
    for place in range(len(tops) - 1, -1, -1):
        over = tops[place] - (wanted[place] - heights[place] / 2)
        if over > 0:
            free = tops[place] - (tops[place - 1] + heights[place - 1] + gap) if place else over
            tops[place] -= max(0.0, min(over / 2, free)) if place else over / 2
    return tops
