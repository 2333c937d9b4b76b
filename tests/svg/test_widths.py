"""Widths are never too small for the fonts of the stack; `test_browser` measures them there."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.layout.widths import measure


@given(st.text(alphabet="abc ABC éß۱۲٪ю日", max_size=30), st.text(alphabet="xyz ۳я", max_size=30))
def test_letters_that_do_not_join_add_up(first: str, second: str) -> None:
    assert measure(first + second) == pytest.approx(measure(first) + measure(second))


def test_joined_letters_are_narrower_than_single_ones() -> None:
    joined = measure("ببب")
    assert joined < 3 * measure("ب")
    assert measure("ب\u200cب\u200cب") == pytest.approx(3 * measure("ب"))


def test_marks_take_no_width_and_part_no_letters() -> None:
    assert measure("بِبّ") == pytest.approx(measure("بب"))
    assert measure("e\u0301") == measure("e")


def test_bold_is_wider() -> None:
    for text in ("Which service is better?", "کدام سرویس بهتر است؟", "Какой сервис лучше?"):
        assert measure(text, is_bold=True) > measure(text)


def test_scripts_beyond_the_table_have_a_width_of_their_own() -> None:
    widths = [measure(text) for text in ("\u200b", "ิ", "i", "ก", "旅", "😀")]
    assert widths[:2] == [0, 0]
    assert all(narrow < wide for narrow, wide in pairwise(widths[1:]))
