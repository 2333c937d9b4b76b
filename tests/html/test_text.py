"""Texts of two directions keep their signs in place."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from cjm.formats._html.text import AUTO, RTL, choose_direction, isolate, keep_together


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
        ("داده‌ها (web-data)", "داده‌ها (<bdi>web-data</bdi>)"),
        ("پنل <b>C++</b>", "پنل <bdi>&lt;b&gt;C++&lt;/b&gt;</bdi>"),
    ],
)
def test_fragments_with_signs_at_their_ends_are_isolated(text: str, expected: str) -> None:
    assert isolate(text, "rtl") == expected


def test_a_latin_text_is_escaped_only() -> None:
    assert isolate("C++ & <b>", "rtl") == "C++ &amp; &lt;b&gt;"
    assert isolate("C++ & <b>", "ltr") == "C++ &amp; &lt;b&gt;"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Only cards", 'Only <span class="tail">cards<i></i></span>'),
        ("連休は9分待つ", '連休は9分<span class="tail">待つ<i></i></span>'),
        ("x" * 30, "x" * 28 + '<span class="tail">xx<i></i></span>'),
        ("a <b>", 'a <span class="tail">&lt;b&gt;<i></i></span>'),
    ],
)
def test_a_mark_begins_no_line(text: str, written: str) -> None:
    assert keep_together(isolate(text, "ltr"), Markup("<i></i>")) == written
