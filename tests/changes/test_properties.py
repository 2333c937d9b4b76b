"""What holds of every comparison: of any journey with itself, with another, and turned about."""

from __future__ import annotations

import copy
import json
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from cjm.changes import Change, compare
from cjm.changes.node import freeze
from cjm.formats.json import write_journey
from tests.changes.applying import apply
from tests.strategies import Written, journeys, read_journey

TURNED = {"added": "removed", "removed": "added"}
ORDERED = {"stages", "steps", "actions", "touchpoints", "lanes"}


def tell(change: Change) -> tuple[str, str, str, str, bool]:
    return (
        change.kind,
        change.field or "",
        str(change.before),
        str(change.after),
        change.is_guess,
    )


@given(journeys())
def test_a_journey_does_not_differ_from_itself(written: Written) -> None:
    assert compare(read_journey(written), read_journey(written)).changes == ()


@given(journeys(), journeys())
def test_the_changes_made_to_the_old_version_give_the_new_one(old: Written, new: Written) -> None:
    changes = compare(read_journey(old), read_journey(new))
    assert freeze(apply(changes)) == freeze(changes.new)


@given(journeys(), journeys())
def test_the_other_way_round_is_the_mirror_image(old: Written, new: Written) -> None:
    there = compare(read_journey(old), read_journey(new)).changes
    back = compare(read_journey(new), read_journey(old)).changes
    turned = [
        (TURNED.get(kind, kind), field, after, before, is_guess)
        for kind, field, before, after, is_guess in map(tell, back)
    ]
    assert sorted(map(tell, there)) == sorted(turned)


@given(journeys(), st.randoms(use_true_random=False))
def test_what_carries_no_order_may_stand_in_any(written: Written, random: Random) -> None:
    journey = read_journey(written)
    data: Written = json.loads(write_journey(journey))
    shuffled = {key: _shuffle(value, random, key) for key, value in data.items()}
    assert compare(journey, read_journey(shuffled)).changes == ()


def _shuffle(value: object, random: Random, key: str = "") -> object:
    """The same data with its keys, and its lists without an order, in another order."""
    if isinstance(value, dict):
        keys = list(value)
        random.shuffle(keys)
        return {name: _shuffle(value[name], random, name) for name in keys}
    if isinstance(value, list):
        entries = [_shuffle(entry, random) for entry in copy.copy(value)]
        if key not in ORDERED:
            random.shuffle(entries)
        return entries
    return value
