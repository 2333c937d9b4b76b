"""Both curves over one axis."""

from __future__ import annotations

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
