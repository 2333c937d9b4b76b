"""Each version alone, over the columns of both: nothing is lost, and what differs is parted."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings

from cjm.locales import load_locale
from cjm.model import Journey
from cjm.model.ids import assign_ids
from cjm.overlays import Setting
from cjm.view import Cards, Cell, Chips, Content, Divider, Empty, MapView, Row
from cjm.view.overlay import Side
from tests.command import RunCjm
from tests.html.pages import Element, read_page
from tests.overlays.drawing import draw
from tests.overlays.laying import lay_over
from tests.overlays.pairs import PAIRS
from tests.strategies import Written, journeys, read_journey


def list_contents(view: MapView | Side) -> Counter[tuple[str, str]]:
    """What stands in the lanes, whatever its column and its ids."""
    return Counter(
        (band.id, _write(cell.content))
        for band in view.bands
        if isinstance(band, Row)
        for tier in band.tiers
        for cell in tier
        if not isinstance(cell.content, Empty)
    )


def _write(content: Content) -> str:
    if isinstance(content, Cards):
        return repr([item._replace(id="") for item in content.items])
    if isinstance(content, Chips):
        return repr([item._replace(id="") for item in content.items])
    return repr(content)


def compose_alone(journey: Journey) -> MapView:
    setting = Setting(load_locale("en"), "en", "", "")
    return setting.compose(journey, assign_ids(journey), {})


def take_sides(old: Written, new: Written) -> tuple[MapView, Side, Side]:
    view = lay_over(read_journey(old), read_journey(new))
    assert view.overlay is not None
    assert view.overlay.sides is not None
    return view, *view.overlay.sides


@settings(max_examples=60, deadline=None)
@given(journeys(), journeys())
def test_each_side_says_all_that_its_version_says(old: Written, new: Written) -> None:
    _, _, after = take_sides(old, new)
    assert list_contents(after) == list_contents(compose_alone(read_journey(new)))


@settings(max_examples=60, deadline=None)
@given(journeys(), journeys())
def test_each_side_covers_every_column_once(old: Written, new: Written) -> None:
    view, *sides = take_sides(old, new)
    for side in sides:
        for band in side.bands:
            if isinstance(band, Divider):
                continue
            tiers = band.tiers if isinstance(band, Row) else (band.cells,)
            assert cover(tiers) == [[1] * len(view.columns)] * len(tiers)


def cover(tiers: tuple[tuple[Cell, ...], ...]) -> list[list[int]]:
    width = max(cell.first + cell.span for tier in tiers for cell in tier)
    grid = [[0] * width for _ in tiers]
    for place, tier in enumerate(tiers):
        for cell in tier:
            for row in range(place, place + cell.tiers):
                for column in range(cell.first, cell.first + cell.span):
                    grid[row][column] += 1
    return grid


def test_a_version_leaves_the_columns_of_the_other_one_empty() -> None:
    old = {"cjm": 1, "title": "A", "stages": [{"name": "Find", "emotion": 1}, {"name": "Pay"}]}
    new = {"cjm": 1, "title": "A", "stages": [{"name": "Find", "emotion": 1}, {"name": "Keep"}]}
    view, before, after = take_sides(old, new)
    names = [head.name for head in view.stages]
    assert [names[place] for place in before.absent] == ["Keep"]
    assert [names[place] for place in after.absent] == ["Pay"]


def test_a_stage_that_moved_stands_at_its_new_place_on_both_sides() -> None:
    find, pay = (
        {"id": id, "name": id, "actions": [f"Acts in {id}"], "emotion": score}
        for id, score in (("find", 1), ("pay", -1))
    )
    old = {"cjm": 1, "title": "A", "stages": [find, pay]}
    new = {"cjm": 1, "title": "A", "stages": [pay, find]}
    view, before, _ = take_sides(old, new)
    assert [head.id for head in view.stages] == ["pay", "find"]
    assert before.curve is not None
    assert [point.score for point in before.curve.series[0].points] == [-1, 1]
    row = next(band for band in before.bands if isinstance(band, Row))
    assert "Acts in pay" in repr(row.tiers[0][0].content)


def test_a_text_keeps_its_mark_as_it_was_worded() -> None:
    old = {"cjm": 1, "title": "A", "stages": [{"name": "Pay", "thoughts": "Is it quite safe now"}]}
    new = {"cjm": 1, "title": "A", "stages": [{"name": "Pay", "thoughts": "Is it really safe now"}]}
    _, before, after = take_sides(old, new)
    assert [text for _, _, text in before.texts] == ["Is it quite safe now"]
    assert [text for _, _, text in after.texts] == ["Is it really safe now"]


def list_rows(page: str) -> list[list[Element]]:
    """The rows of the table as they stand side by side."""
    read = read_page(page)
    rows: list[list[Element]] = []
    for element in read.elements:
        if element.name == "tr":
            rows.append([element])
        elif element.name in ("td", "th") and rows:
            rows[-1].append(element)
    return rows


@pytest.mark.parametrize("left_out", ["in-beside", "in-unified"])
@pytest.mark.parametrize("name", PAIRS)
def test_cells_fill_the_table_in_both_ways_of_reading(
    tmp_path: Path, name: str, left_out: str
) -> None:
    page = draw(PAIRS[name], tmp_path)
    start = page.index('<table role="table">')
    rows = list_rows(page[start : page.index("</table>", start) + len("</table>")])
    shown = [
        cells for row, *cells in rows if left_out not in row.attributes.get("class", "").split()
    ]
    reaching: list[tuple[int, int]] = []
    widths = set()
    for cells in shown:
        sizes = [
            tuple(int(cell.attributes.get(key, "1")) for key in ("rowspan", "colspan"))
            for cell in cells
        ]
        reaching += [(height, width) for height, width in sizes]
        widths.add(sum(width for _, width in reaching))
        reaching = [(height - 1, width) for height, width in reaching if height > 1]
    assert len(widths) == 1
    assert reaching == []


def test_what_is_the_same_stands_once_for_both(tmp_path: Path) -> None:
    page = draw(PAIRS["persian"], tmp_path)
    table = page[: page.index("</table>", page.index("_table"))]
    beside = [row for row in table.split("<tr ") if "in-beside" in row[:120]]
    assert beside
    assert any('rowspan="2"' in row for row in beside)
    assert "<del" in "".join(row for row in beside if "side-before" in row)
    assert "<ins" not in "".join(row for row in beside if "side-before" in row)
    assert "<del" not in "".join(row for row in beside if "side-after" in row)


def test_a_map_that_is_new_as_a_whole_has_no_sides(run_cjm: RunCjm, tmp_path: Path) -> None:
    (tmp_path / "a.cjm.yaml").write_text("cjm: 1\ntitle: A\nstages: [{name: Pay}]\n")
    done = run_cjm("diff", "/dev/null", "a.cjm.yaml", "-f", "html", cwd=tmp_path)
    assert b"This map is new." in done.stdout
    assert b"in-beside side-" not in done.stdout


def test_what_has_nothing_below_it_is_as_high_as_its_lane() -> None:
    shelf = {"id": "shelf", "name": "Shelf", "actions": "Walks"}
    find = {"id": "find", "name": "Find", "steps": [{"name": "Catalogue", "actions": "Types"}]}
    old = {
        "cjm": 1,
        "title": "A",
        "stages": [
            find | {"steps": [*find["steps"], shelf]},
            {"id": "borrow", "name": "Borrow", "actions": "Shows the card"},
        ],
    }
    new = {
        "cjm": 1,
        "title": "A",
        "stages": [find, {"id": "borrow", "name": "Borrow", "steps": [shelf, {"name": "Desk"}]}],
    }
    _, before, _ = take_sides(old, new)
    row = next(band for band in before.bands if isinstance(band, Row) and band.id == "actions")
    assert next((cell.first, cell.span, cell.tiers) for cell in row.tiers[0]) == (0, 1, 2)
    assert [(cell.first, cell.span) for cell in row.tiers[1]] == [(1, 2)]
