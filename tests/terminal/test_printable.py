"""Text of users comes out whole, and harmless."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.terminal import has_right_to_left, make_printable, show_path

ANYTHING = st.text(st.characters())
# What build servers look for in a log: GitHub, Azure, TeamCity, GitLab.
ORDERS = re.compile(r"::[a-z]|##\[|##vso\[|##teamcity\[|section_(start|end):", re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("red \x1b[31m", r"red \x1b[31m"),
        ("a\nb\tc\r", r"a\nb\tc\r"),
        ("\x9b31m \x7f", r"\x9b31m \x7f"),
        ("a\u202eb\u2066c", r"a\u202eb\u2066c"),
        ("zero\u200bwidth", r"zero\u200bwidth"),
        ("\U000e0041", r"\U000e0041"),
        ("\udcff \ud800", r"\xff \ud800"),
        ("::error::x", r":\:error:\:x"),
        ("##[group]x ##vso[task.x]", r"#\#[group]x #\#vso[task.x]"),
        ("section_start:1:x", r"section\_start:1:x"),
        ("نیم\u200cفاصله 👩\u200d👧 \u200e", "نیم\u200cفاصله 👩\u200d👧 \u200e"),
        ("12::30 a: b ## c", "12::30 a: b ## c"),
    ],
)
def test_only_what_could_do_harm_is_changed(text: str, shown: str) -> None:
    assert make_printable(text) == shown


@given(ANYTHING)
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    shown = make_printable(text)
    shown.encode()
    assert not [sign for sign in shown if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")]
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", shown)


@given(st.lists(st.sampled_from([":", "#", "[", "error", "vso", "section_", "start:", " "])))
def test_nothing_that_a_build_server_obeys_is_left(parts: list[str]) -> None:
    assert not ORDERS.search(make_printable("".join(parts)))


def test_a_file_name_in_utf_8_is_shown_as_such_in_any_locale() -> None:
    as_python_has_it_in_ascii = "نقشه.cjm.yaml".encode().decode("ascii", "surrogateescape")
    assert show_path(as_python_has_it_in_ascii) == "نقشه.cjm.yaml"


def test_a_file_name_that_is_not_utf_8_shows_its_bytes() -> None:
    assert show_path("a\udcffb") == r"a\xffb"


def test_right_to_left_letters_are_known() -> None:
    assert has_right_to_left("name: نام")
    assert has_right_to_left("שלום")
    assert not has_right_to_left("name: 日本 é")
