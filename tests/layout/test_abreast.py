"""Entries of a wide cell stand side by side: down, then across."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cjm.layout.abreast import count_abreast, part_evenly
from cjm.view import Bullets, Card, Cards


def _cards(count: int, tone: str = "pain") -> Cards:
    assert tone in {"pain", "blueprint"}
    return Cards(
        tuple(
            Card(f"c{place}", "Waits", "blueprint" if tone == "blueprint" else "pain")
            for place in range(count)
        )
    )


def test_cards_stand_side_by_side_where_each_has_room() -> None:
    assert count_abreast(_cards(4), 180) == 1
    assert count_abreast(_cards(4), 400) == 2
    assert count_abreast(_cards(1), 400) == 1


def test_items_of_a_blueprint_stand_below_each_other() -> None:
    assert count_abreast(_cards(4, "blueprint"), 400) == 1


def test_a_short_list_is_not_parted() -> None:
    assert count_abreast(Bullets(("a", "b", "c")), 400) == 1
    assert count_abreast(Bullets(tuple("abcdef")), 400) == 2


@given(
    st.lists(st.floats(1, 500), max_size=30),
    st.integers(2, 5),
    st.floats(0, 20),
)
def test_columns_hold_all_entries_in_order(heights: list[float], count: int, gap: float) -> None:
    edges = part_evenly(heights, count, gap)
    assert edges[0] == 0
    assert edges[-1] == len(heights)
    assert len(edges) == min(count, len(heights)) + 1
    assert all(start < end for start, end in pairwise(edges))


def test_the_longest_column_is_as_short_as_can_be() -> None:
    assert part_evenly([30, 30, 30, 30], 2, 0) == [0, 2, 4]
    assert part_evenly([90, 30, 30, 30], 2, 0) == [0, 1, 4]
    assert part_evenly([30, 30, 30, 30], 3, 0) == [0, 2, 3, 4]
