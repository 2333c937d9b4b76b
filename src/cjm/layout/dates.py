"""Where the dates of earlier lines stand: close to their line, where no other one runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from cjm.layout.captions import Box, Caption, Placed, Side, place_captions
from cjm.layout.curve import Frame, Line
from cjm.view import Curve, Point, Series

_FAR = 26.0
"""A date farther from its line than this would be taken for that of another one."""
_CLEARANCE = 3.0


def place_dates(
    curve: Curve,
    frame: Frame,
    measure: Callable[[str], tuple[float, float]],
    *,
    lines: Sequence[Line],
    marks: Iterable[Box],
) -> Iterator[tuple[int, Placed]]:
    """The numbers, from 1, of the earlier lines that have room for their date, and its place.

    `measure` gives the width and height of a date. What finds no place is told by the legend alone.
    """
    taken = list(marks)
    for number, past in enumerate(curve.past, start=1):
        for point, is_above in _list_places(past, curve):
            spot = frame.spot(point)
            side: Side = "above" if is_above else "below"
            caption = Caption(spot, *measure(past.name), side, _CLEARANCE)
            (placed,) = place_captions([caption], lines=lines, marks=taken)
            edge = placed.box.y + placed.box.height if is_above else placed.box.y
            if placed.side == side and abs(edge - spot.y) <= _FAR:
                taken.append(placed.box)
                yield number, placed
                break


def _list_places(past: Series, curve: Curve) -> Iterator[tuple[Point, bool]]:
    """The points of a line that are apart from today's, the farthest from all lines first, each
    with whether its date goes above: to the side where today's line does not run.
    """
    others = [*curve.series[:1], *(line for line in curve.past if line is not past)]
    found: list[tuple[float, float, Point, bool]] = []
    for point in past.points:
        scores = [_score_at(other, point) for other in others]
        gaps = [score - point.score for score in scores if score is not None]
        if scores[0] is None or scores[0] == point.score:
            continue
        apart = abs(scores[0] - point.score)
        found.append((min(map(abs, gaps)), apart, point, scores[0] < point.score))
    found.sort(key=lambda entry: entry[:2], reverse=True)
    yield from ((point, above) for _, _, point, above in found)


def _score_at(line: Series, point: Point) -> float | None:
    """The score of a line over the columns of a point."""
    for other in line.points:
        if other.first < point.first + point.span and point.first < other.first + other.span:
            return other.score
    return None
