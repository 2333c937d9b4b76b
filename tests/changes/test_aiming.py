"""Whether a target is easier to reach, harder, or nobody can tell."""

from __future__ import annotations

from typing import TypeAlias

import pytest

from cjm.changes import Weight, compare, list_cautions
from cjm.loader import load_map

MAP = """\
cjm: 1
title: Returns
metrics: {{kept: {{name: Kept, {metric}}}}}
goals: [{{text: Soon, metric: kept, target: {target}{goal}}}]
stages:
  - {{id: ask, name: Ask{stage}}}
"""
Judged: TypeAlias = tuple[Weight | None, list[str]]
EASIER: Judged = (Weight.MAJOR, ["loosened-target"])
HARDER: Judged = (Weight.MINOR, [])
UNCLEAR: Judged = (Weight.MINOR, ["unclear-target"])

CASES = {
    "both above the latest value": ("value: 70%", "", "", "90%", "80%", EASIER),
    "both above, and further off": ("value: 70%", "", "", "80%", "90%", HARDER),
    "both below the latest value": ("value: 9", "", "", "3", "5", EASIER),
    "both below, and further off": ("value: 9", "", "", "5", "3", HARDER),
    "one on each side": ("value: 85%", "", "", "90%", "80%", UNCLEAR),
    "one reached already": ("value: 80%", "", "", "90%", "80%", UNCLEAR),
    "nothing measured": ("unit: '%'", "", "", "90%", "80%", UNCLEAR),
    "the last of several days": (
        "unit: '%', better: higher, values: {2026-02-01: 95%, 2026-03-01: 70%}",
        "",
        "",
        "90%",
        "80%",
        EASIER,
    ),
    "the first of several days": (
        "values: {2026-03-01: 85%, 2026-01-01: 60%}",
        "",
        "",
        "90%",
        "80%",
        EASIER,
    ),
    "what is written counts before the values": (
        "better: lower, value: 70%",
        "",
        "",
        "90%",
        "80%",
        HARDER,
    ),
    "the baseline of the metric": ("baseline: 95%, value: 85%", "", "", "90%", "80%", HARDER),
    "the baseline of the goal": ("value: 85%", ", baseline: 60%", "", "90%", "80%", EASIER),
    "the latest value in another unit": ("unit: m, value: 1h", "", "", "30m", "2400s", EASIER),
    "a metric of the stage": ("", "", ", metrics: {kept: 70%}", "90%", "80%", EASIER),
    "as much in another unit": ("unit: m, value: 70", "", "", "60m", "1h", (None, [])),
}


@pytest.mark.parametrize("name", CASES)
def test_a_target_is_judged_by_what_is_known_of_its_direction(name: str) -> None:
    metric, goal, stage, before, after, (weight, asked) = CASES[name]
    maps = [
        load_map(
            MAP.format(metric=metric, goal=goal, stage=stage, target=target).encode(), name="map"
        ).journey
        for target in (before, after)
    ]
    old, new = maps
    assert old
    assert new
    changes = compare(old, new)
    found = [change.weight for change in changes.told if change.field == "target"]
    assert found == ([weight] if weight else [])
    assert [caution.name for caution in list_cautions(changes)] == asked
