"""Maps on several sheets: nothing cut, nothing lost, no text on another."""

from __future__ import annotations

import pytest

from cjm.layout.page import MARGIN
from cjm.layout.scene import Scene, Text, join_lines
from cjm.layout.sheets import FOOT, lay_out_sheets
from cjm.layout.slices import take_stages
from cjm.locales import load_locale
from cjm.view import MapView
from tests.svg.reading import list_items, list_text_boxes
from tests.views import behin_sms, checkout, extremes, long_map, single_stage
from tests.views.studies import everything
from tests.views.test_views import list_outside, list_overlaps

MAPS = (behin_sms, checkout, extremes, long_map, single_stage, everything)
SIZES = ((1530.0, 1082.0), (2165.0, 1530.0))


def draw(view: MapView, size: tuple[float, float]) -> tuple[Scene, ...]:
    return lay_out_sheets(view, load_locale(view.lang), None, lambda _: (), size)


def read(scene: Scene) -> list[str]:
    return [join_lines(each.lines) for each in list_items(scene.items) if isinstance(each, Text)]


@pytest.mark.parametrize("size", SIZES, ids=["a4", "a3"])
@pytest.mark.parametrize("make", MAPS, ids=lambda make: make.__name__)
def test_no_text_lies_on_another_or_outside(make: object, size: tuple[float, float]) -> None:
    assert callable(make)
    for scene in draw(make(), size):
        assert list(list_overlaps(scene)) == []
        assert list(list_outside(scene)) == []


@pytest.mark.parametrize("make", MAPS, ids=lambda make: make.__name__)
def test_every_stage_and_every_lane_is_on_a_sheet(make: object) -> None:
    assert callable(make)
    view = make()
    told = " ".join(text for scene in draw(view, SIZES[0]) for text in read(scene)).split()
    for words in (*(stage.name for stage in view.stages), *(band.label for band in view.bands)):
        assert set(words.split()) <= set(told) or len(max(words.split(), key=len)) > 30


def test_sheets_that_show_stages_show_their_heads_and_the_names_of_lanes() -> None:
    view = long_map()
    sheets = [read(scene) for scene in draw(view, SIZES[0])]
    actions = next(band.label for band in view.bands)
    assert sum(actions in texts for texts in sheets) > 1


def test_a_part_of_a_map_is_a_map() -> None:
    view = long_map()
    part = take_stages(view, 2, 5)
    assert [head.name for head in part.stages] == [head.name for head in view.stages[2:5]]
    assert part.stages[0].first == 0
    assert len(part.columns) == sum(head.span for head in part.stages)
    assert part.curve is not None
    assert view.curve is not None
    for whole, cut in zip(view.curve.series, part.curve.series, strict=True):
        assert {point.text for point in cut.points} < {point.text for point in whole.points}
        assert len(cut.gaps) in (0, max(0, len(cut.points) - 1))


@pytest.mark.parametrize("depth", [0.0, 10.0, 20.0, 30.0, 40.0])
def test_no_sheet_holds_nothing_but_the_name_of_the_file(depth: float) -> None:
    """It stands below the last panel, or where there is no room at the foot of the sheet."""
    view = single_stage()._replace(file="journeys/one.cjm.yaml")
    (whole,) = draw(view, (1530.0, 3000.0))
    bottom = max(box.bottom for box in list_text_boxes(whole) if "one.cjm" in box.text)
    sheets = draw(view, (1530.0, bottom + MARGIN + FOOT - depth))
    assert sum("journeys/one.cjm.yaml" in text for text in read(sheets[-1])) == 1
    assert len(read(sheets[-1])) > 2
