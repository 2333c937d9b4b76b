"""Arrows between blueprint items keep to the gutters."""

from __future__ import annotations

import re
from itertools import pairwise
from textwrap import dedent

import pytest

from cjm.layout.arrows import Gutters, draw_links
from cjm.layout.captions import Box
from cjm.layout.scene import Path
from cjm.view import Card, Cards, Divider, Empty, Link, MapView
from tests.composer.composing import show
from tests.svg.reading import SVG, draw, list_paragraphs, list_text_boxes, parse, scene_of
from tests.views import checkout
from tests.views.build import map_view, row, stages

COLUMNS = (0.0, 200.0, 400.0, 600.0)
ROWS = (0.0, 100.0, 200.0, 300.0)
GUTTERS = Gutters(COLUMNS, ROWS, ())


def card(column: int, line: int) -> Box:
    """A card in the middle of a cell of 200 × 100."""
    return Box(column * 200 + 12, line * 100 + 20, 176, 60)


def corners(path: Path) -> list[tuple[float, float]]:
    """Where a way starts, turns and ends; the curve at a turn has its corner as first place."""
    places = re.findall(r"[MQ](-?[\d.]+) (-?[\d.]+)|L(-?[\d.]+) (-?[\d.]+)$", path.data)
    return [(float(a or c), float(b or d)) for a, b, c, d in places]


def route(tail: Box, head: Box, gutters: Gutters = GUTTERS) -> list[tuple[float, float]] | None:
    links = draw_links([Link("a", "b", "exchange", "a to b")], {"a": tail, "b": head}, gutters)
    if links.left_over:
        return None
    way = links.drawn[0].parts[0]
    assert isinstance(way, Path)
    return corners(way)


def test_neighbours_are_joined_through_the_gutter_between_them() -> None:
    way = route(card(0, 0), card(1, 1))
    assert way
    assert way[0] == (188, 50)
    assert way[-1] == (212, 150)
    assert all(188 < x < 212 for x, _ in way[1:-1])


def test_cards_in_one_column_are_joined_along_its_side() -> None:
    way = route(card(1, 0), card(1, 2))
    assert way
    assert (way[0], way[-1]) == ((388, 50), (388, 250))
    assert all(388 < x < 412 for x, _ in way[1:-1])


def test_a_way_across_columns_runs_between_two_rows() -> None:
    way = route(card(0, 0), card(2, 0))
    assert way
    level = [y for _, y in way[2:4]]
    assert level[0] == level[1]
    assert 80 < level[0] < 120


def test_a_way_back_leaves_at_the_start_side() -> None:
    way = route(card(2, 2), card(0, 0))
    assert way
    assert (way[0][0], way[-1][0]) == (412, 188)


def test_no_way_leads_through_a_cell_over_several_columns() -> None:
    right = Box(100, 100, 200, 100)
    way = route(card(0, 0), card(0, 2), Gutters(COLUMNS, ROWS, (right,)))
    assert way
    assert way[0][0] == 12, "it takes the other side"
    both = Box(-100, 100, 500, 100)
    assert route(card(0, 0), card(0, 2), Gutters(COLUMNS, ROWS, (both,))) is None


def test_arrows_share_a_gutter_side_by_side_until_it_is_full() -> None:
    boxes = {"a": card(0, 0), "b": card(1, 1)}
    links = draw_links([Link("a", "b", "exchange", f"{n}") for n in range(9)], boxes, GUTTERS)
    ways = [sketch.parts[0] for sketch in links.drawn]
    tracks = [corners(way)[1][0] for way in ways if isinstance(way, Path)]
    assert len(set(tracks)) == len(tracks) == 5
    assert [link.text for link in links.left_over] == ["5", "6", "7", "8"]


def test_arrows_at_the_rim_stay_inside_the_grid() -> None:
    way = route(card(2, 0), card(2, 2))
    assert way
    assert all(x < COLUMNS[-1] for x, _ in way)


@pytest.mark.parametrize("has_lanes", [True, False])
def test_a_link_without_an_arrow_is_told_in_words(has_lanes: bool) -> None:
    view = checkout()._replace(links=(Link("nowhere", "kb", "exchange", "Nowhere → Looks up"),))
    if not has_lanes:
        view = view._replace(bands=(), curve=None)
    assert "Nowhere → Looks up" in list(list_paragraphs(parse(draw(view))))


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_no_arrow_crosses_a_text(direction: str) -> None:
    view = _crowded() if direction == "ltr" else _crowded()._replace(direction="rtl")
    assert _count_arrows(view) > 10


PAST_THE_CURVE = """
    type: service-blueprint
    lanes: [{id: support, after: emotion}]
    personas: [{id: a, name: A family of five with a dog}, {id: b, name: Teacher}]
    stages:
      - {name: A, backstage: {id: b1, text: Packs}, support: {id: s1, text: Robot},
         emotion: {score: 1, label: calm, by: {a: 2, b: -1}}}
      - {name: B, backstage: {id: b2, text: Files}, support: {id: s2, text: Bank},
         emotion: {score: -1, label: a rather long label for this point, quote: "No, not again?"}}
      - {name: C, backstage: {id: b3, text: Tells}, support: {id: s3, text: Printer},
         emotion: {score: 0, by: {a: 0, b: 1}}}
    links: [b1 -> s1, b1 -> s2, b2 -> s2, b2 <-> s1, b3 ~> s3]
"""


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_arrows_cross_the_curve_but_none_of_its_words(lang: str) -> None:
    assert _count_arrows(show(f"lang: {lang}\n{dedent(PAST_THE_CURVE)}")) >= 4


def _count_arrows(view: MapView) -> int:
    """How many arrows are drawn; none crosses a text."""
    scene = scene_of(view)
    boxes = list(list_text_boxes(scene))
    svg = parse(draw(view))
    told = {link.text for link in view.links}
    drawn = 0
    for group in svg.iter(f"{SVG}g"):
        if group.findtext(f"{SVG}title") not in told:
            continue
        drawn += 1
        way = next(group.iter(f"{SVG}path"))
        places = _absolute(way.get("d", ""), way.get("transform", ""))
        for (x1, y1), (x2, y2) in pairwise(places):
            for box in boxes:
                apart = (
                    max(x1, x2) < box.left
                    or min(x1, x2) > box.right
                    or max(y1, y2) < box.top
                    or min(y1, y2) > box.bottom
                )
                assert apart, box.text
    return drawn


def test_no_arrow_crosses_the_name_of_a_line() -> None:
    heads = stages("Stage {}", ("a", "A"), ("b", "B"))
    ends = [
        row(lane, lane, Cards((Card(f"{lane}-1", "one", "blueprint"),)), Empty())
        for lane in ("top", "low")
    ]
    wide = row("wide", "wide", Cards((Card("wide-1", "for both", "blueprint"),)))
    wall = wide._replace(tiers=((wide.tiers[0][0]._replace(span=2),),))
    link = Link("top-1", "low-1", "exchange", "Top → Low")
    for name, is_drawn in (("Line", True), ("A line whose name is long", False)):
        bands = (ends[0], Divider("visibility", name), wall, ends[1])
        view = map_view("m", "M", heads=heads, bands=bands)._replace(links=(link,))
        told = list(list_paragraphs(parse(draw(view))))
        assert (link.text not in told) is is_drawn


def _absolute(data: str, transform: str) -> list[tuple[float, float]]:
    found = re.match(r"translate\((-?[\d.]+) (-?[\d.]+)\)(scale\(-1 1\))?", transform)
    assert found
    shift_x, shift_y, flip = float(found[1]), float(found[2]), -1 if found[3] else 1
    numbers = re.findall(r"(-?[\d.]+) (-?[\d.]+)", data)
    return [(shift_x + flip * float(x), shift_y + float(y)) for x, y in numbers]


def _crowded() -> MapView:
    """Four stages, four lanes, a link from each card to three others."""
    heads = stages("Stage {}", *((f"s{n}", f"Stage {n}") for n in range(4)))
    lanes = ("evidence", "frontstage", "backstage", "support")
    bands = tuple(
        row(lane, lane, *(
            Cards((Card(f"{lane}-{n}", f"{lane} item {n} with a few words", "blueprint"),))
            for n in range(4)
        ))
        for lane in lanes
    )  # fmt: skip
    ends = [
        (f"{above}-{n}", f"{below}-{(n * 3 + m) % 4}")
        for n in range(4)
        for above, below in pairwise(lanes)
        for m in range(2)
    ]
    links = tuple(Link(a, b, "exchange", f"{a} to {b}") for a, b in ends)
    return map_view("crowd", "Crowd", heads=heads, bands=bands)._replace(links=links)
