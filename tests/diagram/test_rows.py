"""Long journeys: rows, and thinning out."""

from __future__ import annotations

import time

import pytest

from cjm.diagram import LINEAR, find_engine
from cjm.view import Edge
from tests.diagram.flows import chain, draw, flow, stage, step, way
from tests.diagram.reading import boxes, find, parse, texts

WIDEST = 1376
"""What a page of 1440 pixels has for its content."""


def row_lengths(svg: str) -> list[int]:
    heights: dict[float, int] = {}
    for box in boxes(parse(svg), "stripe"):
        heights[box.y] = heights.get(box.y, 0) + 1
    return [heights[y] for y in sorted(heights)]


@pytest.mark.parametrize(
    ("count", "rows"),
    [(1, [1]), (3, [3]), (5, [5]), (6, [6]), (7, [4, 3]), (12, [6, 6]), (30, [6] * 5)],
)
def test_rows_are_filled_evenly(count: int, rows: list[int]) -> None:
    drawn = draw(chain(count))
    assert row_lengths(drawn.svg) == rows
    assert drawn.width <= WIDEST


def test_a_line_leads_from_each_row_to_the_next() -> None:
    root = parse(draw(chain(30)).svg)
    assert len(find(root, "path", "wire")) == 29


def test_a_row_ends_where_fewest_ways_are_cut() -> None:
    """Stages 6 and 7 are joined by more than reading order, and stay together."""
    heights = [box.y for box in boxes(parse(draw(chain(12)).svg), "stripe")]
    assert heights[5] != heights[6]
    loops = [way("s7", "s6", "again"), way("s6", "s8")]
    heights = [box.y for box in boxes(parse(draw(chain(12, *loops)).svg), "stripe")]
    assert heights[5] == heights[6]


def test_a_way_to_another_row_is_said_on_the_card() -> None:
    root = parse(draw(chain(12, way("s9", "s2", "no, 10%", 10))).svg)
    assert "2 Stage 2 · no, 10%" in " ".join(texts(root, "item"))


def test_alternatives_share_a_column_only_with_an_engine() -> None:
    fork = chain(3, way("s1", "s2"), way("s1", "s3"), without=[1, 2])
    assert len({box.x for box in boxes(parse(draw(fork).svg), "stripe")}) == 3
    stacked = draw(fork, engine=find_engine())
    assert len({box.x for box in boxes(parse(stacked.svg), "stripe")}) == 2


def test_beyond_three_hundred_nodes_touchpoints_are_counted() -> None:
    nodes = []
    for number in range(1, 52):
        nodes += [stage(number, touchpoints=["Web", "SMS"]), step(number, 1, "Asks")]
        nodes[-1:] = [step(number, 1, "Asks", touchpoints=["Chat"]), step(number, 2, "Waits")]
    edges = [Edge(f"s{n}-2", f"s{n + 1}-1") for n in range(1, 51)]
    edges += [way("s3-2", "s3-1", "asks again"), way("s3-1", "s5-2", "skips")]
    root = parse(draw(flow(nodes, edges)).svg)
    said = texts(root)
    assert len(boxes(root, "card")) == 51
    assert said.count("3 touchpoints") == 51
    assert "Asks" not in said
    assert "asks again" not in said
    assert "skips" in said


def test_a_few_hundred_stages_and_every_way_between_them_take_a_moment() -> None:
    ids = [f"s{number}" for number in range(1, 151)]
    ways = [way(tail, head, "x") for tail in ids for head in ids]
    started = time.monotonic()
    drawn = draw(chain(150, *ways), engine=find_engine())
    assert drawn.notice is None
    assert len(boxes(parse(drawn.svg), "card")) == 150
    # Milliseconds if linear, minutes if an engine were given all of it.
    assert time.monotonic() - started < 30


def test_beyond_three_hundred_stages_no_engine_is_asked() -> None:
    many = chain(301, way("s5", "s3"))
    assert draw(many, engine=find_engine()).svg == draw(many, engine=LINEAR).svg
