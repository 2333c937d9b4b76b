"""Letters that the typeface which ships lacks get another font, and nothing else changes."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.formats._pictures.letters import (
    dress,
    find_foreign,
    flatten_emoji,
    is_foreign,
    split_pieces,
)
from cjm.formats._pictures.scripts import list_families, name_script


@pytest.mark.parametrize(
    ("letters", "script"),
    [
        ("ก", "Thai"),
        ("漢々", "Han"),
        ("。", "Han"),
        ("の", "Hiragana"),
        ("カー", "Katakana"),
        ("한", "Hangul"),
        ("Ж", "Cyrillic"),
        ("ß", "Latin"),
        ("ب\u08a1", "Arabic"),
        ("𐎠", "Old Persian"),
        ("🙂👍✓", "emoji"),
        ("∑", "sign"),
    ],
)
def test_a_letter_knows_its_script(letters: str, script: str) -> None:
    assert {name_script(letter) for letter in letters if letter != "々"} == {script}


def test_han_is_drawn_as_the_language_writes_it() -> None:
    assert list_families("Han", "zh-Hans")[0] != list_families("Han", "ja")[0]
    assert list_families("Han", "zh-TW")[0] != list_families("Han", "zh")[0]


def test_only_texts_count() -> None:
    svg = (
        "<svg><title>漢</title><style>字</style><text>a <tspan>ไ&#x44F;</tspan> Ж</text>"
        "<text>\u202bسلام ۱۲٪\u202c</text></svg>"
    )
    assert find_foreign(svg) == {"ไ", "я", "Ж"}
    assert find_foreign("<text>plain &amp; simple</text>") == frozenset()


def test_a_word_whose_letters_join_is_never_parted() -> None:
    pieces = [piece for piece in split_pieces("به ب\u08a1م رفت") if piece[1]]
    assert [piece for piece, _ in pieces] == ["ب\u08a1م"]


class Fonts(NamedTuple):
    """Fonts of a test: each letter has one of its own, unless all have the same."""

    family: str = ""
    known: str = ""

    def choose(self, letter: str) -> tuple[str, ...]:
        return (self.family or unicodedata.name(letter),)

    def covers(self, family: str, text: str) -> bool:
        return family == self.family and set(text) <= set(self.known)


@pytest.mark.parametrize(
    ("text", "flat"),
    [
        ("hi 👩\u200d👧\ufe0f!", "hi 👩👧!"),
        ("👍🏽 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3 🧑🏽\u200d💻", "👍 ❤🔥 1 🧑💻"),
        ("🇮🇷 و 🇩🇪", "IR و DE"),
        ("🇫🇷🇩🇪", "FR\xa0DE"),
        ("می\u200cخواهم 🏴\U000e0067\U000e007f", "می\u200cخواهم 🏴"),
        ("क्\u200dष 🏽", "क्\u200dष 🏽"),
    ],
)
def test_emoji_become_the_signs_they_are_made_of(text: str, flat: str) -> None:
    assert flatten_emoji(text) == flat


@pytest.mark.parametrize("text", ["a हिन्दी b", "ที่นี่ a", "x \u1112\u1161\u11ab", "b ب\u08a1م"])
def test_signs_that_join_are_drawn_with_all_of_their_line(text: str) -> None:
    dressed = dress(f"<text>{text}</text>", Fonts("A"))
    assert dressed == f"<text><tspan font-family=\"'A', sans-serif\">{text}</tspan></text>"


def test_a_font_that_has_all_letters_of_a_line_draws_it() -> None:
    svg = "<text>漢字 and</text><text>漢字 or</text><text>🙂 and</text>"
    dressed = dress(svg, Fonts("A", "漢字🙂 and"))
    assert re.findall(r">([^<>]+)<", dressed) == ["漢字 and", "漢字", " or", "🙂", " and"]


@given(st.text(st.sampled_from("abc سلام۱ ไทย漢字ب\u08a1🙂👍🏽\u200d\u0301-"), max_size=30))
def test_no_letter_is_lost_or_moved(text: str) -> None:
    svg = f"<g><text>{text}</text></g>"
    dressed = dress(svg, Fonts())
    assert re.sub(r"</?(?:tspan)[^>]*>", "", dressed) == svg
    outside = re.sub(r"<tspan.*?</tspan>|<[^>]*>", "", dressed)
    assert not any(is_foreign(letter) for letter in outside)
