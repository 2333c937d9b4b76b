"""Latin fragments in Persian lines keep their signs on their side."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.layout.fragments import fence


@pytest.mark.parametrize(
    ("text", "fenced"),
    [
        ("با C++ می‌نویسد", "با C++\u200e می‌نویسد"),
        ("با .NET.", "با \u200e.NET."),
        ("از 7-Eleven خرید", "از \u200e7-Eleven خرید"),
        ("پنل SMS 24/7 ما", "پنل SMS 24/7 ما"),
        ("فارسی تنها ۱۲٪ (بس)", "فارسی تنها ۱۲٪ (بس)"),
        ("plain", "plain"),
        ("دیر (P95 = ۸۷ ثانیه)", "دیر (P95 = ۸۷ ثانیه)"),
        ("دیر = .NET – کند", "دیر = \u200e.NET – کند"),
    ],
)
def test_signs_at_the_ends_get_a_mark(text: str, fenced: str) -> None:
    assert fence(text) == fenced


@given(st.text(st.sampled_from("abC+.(24/ -سلام۱٪»«"), max_size=30))
def test_nothing_but_marks_is_added(text: str) -> None:
    assert re.sub("\u200e", "", fence(text)) == text
    assert text.isspace() or fence(fence(text).replace("\u200e", "")) == fence(text)
