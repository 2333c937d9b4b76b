"""Paragraphs of drawings."""

from __future__ import annotations

from cjm.layout.scene import Text
from cjm.layout.text import TITLE, write, write_evenly


def _list_lines(text: str, room: float) -> list[str]:
    (item,) = write_evenly(text, TITLE, room).parts
    assert isinstance(item, Text)
    return [line.text for line in item.lines]


def test_no_line_of_a_heading_is_a_word_left_over() -> None:
    title = "A day at the science museum, three ways"
    (item,) = write(title, TITLE, 600).parts
    assert isinstance(item, Text)
    assert item.lines[-1].text == "ways"
    assert _list_lines(title, 600) == ["A day at the science", "museum, three ways"]


def test_a_heading_of_one_line_keeps_it() -> None:
    assert _list_lines("A day", 560) == ["A day"]
