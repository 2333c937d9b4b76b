"""JSON in pieces is the JSON that comes in one."""

from __future__ import annotations

import gc
import json

from hypothesis import given
from hypothesis import strategies as st

from cjm.terminal.data import Data, Plan, write_json, write_pieces

TEXTS = st.text(max_size=4) | st.sampled_from(["a\nb", "::set", "##[x", "\u202e", "\x7f", "]", "{"])
VALUES: st.SearchStrategy[Data] = st.recursive(
    TEXTS | st.none() | st.booleans() | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=12,
)


PLAIN: st.SearchStrategy[Data] = st.recursive(
    st.text('aé\n"\\', max_size=4) | st.none() | st.booleans() | st.integers() | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab"), inner, max_size=3),
    max_leaves=12,
)


@given(PLAIN)
def test_it_looks_as_the_standard_library_has_it(data: Data) -> None:
    assert write_json(data) == json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def test_nothing_is_left_behind_that_waits_to_be_collected() -> None:
    """There may be ten thousand findings, each written by itself."""
    gc.collect()
    gc.disable()
    try:
        for number in range(10):
            write_json({"a": [number, {"b": None, "c": 1.5}], "d": []})
        assert gc.collect() == 0
    finally:
        gc.enable()


@given(VALUES)
def test_data_that_are_there_are_written_as_ever(data: Data) -> None:
    assert "".join(write_pieces(data)) == write_json(data)


@given(st.lists(VALUES, max_size=4), VALUES)
def test_a_list_still_to_be_made_is_written_like_one_that_is_there(
    entries: list[Data], data: Data
) -> None:
    whole = write_json({"a": {"b": [{"c": entries}, data]}, "d": entries})
    plan: Plan = {"a": {"b": [{"c": iter(entries)}, data]}, "d": iter(entries)}
    assert "".join(write_pieces(plan)) == whole
    assert json.loads(whole)["d"] == entries
