"""An element is touched where what it says has changed, and only there."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from cjm.linter.touched import is_touched
from cjm.model.walk import walk
from tests.strategies import Written, journeys, read_journey


def shuffle(value: object, by: random.Random) -> object:
    """The same with keys, and entries of lists of mappings, in another order.

    Dated values stay as they are: of two that write one day in two calendars, the last counts.
    """
    if isinstance(value, dict):
        keys = list(value)
        by.shuffle(keys)
        return {key: value[key] if key == "values" else shuffle(value[key], by) for key in keys}
    if isinstance(value, list):
        inner = [shuffle(entry, by) for entry in value]
        if inner and all(isinstance(entry, dict) for entry in inner):
            by.shuffle(inner)
        return inner
    return value


@given(journeys())
def test_nothing_is_touched_without_a_change(data: Written) -> None:
    new, old = read_journey(data), read_journey(data)
    assert not [path for path, _ in walk(new) if is_touched(path, new, old)]


@given(journeys(), st.randoms(use_true_random=False))
def test_another_order_touches_nothing(data: Written, by: random.Random) -> None:
    shuffled = shuffle(data, by)
    assert isinstance(shuffled, dict)
    new, old = read_journey(shuffled), read_journey(data)
    touched = [path for path, _ in walk(new) if is_touched(path, new, old)]
    assert touched == [] or _has_equals(data)


def _has_equals(value: object) -> bool:
    """Whether a list has two entries of one name, so that nobody can tell which is which."""
    if isinstance(value, dict):
        return any(_has_equals(entry) for entry in value.values())
    if not isinstance(value, list):
        return False
    names = [
        repr(entry.get("id") or entry.get("name") or entry.get("text") or entry.get("to"))
        if isinstance(entry, dict)
        else ""
        for entry in value
    ]
    return len(set(names)) < len(names) or any(_has_equals(entry) for entry in value)


@given(journeys())
def test_a_change_touches_the_element_and_all_that_hold_it(data: Written) -> None:
    old = read_journey(data)
    new = old.model_copy(update={"title": read_journey({**data, "title": "Quite another"}).title})
    is_same = new.title == old.title
    assert is_touched((), new, old) is not is_same
    assert is_touched(("title",), new, old) is not is_same
    assert not is_touched(("stages",), new, old)
