"""Captions stand off lines, marks and each other."""

from __future__ import annotations

from itertools import combinations

from cjm.layout.captions import Box, Caption, Placed, keep_order, place_captions, span_of
from cjm.layout.curve import Spot, trace


def caption(x: float, y: float, side: str = "above", width: float = 60) -> Caption:
    return Caption(Spot(x, y), width, 16, "below" if side == "below" else "above", 20)


def test_a_caption_takes_its_own_side_where_it_is_free() -> None:
    peak, valley = place_captions((caption(100, 50), caption(300, 50, "below")), lines=(), marks=())
    assert peak.box == Box(70, 14, 60, 16)
    assert valley.box == Box(270, 70, 60, 16)


def test_a_caption_avoids_the_line() -> None:
    rising = trace([Spot(0, 50), Spot(100, 50), Spot(160, -60)])
    (placed,) = place_captions((caption(100, 50, width=120),), lines=(rising,), marks=())
    assert placed.side == "below"


def test_captions_do_not_overlap() -> None:
    placed = place_captions([caption(x, 50) for x in (100, 120, 140, 150)], lines=(), marks=())
    for index, one in enumerate(placed):
        assert all(one.box.overlap(other.box) == 0 for other in placed[index + 1 :])


def test_a_caption_avoids_marks() -> None:
    star = Box(90, 10, 20, 20)
    (placed,) = place_captions((caption(100, 50),), lines=(), marks=(star,))
    assert placed.box.overlap(star) == 0


def test_the_span_holds_all_captions() -> None:
    assert span_of(()) is None
    placed = place_captions((caption(0, 50), caption(200, 50, "below")), lines=(), marks=())
    assert span_of(placed) == (14, 86)


def test_words_that_end_at_one_place_stand_one_above_the_other() -> None:
    """As the names of many lines that end together."""
    placed = place_captions([caption(100, 50) for _ in range(20)], lines=(), marks=())
    boxes = [place.box for place in placed]
    assert not any(one.overlap(two) for one, two in combinations(boxes, 2))
    assert len({box.x for box in boxes}) == 1


def test_names_keep_the_order_of_their_lines() -> None:
    """The nearest free places would put the name of the lower line on top."""
    wishes = [Caption(Spot(50, y), 40, 20, "above", 3) for y in (60, 20)]
    crossed = [Placed(Box(30, y, 40, 20), "above") for y in (0, 40)]
    kept = keep_order(wishes, crossed)
    assert [place.box.y for place in kept] == [40, 0]
    apart = [crossed[0], crossed[1]._replace(box=Box(200, 40, 40, 20))]
    far = [wishes[0], wishes[1]._replace(spot=Spot(220, 20))]
    assert list(keep_order(far, apart)) == apart
