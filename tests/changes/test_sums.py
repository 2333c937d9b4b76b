"""What changes add up to, and what they make a reviewer ask."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from cjm.changes import Changes, compare, list_cautions, sum_up
from cjm.loader import load_map

Data: TypeAlias = dict[str, Any]
CALM = {"name": "Pay", "emotion": 0, "pain_points": [{"id": "slow", "text": "It is slow"}]}


def compare_maps(old: Data, new: Data) -> Changes:
    journeys = [
        load_map(json.dumps({"cjm": 1, "title": "T", **data}).encode(), name="map").journey
        for data in (old, new)
    ]
    assert journeys[0] is not None
    assert journeys[1] is not None
    return compare(journeys[0], journeys[1])


def stages(*entries: Data) -> Data:
    return {"stages": list(entries)}


def test_the_curve_has_every_column_of_both_versions_in_its_place() -> None:
    old = stages({"name": "A", "emotion": 1}, {"name": "B", "emotion": -1}, {"name": "C"})
    new = stages({"name": "A", "emotion": 0}, {"name": "C", "emotion": 2}, {"name": "D"})
    curve = sum_up(compare_maps(old, new)).curve
    assert [(point.node.label, point.before, point.after) for point in curve] == [
        ("A", 1, 0),
        ("B", -1, None),
        ("C", None, 2),
        ("D", None, None),
    ]


def test_the_steps_stand_for_their_stage_where_they_have_scores() -> None:
    old = stages({"name": "A", "emotion": 1, "steps": [{"name": "x"}, {"name": "y"}]})
    new = stages({"name": "A", "emotion": 1, "steps": [{"name": "x", "emotion": 2}, {"name": "y"}]})
    curve = sum_up(compare_maps(old, new)).curve
    assert [(point.node.label, point.before, point.after) for point in curve] == [
        ("A", 1, None),
        ("x", None, 2),
        ("y", None, None),
    ]


def test_the_lowest_points_of_both_versions() -> None:
    old = stages({"name": "A", "emotion": -1}, {"name": "B", "emotion": -1})
    new = stages({"name": "A", "emotion": -1}, {"name": "B", "emotion": -2})
    sums = sum_up(compare_maps(old, new))
    lows = [[point.node.label for point in each] for each in (sums.lows_before, sums.lows_after)]
    assert lows == [["A", "B"], ["B"]]
    assert sum_up(compare_maps(stages({"name": "A"}), stages({"name": "A"}))).lows_after == ()


def test_a_pain_is_opened_solved_or_merely_deleted() -> None:
    old = stages(
        {
            "name": "A",
            "pain_points": [
                {"id": "gone", "text": "It is gone"},
                {"id": "better", "text": "It gets better"},
                {"id": "back", "text": "It comes back", "status": "solved"},
                {"id": "old", "text": "It was solved long ago", "status": "solved"},
            ],
        }
    )
    new = stages(
        {
            "name": "A",
            "pain_points": [
                {"id": "better", "text": "It gets better", "status": "solved"},
                {"id": "back", "text": "It comes back"},
                {"id": "fresh", "text": "Nobody knew this"},
            ],
        }
    )
    sums = sum_up(compare_maps(old, new))
    assert [pain.id for pain in sums.opened] == ["back", "fresh"]
    assert [pain.id for pain in sums.solved] == ["better"]
    assert [pain.id for pain in sums.deleted] == ["gone"]


def test_fixes_are_counted_by_status() -> None:
    old = stages({"name": "A", "fixes": ["x", {"text": "y", "status": "idea"}]})
    new = stages({"name": "A", "fixes": ["x", {"text": "y", "status": "done"}]})
    assert sum_up(compare_maps(old, new)).fixes == {"idea": (1, 0), "done": (0, 1), None: (1, 1)}


def test_the_share_validated_is_told_for_both() -> None:
    sources = {"sources": {"logs": {"type": "analytics", "confidence": "validated"}}}
    old = stages({"name": "A", "emotion": {"score": 1, "confidence": "assumption"}}) | sources
    new = stages({"name": "A", "emotion": {"score": 1, "sources": "logs"}}) | sources
    sums = sum_up(compare_maps(old, new))
    assert (sums.validated_before, sums.validated_after) == ((0, 1), (1, 1))


def caution(old: Data, new: Data) -> list[str]:
    return [found.name for found in list_cautions(compare_maps(old, new))]


def test_a_better_feeling_needs_a_new_source() -> None:
    better = CALM | {"emotion": 1}
    survey = {"survey": {"type": "survey", "n": 12}, "logs": {"type": "analytics"}}
    before = stages(CALM | {"sources": "logs"}) | {"sources": survey}
    assert caution(before, stages(better | {"sources": "logs"}) | {"sources": survey}) == [
        "raised-without-source"
    ]
    assert caution(before, stages(better | {"sources": "survey"}) | {"sources": survey}) == []
    again = survey | {"logs": {"type": "analytics", "date": "2026-11-01"}}
    assert caution(before, stages(better | {"sources": "logs"}) | {"sources": again}) == []
    assert caution(stages(better), stages(CALM)) == []


def test_a_pain_that_goes_with_its_stage_is_asked_for_too() -> None:
    other = {"name": "Wear"}
    assert caution(stages(CALM, other), stages(other)) == ["deleted-pain"]
    moved = other | {"pain_points": CALM["pain_points"]}
    assert caution(stages(CALM, other), stages(moved)) == []
    solved = CALM | {"pain_points": [{"id": "slow", "text": "It is slow", "status": "solved"}]}
    assert caution(stages(CALM), stages(solved)) == []
    assert caution(stages(solved), stages({"name": "Pay", "emotion": 0})) == []


def test_a_target_that_is_easier_to_reach_is_asked_for() -> None:
    metrics = {"metrics": {"wait": {"better": "lower", "unit": "s", "value": 90}}}
    goal = {"id": "quick", "text": "Quick", "metric": "wait", "target": "60s"}
    old = stages(CALM) | metrics | {"goals": [goal]}
    assert caution(old, old | {"goals": [goal | {"target": "2m"}]}) == ["loosened-target"]
    assert caution(old, old | {"goals": [goal | {"target": "30s"}]}) == []
    without = {key: value for key, value in goal.items() if key != "target"}
    assert caution(old, old | {"goals": [without]}) == ["loosened-target"]


def test_a_review_that_changes_nothing_is_asked_for() -> None:
    old = stages(CALM) | {"reviewed": "2026-08-01"}
    assert caution(old, old | {"reviewed": "2026-11-01"}) == ["review-alone"]
    assert caution(old, old | {"reviewed": "2026-11-01", "owner": "shop"}) == []


def test_all_columns_that_share_the_lowest_score_are_the_lowest() -> None:
    before = stages({"name": "A", "emotion": -1}, {"name": "B", "emotion": 0})
    after = stages({"name": "A", "emotion": -1}, {"name": "B", "emotion": -1})
    sums = sum_up(compare_maps(before, after))
    assert [point.node.label for point in sums.lows_before] == ["A"]
    assert [point.node.label for point in sums.lows_after] == ["A", "B"]


def test_a_stage_that_its_steps_stand_for_now_is_not_gone() -> None:
    old = stages({"name": "A", "emotion": 1})
    new = stages({"name": "A", "emotion": 1, "steps": [{"name": "x", "emotion": 2}]})
    point = next(each for each in sum_up(compare_maps(old, new)).curve if each.node.label == "A")
    assert (point.before, point.after) == (1, None)
    assert point.new is not None
