"""Where two curves cross, and which is the higher one between."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cjm.layout.curve import Line, height_at
from cjm.layout.paths import cut_to

_SAMPLES = 240
"""How finely crossings of two lines are looked for."""
_BISECTIONS = 30
_SLIVER = 1e-6
_LEAST = 1e-6
"""Lines that are nearer to each other lie upon each other."""


def cut_at_crossings(one: Line, other: Line) -> Iterator[tuple[bool, Line, Line]]:
    """The stretches of two lines that run to the right between their crossings; each with whether
    the other line is the higher one there (y grows downwards).
    """
    if not one or not other:
        return
    near = max(one[0].start.x, other[0].start.x)
    far = min(one[-1].end.x, other[-1].end.x)
    if far <= near:
        return
    places = [near + (far - near) * place / _SAMPLES for place in range(_SAMPLES + 1)]
    sides = [_find_side(one, other, x) for x in places]
    cuts = [near]
    for (left, right), (before, after) in zip(pairwise(places), pairwise(sides), strict=True):
        if before * after < 0:
            cuts.append(_find_crossing(one, other, left, right))
        elif before != after:
            # They part, or meet, between two samples; the ground there is too thin to be seen.
            cuts.append(left if before == 0 else right)
    for left, right in pairwise((*cuts, far)):
        side = _find_side(one, other, (left + right) / 2)
        if right - left > _SLIVER and side:
            yield side > 0, cut_to(one, left, right), cut_to(other, left, right)


def _find_side(one: Line, other: Line, x: float) -> int:
    """1 where the other line is the higher one, -1 where it is the lower one, 0 where both are at
    one height.
    """
    gain = _gain(one, other, x)
    return 0 if abs(gain) < _LEAST else 1 if gain > 0 else -1


def _gain(one: Line, other: Line, x: float) -> float:
    first, second = height_at((one,), x), height_at((other,), x)
    return 0.0 if first is None or second is None else first - second


def _find_crossing(one: Line, other: Line, left: float, right: float) -> float:
    side = _gain(one, other, left)
    for _ in range(_BISECTIONS):
        middle = (left + right) / 2
        if _gain(one, other, middle) * side > 0:
            left = middle
        else:
            right = middle
    return (left + right) / 2
