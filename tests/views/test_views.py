"""Every view on every map: drawn within its sheet, no text over another, all said in words too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from cjm.api.draw import DrawJob, Pen
from cjm.api.loading import load
from cjm.api.workspace import Workspace
from cjm.files import find_maps
from cjm.formats._scene import write_scene
from cjm.layout.panels import GAP
from cjm.layout.scene import Image, Ink, Inset, Rect, Scene
from cjm.locales import load_locale
from cjm.themes import load_theme
from cjm.view import MapView
from cjm.views._quadrants import score_ideas
from cjm.views._sheet import CARD, NARROW, draw_figures, lay_out_view, make_scene, width_of
from cjm.views._view import Figure, load_view, view_names
from tests.composer.composing import show, show_stage
from tests.svg.reading import list_items, list_text_boxes
from tests.views import behin_sms, extremes, long_map, single_stage
from tests.views.studies import crowded, everything, nothing

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.cjm.yaml"))
VIEWS = [name for name in view_names() if name not in ("map", "diagram")]
MADE = (behin_sms, extremes, long_map, single_stage, everything, crowded, nothing)


def read_example(path: Path) -> MapView:
    workspace = Workspace(None)
    (one,) = find_maps((str(path),), stdin_name=None)
    home = workspace.find_home(one.place)
    loaded = load(one, home, workspace.read(one))
    return Pen(DrawJob()).compose(loaded, home)[0]


def list_scenes(view: MapView, name: str) -> Iterator[Scene]:
    """The picture of a view, and its figures as a page shows them, wide and narrow."""
    part, locale = load_view(name), load_locale(view.lang)
    yield lay_out_view(part, view, locale, lambda: None)
    for width in (width_of(part), *((NARROW,) if part.arrangement != "flow" else ())):
        for figure in draw_figures(part, view, locale, width):
            assert isinstance(figure, Figure)
            yield make_scene(view, figure.key, figure.sketch, (), margin=3)


def list_overlaps(scene: Scene) -> Iterator[str]:
    boxes = sorted(list_text_boxes(scene), key=lambda box: box.top)
    for place, box in enumerate(boxes):
        for other in boxes[place + 1 :]:
            if other.top >= box.bottom:
                break
            if box.overlaps(other):
                yield f"{box.text!r} and {other.text!r}"


def list_outside(scene: Scene) -> Iterator[str]:
    for box in list_text_boxes(scene):
        if box.left < -0.5 or box.right > scene.width + 0.5:
            yield f"{box.text!r} from {box.left:.1f} to {box.right:.1f} of {scene.width:.1f}"
        if box.top < -0.5 or box.bottom > scene.height + 0.5:
            yield f"{box.text!r} from {box.top:.1f} to {box.bottom:.1f} of {scene.height:.1f}"
    for item in list_items(scene.items):
        if isinstance(item, Rect | Image | Inset):
            if item.x < -0.5 or item.x + item.width > scene.width + 0.5:
                yield f"{item}"
            if item.y < -0.5 or item.y + item.height > scene.height + 8:
                yield f"{item}"


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("make", MADE, ids=lambda make: make.__name__)
def test_no_text_lies_on_another_or_outside(make: object, name: str) -> None:
    assert callable(make)
    for scene in list_scenes(make(), name):
        assert list(list_overlaps(scene)) == []
        assert list(list_outside(scene)) == []


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.split(".")[0])
def test_examples_are_drawn_without_overlaps(path: Path, name: str) -> None:
    view = read_example(path)
    for scene in list_scenes(view, name):
        assert list(list_overlaps(scene)) == []
        assert list(list_outside(scene)) == []
        fromstring(write_scene(scene, load_theme("plain").light).encode())


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_says_in_tables_what_its_drawing_shows(name: str) -> None:
    view = everything()
    figures = draw_figures(load_view(name), view, load_locale("en"), width_of(load_view(name)))
    told = " ".join(
        text
        for figure in figures
        if isinstance(figure, Figure)
        for table in figure.tables
        for row in (table.head, *table.rows)
        for text in row
    )
    expected = {
        "matrix": [idea.text for idea in view.ideas],
        "clock": [moment.name for moment in view.moments],
        "compare": ["Late", "Queue", "Two apps", "Label by code"],
        "coverage": ["Web", "Store", "logistics", "idle"],
        "cards": [stage.name for stage in view.stages],
        "presentation": [stage.name for stage in view.stages],
        "network": ["Returning shoes", "Send back: annoyed", "In detail", "Alone"],
    }[name]
    assert [text for text in expected if text not in told] == []


@pytest.mark.parametrize("name", VIEWS)
def test_a_map_with_nothing_to_show_says_so(name: str) -> None:
    (figure,) = draw_figures(load_view(name), nothing(), load_locale("en"), 600)
    assert isinstance(figure, Figure)
    assert figure.key == "empty"


def test_cards_of_one_width_stand_in_columns_that_begin_level() -> None:
    """Also those with metrics and with a feeling of which only the score is known."""
    stage = "{name: Wait, emotion: -1, metrics: {wait: {name: Wait, value: 14m, target: 2m}}}"
    view = show(f"stages: [{', '.join([stage, '{name: Pay, emotion: 2}'] * 2)}]")
    scene = lay_out_view(load_view("cards"), view, load_locale("en"), lambda: None)
    boxes = [item for item in list_items(scene.items) if isinstance(item, Rect)]
    cards = [box for box in boxes if box.ink == Ink("card", "line") and box.width > 300]
    assert {box.width for box in cards} == {CARD}
    assert [box.y for box in cards].count(cards[0].y) == 3
    # Down, then across: the third card stands below the second.
    assert (cards[2].x, cards[2].y) == (cards[1].x, cards[1].y + cards[1].height + GAP)
    shown = [box.text for box in list_text_boxes(scene)]
    assert shown.count("dissatisfied") == shown.count("very satisfied") == 2


def test_what_is_done_comes_last_in_the_matrix() -> None:
    view = show_stage("""
        opportunities:
          - {text: Done, value: {customer: 90}, effort: 0.5, status: done}
          - {text: Dear, value: {customer: 60}, effort: 4}
          - {text: Cheap, value: {customer: 80}, effort: 1, status: planned}
    """)
    scores, _ = score_ideas(view.ideas)
    assert [(score.number, score.idea.text) for score in scores] == [
        (1, "Cheap"),
        (2, "Dear"),
        (3, "Done"),
    ]


@pytest.mark.parametrize(
    ("fix", "vanishes"),
    [
        ("fixes: A code", True),
        ("fixes: {text: A code, pain: printer}", True),
        ("fixes: {text: A code, pain: queue}", False),
        ("opportunities: {text: Codes, pain: printer, fixes: A code}", True),
        ("opportunities: {text: Codes, pain: printer}", False),
        ("touchpoints: {name: Shop, fixes: A code}", True),
    ],
)
def test_a_pain_point_that_a_fix_answers_vanishes_with_the_target(fix: str, vanishes: bool) -> None:
    view = show(f"""
        stages:
          - {{name: Look, pain_points: {{id: queue, text: A queue}}}}
          - name: Send
            emotion: {{score: -1, target: 1}}
            pain_points: {{id: printer, text: No printer}}
            {fix}
    """)
    assert view.contrast is not None
    _, send = view.contrast.stages
    assert (send.vanished, send.staying) == (
        (("No printer",), ()) if vanishes else ((), ("No printer",))
    )


@pytest.mark.parametrize(("score", "is_told"), [(-0.5, True), (-2, False)])
def test_a_clock_calls_nothing_the_lowest_point_that_is_not(score: float, is_told: bool) -> None:
    """The other stage has no time, so no place on the dial."""
    stages = f"{{name: Rise, time: 07:00, emotion: -1}}, {{name: Wait, emotion: {score}}}"
    view = show(f"stages: [{stages}]")
    scene = lay_out_view(load_view("clock"), view, load_locale("en"), lambda: None)
    shown = [box.text for box in list_text_boxes(scene)]
    assert ("lowest point" in shown) is is_told
