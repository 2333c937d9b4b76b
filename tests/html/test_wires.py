"""Arrows of a blueprint over the table: drawn where there is a way, else the numbers stay."""

from __future__ import annotations

from typing import Literal

import pytest

from cjm.formats._html.grid import build_grid
from cjm.formats._html.stylebook import StyleBook
from cjm.formats._html.wires import Wires, draw_wires
from cjm.layout.columns import measure_columns
from cjm.view import Band, Link, MapView
from tests.html.pages import draw_page
from tests.views import build


def make_map(*links: Link, between: tuple[Band, ...] = ()) -> MapView:
    """Three lanes of three columns, two cards in each cell: `front-a-blueprint-1`."""
    heads = build.stages("Stage {}", ("a", "A"), ("b", "B"), ("c", "C"))
    rows = [
        build.row(
            lane,
            lane,
            *(build.cards(f"{lane}-{column}", "blueprint", "one", "two") for column in "abc"),
        )
        for lane in ("front", "back", "deep")
    ]
    bands = (rows[0], *between, *rows[1:])
    return build.map_view("m", "M", heads=heads, bands=bands)._replace(links=links)


def link(tail: str, head: str, kind: Literal["exchange", "agreement"] = "exchange") -> Link:
    return Link(name(tail), name(head), kind, f"{tail} {head}")


def name(short: str) -> str:
    lane, column, number = short.split("-")
    return f"{lane}-{column}-blueprint-{number}"


def draw(view: MapView) -> Wires:
    grid = build_grid(view, measure_columns(view))
    return draw_wires(view.links, grid, StyleBook())


@pytest.mark.parametrize(
    ("tail", "head"),
    [
        ("front-a-1", "back-a-1"),
        ("back-a-2", "front-a-1"),
        ("front-a-1", "deep-b-2"),
        ("deep-c-1", "front-a-1"),
        ("front-a-1", "front-b-1"),
        ("front-a-2", "front-c-2"),
        ("front-c-1", "back-b-1"),
    ],
)
def test_a_way_through_the_gutters_is_drawn(tail: str, head: str) -> None:
    wires = draw(make_map(link(tail, head)))
    assert wires.drawn == {0}
    assert "tip" in wires.ends[name(head)]
    assert "tip" not in wires.ends[name(tail)]


def test_an_agreement_points_both_ways() -> None:
    wires = draw(make_map(link("front-a-1", "back-a-1", "agreement")))
    assert all("tip" in wires.ends[name(end)] for end in ("front-a-1", "back-a-1"))


def test_a_beam_runs_through_the_row_between() -> None:
    wires = draw(make_map(link("front-b-1", "deep-b-1")))
    (between,) = [spot for spot, pieces in wires.cells.items() if pieces]
    assert between[1] == 1


@pytest.mark.parametrize(
    ("tail", "head"),
    [("front-a-1", "front-a-2"), ("front-a-2", "front-b-1"), ("front-a-1", "nowhere-x-1")],
)
def test_where_only_the_browser_knows_the_way_the_numbers_stay(tail: str, head: str) -> None:
    assert not draw(make_map(link(tail, head))).drawn


def test_nothing_is_drawn_across_a_cell_with_words_over_several_columns() -> None:
    wall = build.row("wall", "wall", build.bullets("words"))
    wide = wall._replace(tiers=((wall.tiers[0][0]._replace(span=3),),))
    assert not draw(make_map(link("front-a-1", "back-a-1"), between=(wide,))).drawn


def test_arrows_beyond_the_tracks_of_a_gutter_keep_their_numbers() -> None:
    links = [link("front-a-1", "deep-a-1") for _ in range(5)]
    assert len(draw(make_map(*links)).drawn) == 3


def test_a_page_hides_the_numbers_of_drawn_arrows_only() -> None:
    page = draw_page(make_map(link("front-a-1", "back-a-1"), link("front-b-1", "front-b-2")))
    assert page.count('class="cross drawn"') == 2
    assert page.count('class="cross" aria-hidden="true">1') + page.count('class="cross"') >= 2
    assert "wired" in page
