"""Two curves over the same columns, and the ground between them: better or worse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil

from cjm.layout.curve import Frame, Spot, height_at, shape_series
from cjm.layout.curve import Line as Curved
from cjm.layout.gaps import list_gaps
from cjm.layout.paths import write_between, write_line
from cjm.layout.scene import Ink, Line, Path
from cjm.layout.signs import draw_feeling
from cjm.layout.sketch import Part, Placed, Sketch
from cjm.values import NamedTuple
from cjm.view import Point, Series

HEIGHT = 190.0
_ROOM = 26.0
_FACE = 26.0
HATCH = 7.0
"""From one line of a hatch to the next."""
HATCH_INK = Ink(stroke="negative", width=1, opacity=0.55)
_LEAST_HATCH = 3.0


class Pair(NamedTuple):
    """The scores of a column, None where nobody gave one."""

    before: float | None
    after: float | None


def frame_curves(edges: Sequence[float]) -> Frame:
    """Where curves over columns with these edges lie in their drawing."""
    return Frame(tuple(edges), _ROOM, _ROOM + HEIGHT)


def draw_two_curves(
    pairs: Sequence[Pair],
    edges: Sequence[float],
    *,
    has_hatch: bool = False,
    face: float = _FACE,
    between: Iterable[Part] = (),
) -> Sketch:
    """Both curves over columns whose `edges` begin at 0; the later one with faces. With a hatch,
    what is worse is told by more than colour. What is `between` lies above the ground between the
    curves and below these.
    """
    frame = frame_curves(edges)
    before = _make_series("before", [pair.before for pair in pairs])
    after = _make_series("after", [pair.after for pair in pairs])
    old, new = shape_series(before, frame), shape_series(after, frame)
    parts: list[Part] = list(_draw_levels(frame))
    for is_better, upper, lower in list_gaps(before, after, frame):
        ink = Ink("area-positive" if is_better else "area-negative", opacity=0.8)
        parts.append(Path(write_between(upper, lower), 0, 0, ink))
        if has_hatch and not is_better:
            parts += _hatch(upper, lower)
    parts += between
    for shape, colour, dash in ((old, "muted", (7.0, 5.0)), (new, "accent", ())):
        bridge = Ink(stroke=colour, width=1.4, dash=(0.1, 5.0), is_round=True)
        ink = Ink(stroke=colour, width=2.6, dash=dash, is_round=not dash)
        parts += [Path(write_line(line), 0, 0, bridge) for line in shape.bridges]
        parts += [Path(write_line(line), 0, 0, ink) for line in shape.lines]
    parts += _draw_faces(before, old.spots, face - 6)
    parts += _draw_faces(after, new.spots, face)
    return Sketch(edges[-1], HEIGHT + 2 * _ROOM, tuple(parts))


def _hatch(upper: Curved, lower: Curved) -> Iterator[Part]:
    """Upright lines between two curves, on a raster that all stretches share."""
    start, end = upper[0].start.x, upper[-1].end.x
    for place in range(ceil(start / HATCH), ceil(end / HATCH)):
        x = place * HATCH
        top, bottom = height_at((upper,), x), height_at((lower,), x)
        if top is not None and bottom is not None and abs(bottom - top) > _LEAST_HATCH:
            yield Line(x, top, x, bottom, HATCH_INK)


def _make_series(id: str, scores: Sequence[float | None]) -> Series:
    points = tuple(
        Point(column, 1, score, "") for column, score in enumerate(scores) if score is not None
    )
    gaps = tuple(after.first > before.first + 1 for before, after in pairwise(points))
    return Series(id, id, "current", points, gaps)


def _draw_levels(frame: Frame) -> Iterator[Part]:
    for score in (2, 0, -2):
        y = frame.y(score)
        ink = Ink(stroke="line") if score else Ink(stroke="muted", dash=(3.0, 5.0), opacity=0.7)
        yield Line(0, y, frame.edges[-1], y, ink)


def _draw_faces(series: Series, spots: Sequence[Spot], size: float) -> Iterator[Part]:
    for point, spot in zip(series.points, spots, strict=True):
        yield Placed(spot.x - size / 2, spot.y - size / 2, draw_feeling(point.score, size))
