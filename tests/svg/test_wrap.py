"""Lines fit their box, say what the text says, and break where a reader expects it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjm.layout.clean import clean_text
from cjm.layout.clusters import split_clusters
from cjm.layout.scene import TextLine
from cjm.layout.widths import measure
from cjm.layout.wrap import wrap

SCRIPTS = (
    "abc XYZ -/–ﬁéß",
    "پنل پیامک‌های لا آموزشی ۲۴٪ ًّ",
    "旅の地図「顧客」、。ーっ",
    "고객 여정 지도",
    "Карта пути",
    "👩🏽‍🚀🏳️‍🌈👨‍👩‍👧‍👦🇮🇷",
    "यात्रा नक्शा",
    "แผนที่",
    "e\u0301\u0323\u00a0\u200b\u00ad \t\n",
)
texts = st.one_of(st.text(), *(st.text(alphabet=script, max_size=60) for script in SCRIPTS))
rooms = st.floats(min_value=0.2, max_value=40)


def join(lines: tuple[TextLine, ...]) -> str:
    return "".join(
        line.text if line.is_joined or not place else " " + line.text
        for place, line in enumerate(lines)
    )


@given(texts, rooms, st.booleans())
@example("هآ", 1.0, False)
def test_no_line_is_wider_than_its_box_unless_it_is_one_character(
    text: str, room: float, bold: bool
) -> None:
    for line in wrap(text, room, is_bold=bold):
        too_wide = measure(line.text, is_bold=bold) > room + 1e-5
        assert not too_wide or len(split_clusters(line.text)) == 1


@given(texts, rooms)
def test_the_lines_together_are_the_text(text: str, room: float) -> None:
    assert join(wrap(text, room)) == clean_text(text)


@given(texts, rooms)
def test_no_line_is_empty_but_that_of_an_empty_text(text: str, room: float) -> None:
    lines = wrap(text, room)
    assert all(line.text for line in lines) or len(lines) == 1


@given(texts, rooms)
def test_each_line_knows_its_width(text: str, room: float) -> None:
    for line in wrap(text, room):
        assert measure(line.text) <= line.width + 1e-6


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("one two three", 5, ["one two", "three"]),
        ("a customer-facing desk", 9, ["a customer-", "facing desk"]),
        ("and/or", 2.5, ["and/", "or"]),
        ("open 24/7 here", 3.2, ["open", "24/7", "here"]),
        ("on 2026-10-20 too", 6.5, ["on", "2026-10-20", "too"]),
        ("−5 or -5", 2.9, ["−5 or", "-5"]),
        ("10\u00a0000 euro", 5.5, ["10\u00a0000", "euro"]),
        ("顧客の旅、地図", 3, ["顧客の", "旅、地", "図"]),
        ("顧客旅、地図", 3, ["顧客", "旅、地", "図"]),
        ("これは「旅」です", 4, ["これは", "「旅」で", "す"]),
        ("a Donaudampfschifffahrt", 8, ["a", "Donaudampfsc", "hifffahrt"]),
        ("نمی‌خواهم برگردم", 6, ["نمی‌خواهم", "برگردم"]),
        ("« vraiment gratuit ? »", 7, ["« vraiment", "gratuit ? »"]),
        ("«\u00a0vraiment gratuit ?\u00a0»", 7, ["«\u00a0vraiment", "gratuit ?\u00a0»"]),
        ("vraiment gratuit ?", 4.7, ["vraiment", "gratuit ?"]),
        ("vraiment gratuit ?", 4, ["vraime", "nt", "gratuit", "?"]),
    ],
)
def test_lines_break_where_a_reader_expects_it(text: str, room: float, lines: list[str]) -> None:
    assert [line.text for line in wrap(text, room)] == lines


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("abc", ["a", "b", "c"]),
        ("e\u0301\u0323x", ["e\u0301\u0323", "x"]),
        ("سلام", ["س", "لا", "م"]),
        ("می‌خو", ["م", "ی‌", "خ", "و"]),
        ("👩🏽‍🚀👨‍👩‍👧‍👦", ["👩🏽‍🚀", "👨‍👩‍👧‍👦"]),
        ("🇮🇷🇩🇪", ["🇮🇷", "🇩🇪"]),
        ("क्षत्रि", ["क्ष", "त्रि"]),
        ("นำ", ["นำ"]),
    ],
)
def test_a_long_word_is_never_cut_inside_a_character(word: str, pieces: list[str]) -> None:
    assert list(split_clusters(word)) == pieces


def test_a_break_inside_a_word_is_marked_and_one_at_a_space_is_not() -> None:
    lines = wrap("one Donaudampfschifffahrt two", 8)
    assert [(line.text, line.is_joined) for line in lines] == [
        ("one", False),
        ("Donaudampfsc", False),
        ("hifffahrt two", True),
    ]
