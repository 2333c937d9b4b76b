"""Widths are those of wcwidth, whichever way they are found."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from cjm.terminal import expand_tabs, make_printable, measure, take_cells

# The letters that are measured without the tables of wcwidth.
COMMON = st.text(
    st.one_of(
        st.characters(min_codepoint=0x20, max_codepoint=0x7E),
        st.characters(min_codepoint=0xA1, max_codepoint=0xFF),
        st.characters(min_codepoint=0x600, max_codepoint=0x6FF),
        st.sampled_from("\u200c\u200e\u200f“”«»–…"),
    )
)
ANY = st.text(st.characters(codec="utf-8")).map(make_printable)


@given(COMMON.map(make_printable))
def test_common_letters_take_the_cells_that_wcwidth_says(text: str) -> None:
    assert measure(text) == wcswidth(text)


@pytest.mark.parametrize(
    ("text", "cells"),
    [("abc", 3), ("نیم\u200cفاصله", 8), ("日本", 4), ("e\u0301", 1), ("👩\u200d👧", 2), ("", 0)],
)
def test_cells_of_a_text(text: str, cells: int) -> None:
    assert measure(text) == cells


@given(ANY, st.integers(0, 40))
def test_a_beginning_fits_and_is_one(text: str, cells: int) -> None:
    head = take_cells(text, cells)
    assert text.startswith(head)
    assert measure(head) <= cells


def test_a_letter_keeps_its_marks() -> None:
    assert take_cells("abe\u0301", 3) == "abe\u0301"
    assert take_cells("ab👩\u200d👧", 3) == "ab"


@given(st.text(st.sampled_from("🇮🇷🇩🇪x日e\u0301\u200d"), max_size=40), st.integers(0, 30))
def test_flags_take_the_cells_that_wcwidth_says(text: str, flags: int) -> None:
    text = "🇮🇷" * flags + text
    assert measure(text) == wcswidth(text)


def test_many_flags_take_no_longer_than_other_signs() -> None:
    before = time.process_time()
    assert measure("🇮🇷" * 100_000) == 200_000
    assert time.process_time() - before < 1


def test_tabs_reach_to_every_fourth_cell() -> None:
    assert expand_tabs("a\tb\t\tc") == "a   b       c"
    assert expand_tabs("日\tb") == "日  b"
