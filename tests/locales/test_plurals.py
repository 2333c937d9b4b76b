"""Phrases with a count, and the rules of a language for them; Babel knows what these are."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from importlib import resources
from string import Formatter

import pytest
from babel import Locale as Known
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from cjm.locales import load_locale, locale_codes

# Signs of units that languages write alike before any number.
SIGNS = frozenset({"unit.s", "unit.m", "unit.h", "unit.point", "diagram.more"})
NUMBERS = [*range(201), 1_000_000, *(number / 2 for number in range(41))]
# Babel's patterns for a day with a short month; those of Persian are of another calendar.
PATTERNS = {
    "ar": ("ar", "d MMMM y"),
    "de": ("de", "d. MMM y"),
    "en": ("en", "d MMM y"),
    "es": ("es", "d MMM y"),
    "fr": ("fr", "d MMM y"),
    "ja": ("ja", "y年M月d日"),
    "ko": ("ko", "y년 M월 d일"),
    "ru": ("ru", "d MMM y"),
}


def read_forms(code: str) -> dict[str, dict[str, str]]:
    """The forms of each phrase with a count; a phrase that never changes has `other` alone."""
    text = resources.files("cjm.locales").joinpath(f"{code}.toml").read_text("utf-8")
    data = tomllib.loads(text)
    del data["form"]
    return {
        f"{section}.{key}": entry if isinstance(entry, dict) else {"other": entry}
        for section, entries in data.items()
        for key, entry in entries.items()
        if isinstance(entry, dict) or ("{count}" in entry and f"{section}.{key}" != "view.slide")
    }


def list_needed(code: str) -> set[str]:
    """The forms that a language tells apart."""
    return {*Known.parse(code).plural_form.tags, "other"}


@pytest.mark.parametrize("code", locale_codes())
def test_a_phrase_has_exactly_the_forms_of_the_language_or_never_changes(code: str) -> None:
    wrong = {
        key: set(forms)
        for key, forms in read_forms(code).items()
        if set(forms) != ({"other"} if len(set(forms.values())) == 1 else list_needed(code))
    }
    assert wrong == {}


@pytest.mark.parametrize("code", ["ar", "de", "en", "es", "fr", "ru"])
def test_where_nouns_change_with_the_number_only_signs_do_not(code: str) -> None:
    fixed = {key for key, forms in read_forms(code).items() if set(forms) == {"other"}}
    assert fixed <= SIGNS


@pytest.mark.parametrize("code", locale_codes())
def test_all_languages_count_the_same_things(code: str) -> None:
    assert read_forms(code).keys() == read_forms("en").keys()


@pytest.mark.parametrize("code", locale_codes())
def test_only_a_form_of_one_single_number_may_leave_the_number_out(code: str) -> None:
    choose = Known.parse(code).plural_form
    for key, forms in read_forms(code).items():
        names = {name for _, name, _, _ in Formatter().parse(forms["other"]) if name}
        for form, text in forms.items():
            own = {name for _, name, _, _ in Formatter().parse(text) if name}
            if own != names:
                assert own == names - {"count"}, (key, form)
                assert len({number for number in NUMBERS if choose(number) == form}) == 1, key


@pytest.mark.parametrize("code", locale_codes())
def test_the_rules_of_a_language_are_those_of_babel(code: str) -> None:
    assert load_locale(code).plurals == Known.parse(code).plural_form.rules


@pytest.mark.parametrize("code", locale_codes())
def test_each_count_has_the_form_that_babel_gives_it(code: str) -> None:
    choose, locale = Known.parse(code).plural_form, load_locale(code)
    words = {f"ship.{form}": form for form in list_needed(code)}
    counts = (*range(250), 1.0, 1.5, 1_000_000)
    told = {count: locale._replace(words=words).phrase("ship", count) for count in counts}
    assert told == {count: choose(count) for count in counts}


@pytest.mark.parametrize(
    ("code", "number", "written"),
    [
        ("en", 1, "1 open pain point without a fix"),
        ("en", 2, "2 open pain points without a fix"),
        ("fa", 1, "۱ نقطه درد باز بدون راهکار"),
        ("fa", 12, "۱۲ نقطه درد باز بدون راهکار"),
        ("ar", 1, "نقطة ألم مفتوحة واحدة دون حل"),
        ("ar", 2, "نقطتا ألم مفتوحتان دون حل"),
        ("ar", 5, "٥ نقاط ألم مفتوحة دون حل"),
        ("ar", 11, "١١ نقطة ألم مفتوحة دون حل"),
        ("ar", 100, "١٠٠ نقطة ألم مفتوحة دون حل"),
        ("ru", 1, "1 открытая болевая точка без решения"),
        ("ru", 3, "3 открытые болевые точки без решения"),
        ("ru", 11, "11 открытых болевых точек без решения"),
        ("ru", 21, "21 открытая болевая точка без решения"),
        ("ja", 3, "解決策のない未解決のペインポイント3件"),
    ],
)
def test_a_number_chooses_the_form(code: str, number: int, written: str) -> None:
    assert load_locale(code).phrase("glance.open-without-fix", number) == written


@pytest.mark.parametrize(
    ("code", "number", "written"),
    [("en", 1.5, "1.5 days"), ("fr", 1.5, "1,5\u00a0jour"), ("ru", 1.5, "1,5\u00a0дня")],
)
def test_a_broken_number_has_its_form_too(code: str, number: float, written: str) -> None:
    assert load_locale(code).phrase("unit.d", number) == written


@given(st.dates(min_value=date(1700, 1, 1)), st.sampled_from(sorted(PATTERNS)))
def test_a_day_is_written_as_babel_writes_it(day: date, code: str) -> None:
    name, pattern = PATTERNS[code]
    locale = load_locale(code)
    assert locale.date(day) == locale.localise_digits(format_date(day, pattern, name))


@given(
    st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False),
    st.sampled_from(sorted(locale_codes())),
)
def test_a_number_is_written_as_babel_writes_it(number: Decimal, code: str) -> None:
    locale = load_locale(code)
    written = format_decimal(
        abs(number), "#,##0.###", "ar_EG" if code == "ar" else code, numbering_system="default"
    )
    assert locale.number(float(abs(number))) == locale.localise_digits(written)
