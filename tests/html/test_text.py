"""Texts of two directions keep their signs in place."""

from __future__ import annotations

import pytest

from cjm.formats._html.text import AUTO, RTL, choose_direction, isolate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سرویس بهتر", AUTO),
        ("پنل SMS", AUTO),
        ("SMS panel", AUTO),
        ("24/7", AUTO),
        ("SMS پنل", RTL),
        ("24/7 SMS پنل", RTL),
        ("\u200e−۵ دقیقه", RTL),
        ("\u200e−۵", AUTO),
    ],
)
def test_in_a_persian_page_persian_text_runs_from_right_to_left(text: str, expected: str) -> None:
    assert choose_direction(text, "rtl") == expected


def test_in_an_english_page_the_first_letter_decides() -> None:
    assert choose_direction("SMS پنل", "ltr") == AUTO


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("زبان C++ است", "زبان <bdi>C++</bdi> است"),
        ("با .NET بسازید", "با <bdi>.NET</bdi> بسازید"),
        ("پنل 24/7 SMS", "پنل <bdi>24/7 SMS</bdi>"),
        ("با C++.", "با <bdi>C++</bdi>."),
        ("پنل (SMS) و «API».", "پنل (SMS) و «API»."),
        ("پرداخت: sad (−1), بد", "پرداخت: <bdi>sad (−1)</bdi>, بد"),
        ("پرداخت: (new) sad (−1).", "پرداخت: <bdi>(new) sad (−1)</bdi>."),
        ("پرداخت (sad).", "پرداخت (sad)."),
        ("پرداخت (بد، very sad)", "پرداخت (بد، very sad)"),
        ("فقط فارسی ۱۲۳", "فقط فارسی ۱۲۳"),
        ("پنل <b>C++</b>", "پنل <bdi>&lt;b&gt;C++&lt;/b&gt;</bdi>"),
    ],
)
def test_fragments_with_signs_at_their_ends_are_isolated(text: str, expected: str) -> None:
    assert isolate(text, "rtl") == expected


def test_a_latin_text_is_escaped_only() -> None:
    assert isolate("C++ & <b>", "rtl") == "C++ &amp; &lt;b&gt;"
    assert isolate("C++ & <b>", "ltr") == "C++ &amp; &lt;b&gt;"
