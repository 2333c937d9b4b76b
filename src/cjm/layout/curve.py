"""The emotion curve: a line through the scores that never says more than they do.

Monotone cubics (Fritsch–Carlson): the line passes through each point and never leaves the range
of its two neighbours. A line breaks where a score is missing; the gap is bridged by a straight
path, to be drawn dotted. All functions are pure; a drawing's own coordinates go in and come out.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from cjm.values import NamedTuple
from cjm.view import Point, Series

HIGHEST, LOWEST = 2.0, -2.0
_BISECTIONS = 40


class Frame(NamedTuple):
    """Where columns and scores lie in a drawing.

    `edges` are the edges of the columns counted from the reading start; `top` is the height of +2
    and `bottom` that of −2. `mirrored` turns the reading start to the right.
    """

    edges: tuple[float, ...]
    top: float
    bottom: float
    mirrored: bool = False

    def x(self, distance: float) -> float:
        """A distance from the reading start, as a coordinate."""
        return self.edges[-1] - distance if self.mirrored else distance

    def y(self, score: float) -> float:
        """The height of a score."""
        share = (HIGHEST - score) / (HIGHEST - LOWEST)
        return self.top + share * (self.bottom - self.top)

    def spot(self, point: Point) -> "Spot":
        """Where a point stands: at the centre of its columns."""
        return Spot(self.x(self._middle(point)), self.y(point.score))

    def lead(self, point: Point, *, to_end: bool) -> "Spot":
        """The edge of the point's columns, at the point's height."""
        edge = self.edges[point.first + (point.span if to_end else 0)]
        return Spot(self.x(edge), self.y(point.score))

    def _middle(self, point: Point) -> float:
        return (self.edges[point.first] + self.edges[point.first + point.span]) / 2


class Spot(NamedTuple):
    """A place in a drawing."""

    x: float
    y: float


class Arc(NamedTuple):
    """One cubic from `start` to `end`.

    Its handles lie at thirds of the way across, so that x is linear along it and y a plain cubic
    of x. Straight arcs have handles on their line.
    """

    start: Spot
    lean: float
    """Height of the first handle."""
    rest: float
    """Height of the second handle."""
    end: Spot

    def y(self, share: float) -> float:
        """Height after `share` (0–1) of the way across."""
        (_, start), lean, rest, (_, end) = self
        left = 1 - share
        return (
            left**3 * start
            + 3 * left**2 * share * lean
            + 3 * left * share**2 * rest
            + share**3 * end
        )

    def x(self, share: float) -> float:
        """Distance after `share` of the way across."""
        # The whole way is the end itself: added up, it may come out a last digit beyond it.
        return self.end.x if share == 1 else self.start.x + share * (self.end.x - self.start.x)

    def split(self, share: float) -> tuple["Arc", "Arc"]:
        """The same line as two arcs (de Casteljau)."""
        a = _mix(self.start.y, self.lean, share)
        b = _mix(self.lean, self.rest, share)
        c = _mix(self.rest, self.end.y, share)
        d, e = _mix(a, b, share), _mix(b, c, share)
        middle = Spot(self.x(share), _mix(d, e, share))
        return Arc(self.start, a, d, middle), Arc(middle, e, c, self.end)


Line = tuple[Arc, ...]


class Shape(NamedTuple):
    """A series as drawn: where its points stand, its unbroken lines, and the bridges over gaps."""

    spots: tuple[Spot, ...]
    lines: tuple[Line, ...]
    bridges: tuple[Line, ...]


def shape_series(series: Series, frame: Frame, *, leads: bool = True) -> Shape:
    """Draw a series into a frame.

    With `leads` a line reaches the outer edges of its first and last columns, level with the
    score there: a score holds for its column as a whole.
    """
    runs = _split_runs(series)
    lines = tuple(line for run in runs if (line := _trace_run(run, frame, leads=leads)))
    bridges = tuple(
        (draw_straight(frame.spot(before[-1]), frame.spot(after[0])),)
        for before, after in pairwise(runs)
    )
    return Shape(tuple(map(frame.spot, series.points)), lines, bridges)


def _trace_run(run: tuple[Point, ...], frame: Frame, *, leads: bool) -> Line:
    spots = tuple(map(frame.spot, run))
    if not leads:
        return trace(spots)
    first, last = frame.lead(run[0], to_end=False), frame.lead(run[-1], to_end=True)
    return trace((first, *spots, last))


def _split_runs(series: Series) -> tuple[tuple[Point, ...], ...]:
    runs: list[list[Point]] = []
    for index, point in enumerate(series.points):
        after_gap = index == 0 or (index - 1 < len(series.gaps) and series.gaps[index - 1])
        if after_gap:
            runs.append([])
        runs[-1].append(point)
    return tuple(map(tuple, runs))


def draw_straight(start: Spot, end: Spot) -> Arc:
    """A straight arc."""
    return Arc(start, _mix(start.y, end.y, 1 / 3), _mix(start.y, end.y, 2 / 3), end)


def trace(spots: Sequence[Spot]) -> Line:
    """The monotone cubic through spots that go steadily one way, right or left."""
    if len(spots) < 2:
        return ()
    steps = [b.x - a.x for a, b in pairwise(spots)]
    slopes = [(b.y - a.y) / step for (a, b), step in zip(pairwise(spots), steps, strict=True)]
    inner = [
        _blend_slopes(before, after, *widths)
        for (before, after), widths in zip(pairwise(slopes), pairwise(steps), strict=True)
    ]
    # The line leaves its ends as its neighbours do; a flat start would invent a plateau.
    first = slopes[0] if not inner else _limit(1.5 * slopes[0] - 0.5 * inner[0], slopes[0])
    last = slopes[-1] if not inner else _limit(1.5 * slopes[-1] - 0.5 * inner[-1], slopes[-1])
    tangents = [first, *inner, last]
    return tuple(
        Arc(a, a.y + lean * step / 3, b.y - rest * step / 3, b)
        for (a, b), step, (lean, rest) in zip(
            pairwise(spots), steps, pairwise(tangents), strict=True
        )
    )


def _blend_slopes(before: float, after: float, step_before: float, step_after: float) -> float:
    if before * after <= 0:
        return 0.0
    # Fritsch and Butland's weighted harmonic mean: within three times the smaller slope, which
    # keeps both neighbouring arcs monotone.
    weight_before, weight_after = 2 * step_after + step_before, step_after + 2 * step_before
    return (weight_before + weight_after) / (weight_before / before + weight_after / after)


def _limit(slope: float, secant: float) -> float:
    if slope * secant <= 0:
        return 0.0
    return slope if abs(slope) <= 3 * abs(secant) else 3 * secant


def split_at_level(line: Line, level: float) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The stretches of a line above and below a height (y grows downwards)."""
    above: list[list[Arc]] = []
    below: list[list[Arc]] = []
    side_before: list[list[Arc]] | None = None
    for arc in (part for whole in line for part in _cut_at_level(whole, level)):
        # The height half way would be a rounding away from a level line's.
        flat = arc.start.y == level == arc.end.y
        side = None if flat else above if arc.y(0.5) < level else below
        if side is not None:
            if side is not side_before:
                side.append([])
            side[-1].append(arc)
        side_before = side
    return tuple(map(tuple, above)), tuple(map(tuple, below))


def _cut_at_level(arc: Arc, level: float) -> tuple[Arc, ...]:
    start, end = arc.start.y - level, arc.end.y - level
    if start * end >= 0:
        return (arc,)
    # An arc is monotone, so it crosses once.
    low, high = 0.0, 1.0
    for _ in range(_BISECTIONS):
        middle = (low + high) / 2
        if (arc.y(middle) - level) * start > 0:
            low = middle
        else:
            high = middle
    return arc.split((low + high) / 2)


def height_at(lines: Iterable[Line], x: float) -> float | None:
    """The height of a broken line at `x`, None where it does not reach."""
    found = (height for line in lines for height in list_heights(line, (x,)))
    return next((height for height in found if height is not None), None)


def list_heights(line: Line, places: Iterable[float]) -> Iterator[float | None]:
    """The height of a line at each of some x, None where it does not reach; its arcs follow each
    other one way, right or left.
    """
    if not line:
        return
    way = 1 if line[-1].end.x >= line[0].start.x else -1
    ends = [way * arc.end.x for arc in line]
    for x in places:
        at = bisect_left(ends, way * x)
        if at == len(ends):
            yield None
            continue
        arc = line[at]
        start, end = arc.start.x, arc.end.x
        reaches = way * start <= way * x and start != end
        yield arc.y((x - start) / (end - start)) if reaches else None


def _mix(start: float, end: float, share: float) -> float:
    return start + (end - start) * share
