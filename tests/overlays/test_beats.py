"""Both curves over one axis."""

from __future__ import annotations

import json

from tests.overlays.laying import lay_over, overlay_of
from tests.strategies import Written, read_journey


def stage(id: str, emotion: float | None = None, steps: object = ()) -> Written:
    made: Written = {"id": id, "name": id.title()}
    if emotion is not None:
        made["emotion"] = emotion
    if steps:
        made["steps"] = steps
    return made


def write(*stages: Written) -> Written:
    return {"cjm": 1, "title": "Shop", "stages": list(stages)}


def test_every_column_has_both_scores_in_the_order_of_today() -> None:
    old = write(stage("a", 1), stage("b", 0), stage("c", -1))
    new = write(stage("c", -1), stage("a", 2), stage("d", 1))
    overlay = overlay_of(old, new)
    assert [(b.name, b.before, b.after, b.standing) for b in overlay.beats] == [
        ("C", -1, -1, "kept"),
        ("A", 1, 2, "kept"),
        ("B", 0, None, "gone"),
        ("D", None, 1, "new"),
    ]
    assert [beat.name for beat in overlay.better] == ["A"]
    assert overlay.worse == ()


def test_steps_that_share_a_score_are_one_column() -> None:
    steps = [{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}]
    old = write(stage("a", 1, steps), stage("b", 0))
    new = write(stage("a", 0, steps), stage("b", 0))
    assert [(b.name, b.before, b.after) for b in overlay_of(old, new).beats] == [
        ("A", 1, 0),
        ("B", 0, 0),
    ]


def test_a_stage_that_is_now_told_by_its_steps_keeps_its_score_for_each() -> None:
    steps = [
        {"id": "x", "name": "X", "emotion": 2},
        {"id": "y", "name": "Y", "emotion": -2},
    ]
    overlay = overlay_of(write(stage("a", 1)), write(stage("a", None, steps)))
    assert [(b.name, b.before, b.after) for b in overlay.beats] == [("X", 1, 2), ("Y", 1, -2)]


def test_the_band_has_todays_line_and_that_of_before() -> None:
    view = lay_over(read_journey(write(stage("a", 1))), read_journey(write(stage("a", -1))))
    assert view.curve is not None
    assert [(series.kind, series.points[0].score) for series in view.curve.series] == [
        ("current", -1),
        ("before", 1),
    ]
    assert "Before – A: satisfied (+1)" in view.curve.summary[1]


def test_the_lowest_points_are_those_of_both_sides() -> None:
    overlay = overlay_of(write(stage("a", -1), stage("b", 0)), write(stage("a", 1), stage("b", -2)))
    assert (overlay.account.lows_before, overlay.account.lows_after) == ((0,), (1,))


def test_single_personas_keep_their_lines_with_the_older_ones_beside_them() -> None:
    people = [{"id": "sara", "name": "Sara"}, {"id": "lin", "name": "Lin"}]
    old = {
        "cjm": 1,
        "title": "Club",
        "personas": people,
        "stages": [
            {"id": "join", "name": "Join", "emotion": {"by": {"sara": 1, "lin": 1}}},
            {"id": "train", "name": "Train", "emotion": {"by": {"sara": 1, "lin": 0}}},
        ],
    }
    new = json.loads(json.dumps(old))
    new["stages"][1]["emotion"]["by"]["lin"] = -2
    view = lay_over(read_journey(old), read_journey(new))
    assert view.curve is not None
    assert [(line.name, line.kind) for line in view.curve.series] == [
        ("Sara", "persona"),
        ("Lin", "persona"),
        ("Lin (Before)", "before"),
    ]
    assert view.overlay is not None
    assert [(beat.name, beat.before, beat.after) for beat in view.overlay.worse] == [
        ("Train (Lin)", 0, -2)
    ]
    assert view.overlay.entries[0].mark.weight == "major"


def test_what_the_newer_version_is_to_become_is_drawn_too() -> None:
    stage = {"id": "pay", "name": "Pay", "emotion": {"score": -1, "target": 1}}
    old = {"cjm": 1, "title": "Shop", "stages": [stage]}
    new = {"cjm": 1, "title": "Shop", "stages": [stage | {"emotion": {"score": 0, "target": 1}}]}
    view = lay_over(read_journey(old), read_journey(new))
    assert view.curve is not None
    assert [line.kind for line in view.curve.series] == ["current", "before", "target"]


CLUB: Written = {
    "cjm": 1,
    "title": "Club",
    "personas": [{"id": "sara", "name": "Sara"}, {"id": "lin", "name": "Lin"}],
    "stages": [
        {"id": "join", "name": "Join", "emotion": {"by": {"sara": 1, "lin": 1}}},
        {"id": "train", "name": "Train", "emotion": {"by": {"sara": 1, "lin": 0}}},
    ],
}


def draw_lines(old: Written, new: Written) -> list[tuple[str, str]]:
    view = lay_over(read_journey(old), read_journey(new))
    assert view.curve is not None
    return [(line.name, line.id) for line in view.curve.series]


def test_a_persona_who_says_nothing_any_more_takes_no_line_of_another() -> None:
    new = json.loads(json.dumps(CLUB).replace('"sara": 1, ', ""))
    assert draw_lines(CLUB, new) == [
        ("Lin", "persona-1"),
        ("Sara (Before)", "before gone-persona-1"),
    ]


def test_a_persona_with_another_id_keeps_the_line() -> None:
    new = json.loads(json.dumps(CLUB).replace('"lin"', '"linh"').replace('"lin":', '"linh":'))
    new["personas"][1]["was"] = "lin"
    assert draw_lines(CLUB, new) == [("Sara", "persona-1"), ("Lin", "persona-2")]
