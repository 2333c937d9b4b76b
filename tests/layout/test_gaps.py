"""The ground between two lines is where both say something, and on the right side."""

from __future__ import annotations

from itertools import pairwise
from typing import TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from cjm.layout.curve import Frame
from cjm.layout.gaps import list_gaps
from cjm.view import Point, Series

WIDTH = 100.0
Stretch: TypeAlias = tuple[bool, int, int]
SCORES = st.lists(st.sampled_from([None, -2.0, -0.5, 0.0, 1.0, 2.0]), min_size=5, max_size=5)


def make(*scores: float | None) -> Series:
    points = tuple(Point(at, 1, score, "") for at, score in enumerate(scores) if score is not None)
    gaps = tuple(after.first > before.first + 1 for before, after in pairwise(points))
    return Series("line", "line", "current", points, gaps)


def frame(count: int, *, mirrored: bool = False) -> Frame:
    return Frame(tuple(WIDTH * at for at in range(count + 1)), 0, 100, mirrored=mirrored)


def reach(old: Series, new: Series, count: int, *, mirrored: bool = False) -> list[Stretch]:
    """Each stretch: whether it is better, where it begins and ends."""
    found = list_gaps(old, new, frame(count, mirrored=mirrored))
    return [(good, round(up[0].start.x), round(up[-1].end.x)) for good, up, _ in found]


def test_lines_that_are_the_same_have_no_ground_between_them() -> None:
    assert reach(make(1, 0, -1), make(1, 0, -1), 3) == []


def test_lines_that_part_have_ground_from_there_on() -> None:
    ((good, start, end),) = reach(make(0, 0, 0, 0), make(0, 0, 0, 2), 4)
    assert good
    assert 248 <= start <= 253
    assert end == 400


def test_where_one_line_goes_on_alone_the_ground_ends_in_the_middle_of_the_column() -> None:
    assert reach(make(0, 0, None), make(1, 1, 2), 3) == [(True, 0, 150)]
    assert reach(make(0, 0, None), make(1, 1, 2), 3, mirrored=True) == [(True, 150, 300)]


def test_columns_that_have_nothing_in_common_have_no_ground() -> None:
    assert reach(make(0, None, 0), make(None, 1, None), 3) == []


@given(SCORES, SCORES)
def test_the_other_way_round_better_is_worse(
    old: list[float | None], new: list[float | None]
) -> None:
    there, back = reach(make(*old), make(*new), 5), reach(make(*new), make(*old), 5)
    assert [(not good, start, end) for good, start, end in back] == there
