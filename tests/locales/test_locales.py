"""The languages of the interface."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from importlib import resources
from pathlib import Path
from string import Formatter

import pytest

from cjm.locales import Locale, load_locale, locale_codes
from cjm.model import CHANNELS, STANDARD_LANES

ENGLISH, PERSIAN = load_locale("en"), load_locale("fa")
SOURCES = Path(__file__).parents[2] / "src/cjm"
WRITTEN_KEY = re.compile(r"""\b(?:word|phrase)\(\s*(?:"([a-z0-9_.-]+)"|'([a-z0-9_.-]+)')\s*[,)]""")


def gaps(text: str) -> set[str]:
    """The names of the gaps in a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def leave_out_counts(locale: Locale) -> dict[str, str]:
    """The words without the phrases that have a form for each number."""
    return {
        key: text
        for key, text in locale.words.items()
        if key.count(".") == 1 and ("count" not in gaps(text) or key == "view.slide")
    }


@pytest.mark.parametrize("code", locale_codes())
def test_all_languages_have_the_same_words_with_the_same_gaps(code: str) -> None:
    words, english = leave_out_counts(load_locale(code)), leave_out_counts(ENGLISH)
    assert words.keys() == english.keys()
    assert {key: gaps(text) for key, text in words.items()} == {
        key: gaps(text) for key, text in english.items()
    }


@pytest.mark.parametrize("code", locale_codes())
def test_all_languages_have_the_same_forms(code: str) -> None:
    def form(name: str) -> dict[str, object]:
        text = resources.files("cjm.locales").joinpath(f"{name}.toml").read_text("utf-8")
        found = tomllib.loads(text)["form"]
        assert isinstance(found, dict)
        return found

    assert form(code).keys() == form("en").keys()
    assert len(load_locale(code).months) == 12
    assert len(set(load_locale(code).digits)) == 10


@pytest.mark.parametrize("code", locale_codes())
def test_no_word_is_blank_or_has_space_around_it(code: str) -> None:
    wrong = [
        key for key, text in load_locale(code).words.items() if not text or text != text.strip()
    ]
    assert wrong == []


def test_every_lane_and_every_channel_has_a_word() -> None:
    for key in (*(f"lane.{id}" for id in STANDARD_LANES), *(f"channel.{key}" for key in CHANNELS)):
        assert ENGLISH.has_word(key), key


def test_every_word_that_the_code_names_is_there() -> None:
    files = [*SOURCES.rglob("*.py"), *SOURCES.rglob("*.j2")]
    named = {
        one or other
        for file in files
        for one, other in WRITTEN_KEY.findall(file.read_text("utf-8"))
        if "." in (one or other)
    }
    assert len(named) > 40
    known = {".".join(key.split(".")[:2]) for key in ENGLISH.words}
    assert sorted(named - known) == []


def test_persian_words_have_persian_letters_and_signs() -> None:
    # Arabic yeh and kaf look alike but sort and search apart; half-spaces stand inside a word.
    bad = re.compile(
        r"[\u064a\u0643\u0649٠-٩]|\u200c(?![\u0600-\u06ff])|(?<![\u0600-\u06ff])\u200c"
    )
    texts = {**PERSIAN.words, **{month: month for month in PERSIAN.months}}
    assert [key for key, text in texts.items() if bad.search(text)] == []


def test_persian_plurals_and_prefixes_are_joined_by_a_half_space() -> None:
    loose = re.compile(r" (?:ها|های|هایی|ای|تر|ترین)(?: |$)|(?:^| )(?:می|نمی) ")
    assert [key for key, text in PERSIAN.words.items() if loose.search(text)] == []


@pytest.mark.parametrize(
    ("lang", "code"),
    [
        ("fa", "fa"),
        ("fa-IR", "fa"),
        ("FA_ir", "fa"),
        ("en-GB", "en"),
        ("ja-JP", "ja"),
        ("he", "en"),
    ],
)
def test_a_language_tag_finds_its_words(lang: str, code: str) -> None:
    assert load_locale(lang).code == code


@pytest.mark.parametrize(
    ("value", "english", "persian"),
    [
        (0, "0", "۰"),
        (-0.0, "0", "۰"),
        (1234.5, "1,234.5", "۱٬۲۳۴٫۵"),
        (-2, "−2", "\u200e−۲"),
        (1e-7, "0.0000001", "۰٫۰۰۰۰۰۰۱"),
        (1e21, "1,000,000,000,000,000,000,000", "۱٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰"),
    ],
)
def test_numbers_are_written_as_the_language_does(value: float, english: str, persian: str) -> None:
    assert (ENGLISH.number(value), PERSIAN.number(value)) == (english, persian)


@pytest.mark.parametrize(
    ("value", "english", "persian"),
    [(1.5, "+1.5", "\u200e+۱٫۵"), (0, "0", "۰"), (-1, "−1", "\u200e−۱")],
)
def test_scores_show_their_sign(value: float, english: str, persian: str) -> None:
    assert (ENGLISH.score(value), PERSIAN.score(value)) == (english, persian)


def test_percentages_and_lists_have_the_signs_of_the_language() -> None:
    assert (ENGLISH.percent(40), PERSIAN.percent(40)) == ("40%", "\u061c۴۰٪")
    assert (ENGLISH.join(("a", "b")), PERSIAN.join(("a", "b"))) == ("a, b", "a، b")
    assert (ENGLISH.quote("a"), PERSIAN.quote("a")) == ("“a”", "«a»")


@pytest.mark.parametrize(
    ("day", "english", "persian"),
    [
        (date(2026, 11, 1), "1 Nov 2026", "۱۰ آبان ۱۴۰۵"),
        (date(2027, 3, 20), "20 Mar 2027", "۲۹ اسفند ۱۴۰۵"),
        (date(2026, 3, 21), "21 Mar 2026", "۱ فروردین ۱۴۰۵"),
        (date(9999, 12, 31), "31 Dec 9999", "۱۰ دی ۹۳۷۸"),
    ],
)
def test_days_are_in_the_calendar_of_the_language(day: date, english: str, persian: str) -> None:
    assert (ENGLISH.date(day), PERSIAN.date(day)) == (english, persian)


def test_a_gap_may_hold_anything() -> None:
    text = ENGLISH.word("phrase.remark", text="{0} {name} %s", remark="}")
    assert text == "{0} {name} %s (})"


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("fa", "وقت ندارم", "«وقت ندارم»"),
        ("fa", "«وقت ندارم»", "«وقت ندارم»"),
        ("fa", "“وقت ندارم”", "“وقت ندارم”"),
        ("en", '"No time"', '"No time"'),
        ("en", "“Yes” or “no”", "““Yes” or “no””"),
        ("en", "“", "““”"),
        ("en", "", "“”"),
    ],
)
def test_words_that_bring_their_quotation_marks_get_no_others(
    lang: str, text: str, told: str
) -> None:
    assert load_locale(lang).quote(text) == told
