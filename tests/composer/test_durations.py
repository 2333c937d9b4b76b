"""Spans of time are told in the words of the language they are read in."""

from __future__ import annotations

import pytest

from cjm.lanes._durations import read_minutes, tell_duration
from cjm.lanes._wording import Wording
from cjm.locales import load_locale
from cjm.model import Text


def say(written: str, lang: str) -> str:
    wording = Wording(load_locale(lang), (lang,))
    return " ".join(fact.value for fact in tell_duration(Text((("", written),)), wording))


@pytest.mark.parametrize(
    ("written", "english", "persian"),
    [
        ("90m", "90 min", "۹۰ دقیقه"),
        ("۹۰ m", "90 min", "۹۰ دقیقه"),
        ("1h 30m", "1 h 30 min", "۱ ساعت ۳۰ دقیقه"),
        ("1.5h", "1.5 h", "۱٫۵ ساعت"),
        ("6mo", "6 months", "۶ ماه"),
        ("2w", "2 weeks", "۲ هفته"),
        ("10y", "10 years", "۱۰ سال"),
        ("1y 6mo", "1 year 6 months", "۱ سال ۶ ماه"),
        ("2–3 evenings", "2–3 evenings", "2–3 evenings"),
        ("3 months", "3 months", "3 months"),
        ("2m walk", "2m walk", "2m walk"),
        ("یک بعدازظهر", "یک بعدازظهر", "یک بعدازظهر"),
        (" ", "", ""),
    ],
)
def test_a_span_is_told_in_words_and_free_words_are_kept(
    written: str, english: str, persian: str
) -> None:
    assert (say(written, "en"), say(written, "fa")) == (english, persian)


@pytest.mark.parametrize(
    ("written", "arabic"),
    [("1w", "أسبوع واحد"), ("2w", "أسبوعان"), ("3w", "٣ أسابيع"), ("2h 1m", "ساعتان دقيقة واحدة")],
)
def test_one_and_two_have_forms_of_their_own_in_arabic(written: str, arabic: str) -> None:
    assert say(written, "ar") == arabic


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("90m", 90),
        ("1h 30m", 90),
        ("۹۰ m", 90),
        ("1d", None),
        ("1y", None),
        ("soon", None),
        ("0m", None),
    ],
)
def test_only_hours_minutes_and_seconds_have_a_length_on_the_clock(
    written: str, minutes: int | None
) -> None:
    assert read_minutes(Text((("", written),))) == minutes
