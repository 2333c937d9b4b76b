"""Arrows of a blueprint over the table: drawn where there is a way, else the numbers stay."""

from __future__ import annotations

from typing import Literal

import pytest

from cjm.formats._html.grid import build_grid
from cjm.formats._html.stylebook import StyleBook
from cjm.formats._html.wires import Wires, draw_wires
from cjm.layout.columns import measure_columns
from cjm.view import Band, Link, MapView, Row
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


def test_an_arrow_to_nowhere_is_not_drawn() -> None:
    assert not draw(make_map(link("front-a-1", "nowhere-x-1"))).drawn


def test_an_arrow_within_a_cell_runs_beside_its_cards() -> None:
    wires = draw(make_map(link("front-a-1", "front-a-2")))
    assert wires.drawn == {0}
    assert [wires.ends[name(end)].count("down at-end") for end in ("front-a-1", "front-a-2")] == [
        1,
        1,
    ]
    assert not any(wires.cells.values())


def test_neighbours_of_unknown_heights_meet_at_the_lower_edge_of_their_row() -> None:
    wires = draw(make_map(link("front-a-2", "front-b-1")))
    assert wires.drawn == {0}
    pieces = {spot: str(markup) for spot, markup in wires.cells.items() if "across" in markup}
    assert [(column, piece.count("across")) for (_, column), piece in pieces.items()] == [(0, 1)]


def test_nothing_is_drawn_across_a_cell_with_words_over_several_columns() -> None:
    wall = build.row("wall", "wall", build.bullets("words"))
    wide = wall._replace(tiers=((wall.tiers[0][0]._replace(span=3),),))
    assert not draw(make_map(link("front-a-1", "back-a-1"), between=(wide,))).drawn


def widen(view: MapView, lane: str) -> MapView:
    """The map with the two cards of a lane's first cell across all columns."""
    bands = tuple(
        band._replace(tiers=((band.tiers[0][0]._replace(span=3),),)) if band.id == lane else band
        for band in view.bands
        if isinstance(band, Row)
    )
    return view._replace(bands=bands)


@pytest.mark.parametrize(
    ("lane", "tail", "head", "is_drawn"),
    [
        ("back", "front-c-1", "back-a-1", True),
        ("back", "front-b-1", "back-a-2", True),
        ("back", "back-a-1", "deep-c-1", True),
        ("back", "back-a-1", "back-a-2", True),
        ("back", "back-a-1", "deep-b-1", False),
    ],
)
def test_a_card_over_several_columns_is_reached_at_its_end(
    lane: str, tail: str, head: str, is_drawn: bool
) -> None:
    wires = draw(widen(make_map(link(tail, head)), lane))
    assert wires.drawn == ({0} if is_drawn else frozenset())


def test_the_rail_of_a_wide_card_lies_in_its_cell() -> None:
    two = tuple(
        band._replace(tiers=((band.tiers[0][0]._replace(span=2), band.tiers[0][2]),))
        if isinstance(band, Row) and band.id == "back"
        else band
        for band in make_map().bands
    )
    wires = draw(make_map()._replace(bands=two, links=(link("back-a-2", "back-c-1"),)))
    pieces = [
        (spot[1], markup.count("across"))
        for spot, markup in wires.cells.items()
        if "across" in markup
    ]
    assert pieces == [(0, 1)]


def test_an_arrow_crosses_the_row_of_emotions_in_a_gutter() -> None:
    book = StyleBook()
    emotions = build.emotion_row("en", "Emotions", (), 3, "none")
    view = make_map(link("front-a-1", "back-a-1"), between=(emotions,))
    wires = draw_wires(view.links, build_grid(view, measure_columns(view)), book)
    assert wires.drawn == {0}
    assert [spot[1] for spot, pieces in wires.cells.items() if pieces] == [0]
    assert '.is-emotion>td[data-column="0"][data-span="1"] .said' in book.text()


def test_arrows_beyond_the_tracks_of_a_gutter_keep_their_numbers() -> None:
    links = [link(f"front-a-{1 + number % 2}", f"deep-a-{1 + number % 2}") for number in range(12)]
    assert len(draw(make_map(*links)).drawn) == 8


def test_cards_and_gutters_grow_with_their_arrows() -> None:
    book = StyleBook()
    view = make_map(*(link("front-a-1", f"deep-a-{number}") for number in (1, 2, 1)))
    wires = draw_wires(view.links, build_grid(view, measure_columns(view)), book)
    assert wires.sizes.keys() == {name("front-a-1"), name("deep-a-1")}
    assert "padding-inline-end" in book.text()


def test_a_page_hides_the_numbers_of_drawn_arrows_only() -> None:
    page = draw_page(make_map(link("front-a-1", "back-a-1"), link("front-b-1", "elsewhere-b-2")))
    assert page.count('class="cross drawn"') == 2
    assert 'class="cross" aria-hidden="true">2' in page
    assert "wired" in page
