"""What only some languages of the interface do: their marks, their letters, their spaces."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from string import Formatter

import pytest

from cjm.composer.directions import read_direction
from cjm.locales import load_locale, locale_codes

NBSP, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
# Keeps the signs of a number where Arabic writes them, also where no Arabic letter is near.
ALM = "\N{ARABIC LETTER MARK}"
# Names and signs that these languages write in Latin letters too.
LATIN_NAMES = re.compile(r"\b(?:SMS|SNS|MOT|As-Is|To-Be|n|p)\b")


def plain(text: str) -> str:
    """A text without its gaps."""
    return "".join(before for before, *_ in Formatter().parse(text))


@pytest.mark.parametrize("code", locale_codes())
def test_a_language_runs_as_maps_in_it_do(code: str) -> None:
    assert load_locale(code).direction == read_direction(code)


@pytest.mark.parametrize(
    ("code", "number", "score", "percent"),
    [
        ("ar", "١٬٢٣٤٫٥", f"{ALM}−٢", f"٤٠٪{ALM}"),
        ("de", "1.234,5", "−2", f"40{NBSP}%"),
        ("es", "1.234,5", "−2", f"40{NBSP}%"),
        ("fr", f"1{NARROW}234,5", "−2", f"40{NBSP}%"),
        ("ja", "1,234.5", "−2", "40%"),
        ("ko", "1,234.5", "−2", "40%"),
        ("ru", f"1{NBSP}234,5", "−2", f"40{NBSP}%"),
    ],
)
def test_numbers_have_the_marks_of_the_language(
    code: str, number: str, score: str, percent: str
) -> None:
    locale = load_locale(code)
    assert (locale.number(1234.5), locale.score(-2), locale.percent(40)) == (number, score, percent)


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("ar", "١ مارس ٢٠٢٦", "٣١ ديسمبر ٢٠٢٦"),
        ("de", "1. März 2026", "31. Dez. 2026"),
        ("es", "1 mar 2026", "31 dic 2026"),
        ("fr", "1 mars 2026", "31 déc. 2026"),
        ("ja", "2026年3月1日", "2026年12月31日"),
        ("ko", "2026년 3월 1일", "2026년 12월 31일"),
        ("ru", "1 мар. 2026", "31 дек. 2026"),
    ],
)
def test_days_are_written_as_in_the_language(code: str, first: str, last: str) -> None:
    locale = load_locale(code)
    assert (locale.date(date(2026, 3, 1)), locale.date(date(2026, 12, 31))) == (first, last)


@pytest.mark.parametrize(
    ("code", "quoted", "listed"),
    [
        ("ar", "«a»", "a، b"),
        ("de", "„a“", "a, b"),
        ("es", "«a»", "a, b"),
        ("fr", f"«{NBSP}a{NBSP}»", "a, b"),
        ("ja", "「a」", "a、b"),
        ("ko", "“a”", "a, b"),
        ("ru", "«a»", "a, b"),
    ],
)
def test_quotes_and_lists_have_the_signs_of_the_language(
    code: str, quoted: str, listed: str
) -> None:
    locale = load_locale(code)
    assert (locale.quote("a"), locale.join(("a", "b"))) == (quoted, listed)


@pytest.mark.parametrize(
    ("code", "scripts"),
    [
        ("ar", {"ARABIC"}),
        ("fa", {"ARABIC"}),
        ("ja", {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}),
        ("ko", {"HANGUL"}),
        ("ru", {"CYRILLIC"}),
    ],
)
def test_words_are_in_the_script_of_the_language(code: str, scripts: set[str]) -> None:
    def find_strangers(text: str) -> set[str]:
        letters = filter(str.isalpha, LATIN_NAMES.sub("", plain(text)))
        return {unicodedata.name(letter).split()[0] for letter in letters} - scripts

    words = load_locale(code).words
    assert {key: found for key, text in words.items() if (found := find_strangers(text))} == {}


@pytest.mark.parametrize("code", ["de", "es", "fr"])
def test_no_sentence_is_left_in_english(code: str) -> None:
    english = load_locale("en").words
    same = [
        key
        for key, text in load_locale(code).words.items()
        if text == english.get(key) and len(re.findall(r"[^\W\d_]{2,}", plain(text))) > 1
    ]
    assert same == []


def test_arabic_words_have_arabic_letters_and_digits() -> None:
    # The yeh and the kaf of Persian look alike but sort and search apart.
    words = load_locale("ar").words
    bad = re.compile("[\u06cc\u06a9\u067e\u0686\u06af\u200c0-9\u06f0-\u06f9%?,;]")
    assert [key for key, text in words.items() if bad.search(plain(text))] == []


def test_french_signs_keep_their_space_without_a_break() -> None:
    bare = re.compile(rf"[^{NBSP}{NARROW}][:;!?»%]|«(?!{NBSP})")
    words = load_locale("fr").words
    texts = {key: re.sub(r"{\w+}", "x", text) for key, text in words.items()}
    assert [key for key, text in texts.items() if bare.search(text)] == []
