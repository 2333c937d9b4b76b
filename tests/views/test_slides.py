"""Slides: all of one shape, filled alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.layout.sketch import Sketch
from cjm.locales import load_locale
from cjm.view import MapView
from cjm.views._packing import Piece, balance, pack
from cjm.views._sheet import NARROW, draw_figures, make_scene, width_of
from cjm.views._view import Figure, load_view
from tests.composer.composing import show
from tests.svg.reading import list_text_boxes
from tests.views import extremes
from tests.views.studies import crowded, everything
from tests.views.test_views import EXAMPLES, read_example

SHAPE = 16 / 9


def list_shapes(view: MapView) -> list[float]:
    part = load_view("presentation")
    figures = draw_figures(part, view, load_locale(view.lang), width_of(part))
    return [each.sketch.width / each.sketch.height for each in figures if isinstance(each, Figure)]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.split(".")[0])
def test_every_slide_of_an_example_is_16_to_9(path: Path) -> None:
    shapes = list_shapes(read_example(path))
    assert len(shapes) > 3
    assert shapes == pytest.approx([SHAPE] * len(shapes))


@pytest.mark.parametrize("view", [extremes(), everything(), crowded()], ids=lambda view: view.id)
def test_what_is_too_tall_for_a_slide_gets_a_larger_one_of_its_shape(view: MapView) -> None:
    shapes = list_shapes(view)
    assert shapes == pytest.approx([SHAPE] * len(shapes))


def test_nothing_is_left_over_for_a_slide_of_its_own() -> None:
    """Nine pieces of which eight fill a slide: no column holds one of them alone."""
    pieces = [Piece("Lane", Sketch(100, 40)) for _ in range(9)]
    packed, balanced = (fill(pieces, 200, 230, 2) for fill in (pack, balance))
    assert len(packed) == len(balanced) == 2
    assert min(column.height for slide in packed for column in slide) < 100
    heights = [column.height for slide in balanced for column in slide]
    assert max(heights) <= 230
    assert max(heights) - min(heights) <= 40 + 9
    assert min(heights) > 150


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.split(".")[0])
def test_the_foot_of_a_card_on_a_telephone_has_the_whole_title(path: Path) -> None:
    view = read_example(path)
    figures = draw_figures(load_view("presentation"), view, load_locale(view.lang), NARROW)
    scenes = [
        make_scene(view, each.key, each.sketch, (), margin=3)
        for each in figures
        if isinstance(each, Figure)
    ]
    feet = [
        box.text for scene in scenes for box in list_text_boxes(scene) if box.text.endswith("…")
    ]
    assert [text for text in feet if view.title.startswith(text[:-1])] == []


def test_no_heading_stands_above_nothing() -> None:
    """A feeling of which only the score is known is on the curve, and has no words."""
    view = show("stages: [{name: Ask, actions: Calls, emotion: 0}, {name: Wait, emotion: 1}]")
    part, locale = load_view("presentation"), load_locale("en")
    for figure in draw_figures(part, view, locale, width_of(part)):
        assert isinstance(figure, Figure)
        shown = [box.text for box in list_text_boxes(make_scene(view, "s", figure.sketch, ()))]
        assert "Emotions" not in shown
