"""Columns are as wide as their texts ask, within bounds."""

from __future__ import annotations

from cjm.layout.columns import DOUBLE, NARROWEST, WIDEST, Columns, measure_columns
from cjm.view import Bullets, Cell, Row
from tests.views import behin_sms, build, extremes, long_map, single_stage


def test_every_column_lies_between_the_bounds() -> None:
    for view in (behin_sms(), long_map(), extremes(), single_stage()):
        columns = measure_columns(view)
        assert len(columns.units) == len(view.columns)
        assert all(NARROWEST <= width <= WIDEST or width == DOUBLE for width in columns.units)


def test_a_longer_text_makes_its_own_column_wider() -> None:
    heads = build.stages("Stage {}", ("a", "A"), ("b", "B"))
    lane = build.row("actions", "Actions", build.bullets("short"), build.bullets("word " * 30))
    narrow, wide = measure_columns(build.map_view("m", "M", heads=heads, bands=(lane,))).units
    assert narrow == NARROWEST < wide


def test_a_text_over_two_columns_asks_half_of_each() -> None:
    heads = build.stages("Stage {}", ("a", "A"), ("b", "B"))
    text = Bullets(("word " * 18,))
    over_both = Row("actions", "Actions", ((Cell(0, 2, text),),))
    over_one = build.row("actions", "Actions", text, build.bullets())
    view = build.map_view("m", "M", heads=heads, bands=(over_both,))
    assert measure_columns(view).units == (NARROWEST, NARROWEST)
    view = build.map_view("m", "M", heads=heads, bands=(over_one,))
    assert measure_columns(view).units[0] > NARROWEST


def test_edges_divide_a_width_by_units() -> None:
    columns = Columns((1, 2, 1))
    assert columns.edges(400) == (0, 100, 300, 400)
    assert columns.width(1, 2) == 3


def test_columns_give_up_what_their_texts_earned_to_fit_a_room() -> None:
    columns = Columns((10, 14, 12), (10, 10, 11))
    assert columns.fit(40) == columns
    assert columns.fit(34).units == (10, 12, 12)
    assert columns.fit(31).units == (10, 10, 11)


def test_columns_that_cannot_fit_keep_their_widths() -> None:
    columns = Columns((10, 14, 12), (10, 10, 11))
    assert columns.fit(30) == columns
    assert Columns((10, 14)).fit(20).units == (10, 14)


def test_a_column_that_alone_makes_the_map_long_gets_twice_the_room() -> None:
    heads = build.stages("Stage {}", ("a", "A"), ("b", "B"), ("c", "C"))
    full, few = build.bullets(*["Waits for the answer"] * 30), build.bullets("Waits")
    alone = build.row("actions", "Actions", few, full, few)
    view = build.map_view("m", "M", heads=heads, bands=(alone,))
    assert measure_columns(view).units == (NARROWEST, DOUBLE, NARROWEST)
    both = build.row("actions", "Actions", full, full, few)
    view = build.map_view("m", "M", heads=heads, bands=(both,))
    assert DOUBLE not in measure_columns(view).units
