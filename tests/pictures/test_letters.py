"""Letters that the typeface which ships lacks get another font, and nothing else changes."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.formats._pictures.letters import dress, find_foreign, is_foreign, split_pieces
from cjm.formats._pictures.scripts import list_families, name_script


@pytest.mark.parametrize(
    ("letters", "script"),
    [
        ("ก", "Thai"),
        ("漢々", "Han"),
        ("。", "Han"),
        ("の", "Hiragana"),
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


def test_what_belongs_to_a_sign_stays_with_it() -> None:
    svg = dress("<text>hi 👩\u200d👧\ufe0f!</text>", lambda _: ("A",))
    assert "<tspan font-family=\"'A', sans-serif\">👩\u200d👧\ufe0f</tspan>!</text>" in svg


@given(st.text(st.sampled_from("abc سلام۱ ไทย漢字ب\u08a1🙂👍🏽\u200d\u0301-"), max_size=30))
def test_no_letter_is_lost_or_moved(text: str) -> None:
    svg = f"<g><text>{text}</text></g>"
    dressed = dress(svg, lambda letter: (unicodedata.name(letter),))
    assert re.sub(r"</?(?:tspan)[^>]*>", "", dressed) == svg
    outside = re.sub(r"<tspan.*?</tspan>|<[^>]*>", "", dressed)
    assert not any(is_foreign(letter) for letter in outside)
