"""Maps of a network stand apart, and no line runs through one, whoever places them."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm.diagram import LINEAR, find_engine
from cjm.diagram.engine import Engine
from cjm.diagram.network import arrange
from cjm.layout.captions import Box
from cjm.view import Arrangement, Tie
from cjm.view.network import CARD_HEIGHT, CARD_WIDTH

MOST = 12
ends = st.integers(0, MOST)
drawn_ties = st.builds(Tie, ends, ends, st.sampled_from(["detail", "change"])).filter(
    lambda tie: tie.tail != tie.head
)
TREE = tuple(Tie(0, head, "detail") for head in range(1, 10))


def list_cards(arrangement: Arrangement) -> dict[int, Box]:
    return {place: Box(x, y, CARD_WIDTH, CARD_HEIGHT) for place, (x, y) in arrangement.places}


def check(arrangement: Arrangement, ties: tuple[Tie, ...]) -> None:
    cards = list_cards(arrangement)
    assert set(cards) == {end for tie in ties for end in (tie.tail, tie.head)}
    for one, other in combinations(cards.values(), 2):
        apart_across = one.x + one.width <= other.x + 1 or other.x + other.width <= one.x + 1
        apart_down = one.y + one.height <= other.y + 1 or other.y + other.height <= one.y + 1
        assert apart_across or apart_down
    for card in cards.values():
        assert card.x >= 0
        assert card.x + card.width <= arrangement.width + 1
        assert card.y >= 0
        assert card.y + card.height <= arrangement.height + 1
    for wire in arrangement.wires:
        for start, end in pairwise(wire.points):
            if start[1] == end[1]:
                left, right = sorted((start[0], end[0]))
                for card in cards.values():
                    is_across = left < card.x + card.width - 1 and card.x + 1 < right
                    assert not (is_across and card.y < start[1] < card.y + card.height)


@settings(max_examples=40, deadline=None)
@given(st.lists(drawn_ties, min_size=1, max_size=18, unique=True))
def test_cards_and_lines_keep_apart_without_an_engine(ties: list[Tie]) -> None:
    arrangement, notice = arrange(ties, LINEAR)
    assert notice is None
    check(arrangement, tuple(ties))


@settings(max_examples=8, deadline=None)
@given(st.lists(drawn_ties, min_size=1, max_size=12, unique=True))
def test_cards_and_lines_keep_apart_by_graphviz(ties: list[Tie]) -> None:
    arrangement, notice = arrange(ties, find_engine())
    assert notice is None
    check(arrangement, tuple(ties))


def test_many_maps_that_detail_one_share_a_ground_and_a_line() -> None:
    arrangement, _ = arrange(TREE, LINEAR)
    (frame,) = arrangement.frames
    assert len(arrangement.wires) == 1
    inside = [box for place, box in list_cards(arrangement).items() if place]
    assert all(frame.x < box.x and box.x + box.width < frame.x + frame.width for box in inside)
    assert arrangement.height < 5 * CARD_HEIGHT


def test_a_circle_is_drawn_both_ways() -> None:
    arrangement, _ = arrange((Tie(0, 1, "detail"), Tie(1, 0, "change")), LINEAR)
    there, back = arrangement.wires
    assert there.points[0][0] < there.points[-1][0]
    assert back.points[0][0] > back.points[-1][0]
    assert there.points[0][1] != back.points[-1][1]


@pytest.mark.parametrize("program", ["false", "true"])
def test_an_engine_that_fails_is_told_and_replaced(program: str) -> None:
    engine = Engine(program, (program,), is_asked_for=True)
    arrangement, notice = arrange(TREE[:3], engine)
    assert notice is not None
    assert program in notice
    check(arrangement, TREE[:3])
