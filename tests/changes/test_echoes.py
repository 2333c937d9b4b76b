"""What only follows from another change says so, and weighs nothing."""

from __future__ import annotations

import pytest

from cjm.changes import Changes, Weight, compare
from cjm.loader import load_map

MAP = """\
cjm: 1
title: Returns
personas:
  - {id: mina, name: Mina, needs: [Time], attributes: {age: 34}}
goals: [{text: Soon, metric: wait, stage: pay, baseline: 14m, target: 5m}]
metrics: {wait: {name: Waiting, unit: m, better: lower, values: {2026-01-01: 14, 2026-02-01: 11m}}}
stages:
  - {id: ask, name: Ask, emotion: {by: {mina: 1}}, next: [{to: pay, share: 40%}, {to: end}]}
  - id: pay
    name: Pay
    pain_points: [{id: slow, text: It takes weeks}]
    fixes: [{text: A second desk, pain: slow}]
  - {id: end, name: End}
links: [ask -> pay]
"""


def edit(*edits: tuple[str, str]) -> Changes:
    text = MAP
    for before, after in edits:
        assert before in text
        text = text.replace(before, after)
    old, new = (load_map(each.encode(), name="map") for each in (MAP, text))
    assert old.journey
    assert new.journey
    assert not new.diagnostics
    return compare(old.journey, new.journey)


def tell(changes: Changes) -> list[str]:
    return [f"{one.kind} {one.node.address} {one.field or ''}".rstrip() for one in changes.told]


def test_references_follow_what_has_another_id() -> None:
    changes = edit(("pay", "refund"), ("id: refund\n", "id: refund\n    was: pay\n"))
    assert tell(changes) == ["renamed stages[refund] id"]
    assert changes.weight is Weight.PATCH


def test_scores_follow_a_persona_that_has_another_id() -> None:
    changes = edit(("id: mina,", "id: sara, was: mina,"), ("{mina: 1}", "{sara: 1}"))
    assert tell(changes) == ["renamed personas[sara] id"]


def test_a_reference_that_leads_elsewhere_is_a_change() -> None:
    assert tell(edit(("stage: pay", "stage: ask"))) == ["edited goals[1] stage"]
    assert tell(edit(("fixes: [{text: A second desk, pain: slow}]", "fixes: [A second desk]"))) == [
        "edited stages[pay].fixes[1] pain"
    ]


@pytest.mark.parametrize("unit", ["s", "h"])
def test_amounts_in_another_unit_are_the_same(unit: str) -> None:
    changes = edit(("unit: m", f"unit: {unit}"), ("2026-01-01: 14,", "2026-01-01: 14m,"))
    assert tell(changes) == ["edited metrics[wait] unit"]


def test_a_target_that_moves_with_its_unit_is_judged_by_what_it_means() -> None:
    unit = ("unit: m", "unit: s"), ("2026-01-01: 14,", "2026-01-01: 14m,")
    for target, weight in (("target: 240s", Weight.MINOR), ("target: 400s", Weight.MAJOR)):
        found = [one for one in edit(*unit, ("target: 5m", target)).told if one.field == "target"]
        assert [one.weight for one in found] == [weight]


def test_another_persona_takes_nothing_along() -> None:
    changes = edit(("{id: mina, name: Mina,", "{id: bo, name: Bo,"), ("{mina: 1}", "{bo: 1}"))
    assert tell(changes)[:2] == ["removed personas[mina]", "added personas[bo]"]
    assert not [one for one in changes.told if one.kind == "moved"]


def test_an_attribute_is_known_by_its_key() -> None:
    [change] = edit(("age: 34", "age: fifty")).told
    assert (change.kind, change.after, change.is_guess) == ("edited", "fifty", False)


def test_a_translation_is_no_other_name() -> None:
    [change] = edit(("name: Pay", "name: {en: Pay, fa: پرداخت}")).told
    assert change.weight is Weight.PATCH
    [change] = edit(("name: Pay", "name: {en: Refund, fa: پرداخت}")).told
    assert change.weight is Weight.MINOR


def test_of_elements_with_one_name_those_that_say_the_same_are_one() -> None:
    twins = "  - {name: Sara}\n  - {name: Sara, role: Pays}\n"
    head, tail = "cjm: 1\ntitle: Pay\npersonas:\n", "stages: []\n"
    turned = "".join(reversed(twins.splitlines(keepends=True)))
    loaded = [load_map(f"{head}{each}{tail}".encode(), name="map") for each in (twins, turned)]
    first, second = (one.journey for one in loaded)
    assert first
    assert second
    assert compare(first, second).changes == ()


def test_how_a_persona_felt_goes_with_the_persona() -> None:
    persona = "  - {id: mina, name: Mina, needs: [Time], attributes: {age: 34}}\n"
    changes = edit((f"personas:\n{persona}", ""), (", emotion: {by: {mina: 1}}", ""))
    assert tell(changes) == ["removed personas[mina]"]
    assert changes.weight is Weight.MAJOR


def test_a_persona_who_is_gone_without_a_feeling_is_minor() -> None:
    old = MAP.replace("goals:", "  - {id: sara, name: Sara, needs: [Rest]}\ngoals:", 1)
    before, after = (load_map(each.encode(), name="map").journey for each in (old, MAP))
    assert before
    assert after
    changes = compare(before, after)
    assert tell(changes) == ["removed personas[sara]"]
    assert changes.weight is Weight.MINOR


def test_a_feeling_that_is_gone_alone_is_told() -> None:
    changes = edit((", emotion: {by: {mina: 1}}", ""))
    assert tell(changes) == ["edited stages[ask] emotion.by.mina"]
    assert changes.weight is Weight.MAJOR
