"""The curve passes through its scores and never says more."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from cjm.layout.curve import (
    Frame,
    Line,
    Spot,
    height_at,
    shape_series,
    split_at_level,
    trace,
)
from cjm.layout.paths import cut_to, write_area, write_between, write_line
from cjm.view import Point, Series

heights = st.floats(-1000, 1000).map(lambda value: round(value, 3))
steps = st.floats(1, 400).map(lambda value: round(value, 2))


@st.composite
def spots(draw: st.DrawFn, least: int = 2) -> tuple[Spot, ...]:
    x, found = 0.0, []
    for step in draw(st.lists(steps, min_size=least, max_size=12)):
        x += step
        found.append(Spot(x, draw(heights)))
    return tuple(found[::-1] if draw(st.booleans()) else found)


def series(scores: list[float | None], kind: str = "current") -> Series:
    points = tuple(Point(c, 1, s, "") for c, s in enumerate(scores) if s is not None)
    gaps = tuple(after.first > before.first + 1 for before, after in pairwise(points))
    return Series("s", "", "current", points, gaps)


FRAME = Frame((0, 100, 300, 400), top=20, bottom=100)


@given(spots())
def test_the_line_passes_through_each_spot(given_spots: tuple[Spot, ...]) -> None:
    line = trace(given_spots)
    assert (*(arc.start for arc in line), line[-1].end) == given_spots


@given(spots())
def test_the_line_never_leaves_the_range_of_its_neighbours(given_spots: tuple[Spot, ...]) -> None:
    for arc in trace(given_spots):
        low, high = sorted((arc.start.y, arc.end.y))
        room = 1e-6 * (1 + high - low)
        for step in range(33):
            assert low - room <= arc.y(step / 32) <= high + room


@given(spots(least=3))
def test_the_line_has_no_kink(given_spots: tuple[Spot, ...]) -> None:
    for before, after in pairwise(trace(given_spots)):
        coming = (before.end.y - before.rest) / (before.end.x - before.start.x)
        going = (after.lean - after.start.y) / (after.end.x - after.start.x)
        assert abs(coming - going) <= 1e-6 * (1 + abs(coming))


@given(spots())
def test_a_mirrored_line_is_the_line_mirrored(given_spots: tuple[Spot, ...]) -> None:
    mirrored = trace([Spot(-spot.x, spot.y) for spot in given_spots])
    for arc, other in zip(trace(given_spots), mirrored, strict=True):
        assert abs(arc.lean - other.lean) < 1e-6
        assert abs(arc.rest - other.rest) < 1e-6


@given(spots(), heights)
def test_areas_lie_on_their_side_and_leave_nothing_out(
    given_spots: tuple[Spot, ...], level: float
) -> None:
    line = trace(given_spots)
    above, below = split_at_level(line, level)
    for side, sign in ((above, -1), (below, 1)):
        for stretch in side:
            for arc in stretch:
                for step in range(9):
                    assert (arc.y(step / 8) - level) * sign >= -1e-4
    covered = sum(_width(stretch) for stretch in above + below)
    flat = sum(abs(a.end.x - a.start.x) for a in line if a.start.y == a.end.y == level)
    assert abs(covered + flat - _width(line)) < 1e-6 * (1 + _width(line))


def _width(line: Line) -> float:
    return sum(abs(arc.end.x - arc.start.x) for arc in line)


def test_a_point_stands_at_the_centre_of_its_columns() -> None:
    shape = shape_series(series([2, -2, 0]), FRAME)
    assert shape.spots == (Spot(50, 20), Spot(200, 100), Spot(350, 60))


def test_from_right_to_left_the_first_point_stands_at_the_right() -> None:
    mirrored = Frame(FRAME.edges, FRAME.top, FRAME.bottom, mirrored=True)
    shape = shape_series(series([2, -2, 0]), mirrored)
    assert shape.spots == (Spot(350, 20), Spot(200, 100), Spot(50, 60))


def test_a_missing_score_breaks_the_line_and_is_bridged_straight() -> None:
    frame = Frame((0, 100, 200, 300, 400), top=0, bottom=4)
    shape = shape_series(series([2, None, -2, 0]), frame)
    assert [(line[0].start.x, line[-1].end.x) for line in shape.lines] == [(0, 100), (200, 400)]
    assert [height_at((bridge,), 150) for bridge in shape.bridges] == [2]


def test_a_single_score_is_a_level_line_over_its_column() -> None:
    shape = shape_series(series([None, 1, None]), FRAME)
    assert [write_line(line) for line in shape.lines] == [
        "M100 40C133.33 40 166.67 40 200 40C233.33 40 266.67 40 300 40"
    ]


def test_without_leads_the_line_begins_and_ends_at_its_points() -> None:
    (line,) = shape_series(series([2, -2, 0]), FRAME, leads=False).lines
    assert (line[0].start.x, line[-1].end.x) == (50, 350)


@example((Spot(66.38, 0.0), Spot(1.38, 0.0)), 0.0, 1.0)
@given(spots(), st.floats(0, 1), st.floats(0, 1))
def test_a_cut_line_is_the_same_line_between(
    given_spots: tuple[Spot, ...], one: float, other: float
) -> None:
    line = trace(given_spots)
    start, end = line[0].start.x, line[-1].end.x
    near, far = start + one * (end - start), start + other * (end - start)
    for arc in cut_to(line, near, far):
        for step in range(5):
            height = height_at((line,), arc.x(step / 4))
            assert height is not None
            assert abs(height - arc.y(step / 4)) < 1e-3


def test_the_area_between_two_lines_spans_what_both_cover() -> None:
    one = trace([Spot(0, 0), Spot(10, 0), Spot(20, 0)])
    other = trace([Spot(10, 5), Spot(30, 5)])
    assert write_between(one, other).startswith("M10 0C")
    assert "L20 5C" in write_between(one, other)
    assert write_between(other, trace([Spot(0, 0), Spot(10, 0)])) == ""


def test_an_area_closes_along_its_level() -> None:
    assert write_area(trace([Spot(0, 1), Spot(3, 4)]), 9) == "M0 1C1 2 2 3 3 4V9H0Z"
