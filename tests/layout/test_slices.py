"""Stages go on several sheets in groups of one width, as far as that can be."""

from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cjm.layout.slices import group_stages
from tests.views.build import stages


def group(widths: list[float], room: float) -> list[tuple[int, int]]:
    heads = stages("Stage {}", *((f"s{n}", f"S {n}") for n in range(len(widths))))
    return group_stages(heads, [0.0, *accumulate(widths)], room)


@pytest.mark.parametrize(
    ("widths", "groups"),
    [
        ([100] * 12, [(0, 6), (6, 12)]),
        ([100] * 8, [(0, 8)]),
        ([100] * 9, [(0, 5), (5, 9)]),
        ([900, 100, 100], [(0, 1), (1, 3)]),
        ([100], [(0, 1)]),
    ],
)
def test_groups_are_few_and_even(widths: list[float], groups: list[tuple[int, int]]) -> None:
    assert group(widths, 800) == groups


@given(some.lists(some.floats(10, 1000), min_size=1, max_size=30), some.floats(50, 3000))
def test_each_stage_is_in_one_group_and_no_group_is_wider_than_the_room(
    widths: list[float], room: float
) -> None:
    groups = group(widths, room)
    assert [groups[0][0], groups[-1][1]] == [0, len(widths)]
    assert all(before[1] == after[0] for before, after in pairwise(groups))
    assert all(
        last - first == 1 or sum(widths[first:last]) <= room + 1e-3 for first, last in groups
    )
