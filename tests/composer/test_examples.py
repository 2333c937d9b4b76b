"""The example maps can be read, are shown whole, and say what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.composer import compose
from cjm.loader import load_map, load_persona
from cjm.locales import load_locale
from cjm.model import Journey
from cjm.view import MapView
from tests.composer.composing import find_emotions, list_lanes

EXAMPLES = Path(__file__).parents[2] / "examples"
MAPS = sorted(EXAMPLES.glob("*.cjm.yaml"))


def read(name: str) -> tuple[Journey, MapView]:
    path = EXAMPLES / f"{name}.cjm.yaml"
    loaded = load_map(path.read_bytes(), name=path.name, file=path)
    assert loaded.diagnostics == ()
    assert loaded.journey
    assert loaded.ids
    journey = loaded.journey
    locale = load_locale(journey.lang)
    return journey, compose(journey, ids=loaded.ids, locale=locale, images=loaded.images)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_an_example_is_a_valid_map_that_editors_check(path: Path) -> None:
    schema = "# yaml-language-server: $schema=../schemas/map.schema.json\n"
    assert path.read_text("utf-8").startswith(schema)
    _, view = read(path.name.removesuffix(".cjm.yaml"))
    assert view.bands


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("personas/*.yaml")), ids=lambda p: p.name)
def test_an_example_persona_is_valid(path: Path) -> None:
    assert load_persona(path.read_bytes(), name=path.name).diagnostics == ()


def test_the_scored_map_differs_from_the_plain_one_in_its_feelings_alone() -> None:
    plain, _ = read("behin-sms")
    scored, view = read("behin-sms-scored")
    stages = tuple(stage.model_copy(update={"emotion": None}) for stage in scored.stages)
    same = {"id": plain.id, "summary": plain.summary, "stages": stages}
    bare = tuple(stage.model_copy(update={"emotion": None}) for stage in plain.stages)
    assert scored.model_copy(update=same) == plain.model_copy(update={"stages": bare})
    assert all(stage.emotion is None for stage in plain.stages)
    assert all(s.emotion and s.emotion.confidence == "assumption" for s in scored.stages)
    assert len(view.notes) == 1


def test_the_persian_map_finds_its_lowest_point_in_the_decision() -> None:
    _, view = read("behin-sms-scored")
    assert view.direction == "rtl"
    assert view.curve
    (series,) = view.curve.series
    assert [point.text for point in series.points if point.lowest] == [
        "تصمیم: ناراضی (\u200e−۱)، نگران، پایین‌ترین نقطه"
    ]
    assert [point.turn for point in series.points] == ["peak", None, "valley", None, "peak"]


def test_the_blueprint_has_all_its_lines() -> None:
    _, view = read("shop-checkout")
    assert [lane for lane in list_lanes(view) if lane.startswith("--")] == [
        "-- interaction",
        "-- visibility",
        "-- internal-interaction",
    ]
    assert [link.kind for link in view.links] == ["exchange", "agreement"]


def test_the_large_example_shows_most_of_the_format() -> None:
    _, view = read("saas-onboarding")
    assert [card.id for card in view.personas] == ["team-lead", "office-manager"]
    assert view.curve
    assert [series.kind for series in view.curve.series] == [
        "current",
        "target",
        "persona",
        "persona",
    ]
    assert {"map_metrics", "metrics", "help"} <= set(list_lanes(view))
    assert any(edge.is_loop for edge in view.flow.edges)
    assert any(edge.share for edge in view.flow.edges)
    assert all(goal.verdict for goal in view.goals)
    assert view.stages[4].journey
    assert len(find_emotions(view).cells) == len(view.columns)
    assert view.summary
    assert view.summary.startswith("Illustrative")
