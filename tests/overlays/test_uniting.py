"""Two versions laid over each other: nothing of either is lost, and nothing is told twice."""

from __future__ import annotations

from hypothesis import given

from cjm.changes import Changes, Node, compare
from cjm.changes.node import walk_nodes
from cjm.model import Element
from cjm.overlays.uniting import unite
from tests.strategies import Written, journeys, read_journey

STAGE: Written = {
    "id": "pay",
    "name": "Pay",
    "emotion": -1,
    "pain_points": ["It is slow", "It is dear"],
}
OTHER: Written = {"id": "get", "name": "Get", "emotion": 1}


def write(*stages: Written, **more: object) -> Written:
    return {"cjm": 1, "title": "Shop", "stages": list(stages), **more}


def compare_written(old: Written, new: Written) -> Changes:
    return compare(read_journey(old), read_journey(new))


def find(element: object, path: tuple[str | int, ...]) -> object:
    """What stands at a path of a journey."""
    for step in path:
        if isinstance(element, Element):
            names = {info.alias or name: name for name, info in type(element).model_fields.items()}
            element = vars(element)[names[str(step)]]
        elif isinstance(element, dict):
            element = element[step]
        else:
            assert isinstance(element, tuple)
            assert isinstance(step, int)
            element = element[step]
    return element


@given(journeys(), journeys())
def test_all_of_the_new_version_has_a_place_and_says_the_same(old: Written, new: Written) -> None:
    changes = compare_written(old, new)
    union = unite(changes)
    for node in walk_nodes(changes.new):
        there = find(union.after, union.places[node])
        if isinstance(there, Element) and node.element:
            assert type(there) is type(node.element)
            assert getattr(there, "id", None) == getattr(node.element, "id", None)


@given(journeys(), journeys())
def test_nothing_stands_where_something_else_does(old: Written, new: Written) -> None:
    union = unite(compare_written(old, new))
    paths = list(union.places.values())
    assert len(paths) == len(set(paths))


@given(journeys())
def test_a_journey_laid_over_itself_is_itself(written: Written) -> None:
    journey = read_journey(written)
    union = unite(compare(journey, read_journey(written)))
    assert union.after == journey
    assert union.past == journey


def name_stages(changes: Changes) -> list[str]:
    return [str(stage.name) for stage in unite(changes).after.stages]


def test_what_is_gone_stands_where_it_stood() -> None:
    third: Written = {"id": "use", "name": "Use"}
    changes = compare_written(write(STAGE, OTHER, third), write(STAGE, third))
    assert name_stages(changes) == ["Pay", "Get", "Use"]
    changes = compare_written(write(OTHER, STAGE), write(STAGE, third))
    assert name_stages(changes) == ["Get", "Pay", "Use"]


def test_what_is_gone_has_no_feeling_today_and_had_one() -> None:
    union = unite(compare_written(write(STAGE, OTHER), write(STAGE | {"emotion": 2})))
    today, past = (
        [stage.emotion.score if stage.emotion else None for stage in journey.stages]
        for journey in (union.after, union.past)
    )
    assert today == [2, None]
    assert past == [-1, 1]


def test_what_moved_stands_at_both_places() -> None:
    slow = {"id": "slow", "text": "It is slow"}
    old = write(STAGE | {"pain_points": [slow]}, OTHER)
    new = write(STAGE | {"pain_points": []}, OTHER | {"pain_points": [slow]})
    changes = compare_written(old, new)
    union = unite(changes)
    assert [len(stage.pain_points) for stage in union.after.stages] == [1, 1]
    (moved,) = (change for change in changes.changes if change.kind == "moved")
    assert isinstance(moved.old, Node)
    assert isinstance(moved.new, Node)
    assert union.places[moved.old][1] == 0
    assert union.places[moved.new][1] == 1


def test_a_lane_that_is_gone_is_still_called_by_its_name() -> None:
    lane = [{"id": "law", "name": "What we promise"}]
    old = write(STAGE | {"law": "Free returns"}, lanes=lane)
    union = unite(compare_written(old, write(STAGE)))
    assert [str(lane.name) for lane in union.after.lanes] == ["What we promise"]
    assert [str(text) for text in union.after.stages[0].lanes["law"]] == ["Free returns"]
