"""The grid is a sound table: every row covers every unit once."""

from __future__ import annotations

import pytest

from cjm.formats._html.grid import build_grid
from cjm.layout.columns import measure_columns
from cjm.view import Bullets, Cell, Empty, MapView, Row
from tests.html.pages import draw_page, read_page
from tests.views import behin_sms, build, checkout, extremes, long_map, single_stage

VIEWS = {
    view.id: view for view in (behin_sms(), checkout(), extremes(), long_map(), single_stage())
}


@pytest.mark.parametrize("name", VIEWS)
def test_every_row_covers_every_unit_once(name: str) -> None:
    page = read_page(draw_page(VIEWS[name]))
    (table,) = page.find("table")
    start = page.elements.index(table)
    (_, units) = page.find("colgroup")
    total = 1 + int(units.attributes["span"])
    covered: list[int] = []
    hanging: dict[int, int] = {}
    row = -1
    for element in page.elements[start:]:
        if element.name == "tr":
            row += 1
            covered.append(hanging.pop(row, 0))
        elif element.name in ("th", "td"):
            width = int(element.attributes.get("colspan", "1"))
            covered[row] += width
            for below in range(1, int(element.attributes.get("rowspan", "1"))):
                hanging[row + below] = hanging.get(row + below, 0) + width
    assert set(covered) == {total}
    assert not hanging


def test_heads_and_lanes_are_headers() -> None:
    view = behin_sms()
    scopes = [element.attributes["scope"] for element in read_page(draw_page(view)).find("th")]
    assert scopes.count("col") == 1 + len(view.stages)
    assert scopes.count("row") == len(view.bands)


def test_a_line_of_the_blueprint_heads_the_rows_below_it() -> None:
    page = read_page(draw_page(checkout()))
    lines = [e for e in page.find("th") if e.attributes["scope"] == "rowgroup"]
    assert ["".join(line.text).strip() for line in lines] == [
        "Line of interaction",
        "Line of visibility",
        "Line of internal interaction",
    ]
    assert len(page.find("tbody")) == 4


def test_on_a_narrow_screen_a_stage_comes_before_its_steps() -> None:
    view = checkout()
    grid = build_grid(view, measure_columns(view))
    cards = [cell.card for cell in grid.stages]
    steps = [cell.card for cell in grid.steps if cell.column]
    assert cards == [0, 2, 8]
    assert steps == [3, 5, 7]


def test_the_last_word_of_a_card_is_known() -> None:
    heads = build.stages("Stage {}", ("a", "A"), ("b", "B"))
    view = build.map_view(
        "m",
        "M",
        heads=heads,
        bands=(
            build.row("actions", "Actions", Bullets(("x",)), Bullets(("y",))),
            Row("notes", "Notes", ((Cell(0, 1, Bullets(("z",))), Cell(1, 1, Empty())),)),
        ),
    )
    (rows,) = build_grid(view, measure_columns(view)).groups
    assert [[cell.is_last for cell in row.cells] for row in rows] == [[False, True], [True, False]]


def _dips(view: MapView) -> set[int]:
    grid = build_grid(view, measure_columns(view))
    return {
        cell.cell.first
        for group in grid.groups
        for row in group
        for cell in row.cells
        if cell.is_dip
    }


def test_the_column_of_the_lowest_point_stands_out() -> None:
    assert _dips(checkout()) == {3}


def test_an_only_column_does_not_stand_out() -> None:
    assert _dips(single_stage()) == set()
