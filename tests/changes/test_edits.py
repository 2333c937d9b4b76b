"""The edit that was made is the edit that is named: on a real map, one edit at a time."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from cjm.changes import Change, compare
from cjm.loader import load_map
from cjm.model import Journey

MAP = Path(__file__).parents[2] / "examples/saas-onboarding.cjm.yaml"
VERIFY = "stages[sign-up].steps[verify]"
IMPORT, INVITE = "stages[begin].steps[import]", "stages[begin].steps[invite]"
EMPTY_PAGE = "Guests land on an empty page"
BARE_PAGE = "Guests land on a page with nothing on it"
Data: TypeAlias = dict[str, Any]
Edit: TypeAlias = Callable[[Data], object]


def read(data: object) -> Journey:
    raw = json.dumps(data, ensure_ascii=False).encode()
    journey = load_map(raw, name="map").journey
    assert journey is not None
    return journey


@pytest.fixture(scope="module")
def written() -> Data:
    from cjm.formats.json import write_journey

    journey = load_map(MAP.read_bytes(), name="map", file=MAP).journey
    assert journey is not None
    data: Data = json.loads(write_journey(journey))
    return data


def say(change: Change) -> str:
    """A change in one line, as a reader of these cases would say it."""
    at = change.node.address or "map"
    guess = " (guess)" if change.is_guess else ""
    weight = change.weight.value
    match change.kind:
        case "edited" | "renamed":
            return (
                f"{weight} {change.kind} {at} {change.field}: "
                f"{change.before} -> {change.after}{guess}"
            )
        case "moved":
            return f"{weight} moved {change.before} -> {change.after}{guess}"
        case "reordered":
            return f"{weight} reordered {at}: {change.before} -> {change.after}{guess}"
        case "added" | "removed":
            return f"{weight} {change.kind} {at}"


def stage(data: Data, name: str) -> Data:
    for one in data["stages"]:
        for step in (one, *one.get("steps", ())):
            if step.get("id") == name:
                found: Data = step
                return found
    raise KeyError(name)


def swap_stages(data: Data) -> None:
    data["stages"][0], data["stages"][1] = data["stages"][1], data["stages"][0]


def move_pain(data: Data) -> None:
    pains = stage(data, "verify")["pain_points"]
    stage(data, "import")["pain_points"].append(pains.pop())


def reword(data: Data) -> None:
    stage(data, "invite")["pain_points"][0]["text"] = BARE_PAGE


def rename_by_was(data: Data) -> None:
    stage(data, "work").update(id="use", was="work")


def rename_without_was(data: Data) -> None:
    stage(data, "work").update(id="use")


CASES: dict[str, tuple[Edit, list[str]]] = {
    "a feeling worse by one": (
        lambda data: stage(data, "work")["emotion"].update(score=0.5),
        ["major edited stages[work] emotion.score: 1.5 -> 0.5"],
    ),
    "a feeling a little worse": (
        lambda data: stage(data, "work")["emotion"].update(score=1),
        ["minor edited stages[work] emotion.score: 1.5 -> 1"],
    ),
    "a pain is solved": (
        lambda data: stage(data, "import")["pain_points"][0].update(status="solved"),
        [f"minor edited {IMPORT}.pain_points[import-loses-dates] status: None -> solved"],
    ),
    "a pain is worse": (
        lambda data: stage(data, "verify")["pain_points"][0].update(severity=5),
        ["major edited stages[sign-up].steps[verify].pain_points[slow-mail] severity: 4 -> 5"],
    ),
    "a pain is deleted": (
        lambda data: stage(data, "verify").pop("pain_points"),
        ["minor removed stages[sign-up].steps[verify].pain_points[slow-mail]"],
    ),
    "a pain moves to another step, in one change": (
        move_pain,
        [
            f"minor moved {VERIFY}.pain_points[slow-mail] -> {IMPORT}.pain_points[slow-mail]",
        ],
    ),
    "other words for a pain without an id": (
        reword,
        [
            f"patch edited {INVITE}.pain_points[1] text: {EMPTY_PAGE} -> {BARE_PAGE} (guess)",
        ],
    ),
    "two stages change places, in one change": (
        swap_stages,
        ["minor reordered stages[sign-up]: 1 -> 0"],
    ),
    "a stage is gone": (
        lambda data: data["stages"].pop(3),
        ["major removed stages[work]"],
    ),
    "an id with `was`": (rename_by_was, ["patch renamed stages[use] id: work -> use"]),
    "an id without `was`": (
        rename_without_was,
        ["patch renamed stages[use] id: work -> use (guess)"],
    ),
    "a target is loosened": (
        lambda data: data["goals"][0].update(target=45),
        ["major edited goals[day-one] target: 50 -> 45"],
    ),
    "a target is tightened": (
        lambda data: data["goals"][0].update(target=60),
        ["minor edited goals[day-one] target: 50 -> 60"],
    ),
    "a target is loosened where lower is better": (
        lambda data: data["metrics"]["churn-90"].update(target=9),
        ["major edited metrics[churn-90] target: 8 -> 9"],
    ),
    "a touchpoint is gone": (
        lambda data: stage(data, "work")["touchpoints"].pop(1),
        ["major removed stages[work].touchpoints[digest]"],
    ),
    "an action is added between others": (
        lambda data: stage(data, "work")["actions"].insert(1, "Splits a task"),
        ["minor added stages[work].actions[2]"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_edit_that_was_made_is_the_edit_that_is_named(name: str, written: Data) -> None:
    edit, expected = CASES[name]
    edited = copy.deepcopy(written)
    edit(edited)
    changes = compare(read(written), read(edited)).changes
    assert [say(change) for change in changes] == expected


def test_digits_calendars_and_shorthands_make_no_difference() -> None:
    plain = {
        "cjm": 1,
        "title": "نقشه",
        "lang": "fa",
        "reviewed": "1405-08-10",
        "stages": [{"name": "خرید", "emotion": "۱٫۵", "pain_points": "کند"}],
        "metrics": {"wait": {"unit": "s", "value": "2m"}},
    }
    other = {
        "cjm": "۱",
        "title": {"fa": "نقشه"},
        "lang": "fa",
        "reviewed": "2026-11-01",
        "stages": [
            {
                "name": "خرید",
                "emotion": {"score": 1.5},
                "pain_points": [{"text": "کند", "status": "open"}],
            }
        ],
        "metrics": {"wait": {"unit": "s", "value": 120}},
    }
    assert compare(read(plain), read(other)).changes == ()
