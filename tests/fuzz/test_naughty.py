"""A naughty text in any field comes out as that text: in every format, and in every message."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from cjm.diagram import find_engine
from cjm.linter import LintOptions, choose_rules, lint
from cjm.linter.selection import load_rules
from cjm.loader import load_map
from cjm.model import Journey
from cjm.model.texts import Text
from cjm.model.walk import walk
from cjm.reports import Checked, FileFindings, load_report, report_names, take_excerpt
from cjm.terminal import Style
from tests.fuzz.drawing import draw, find_faults
from tests.fuzz.naughty import NAUGHTY, REFUSED, write_broken, write_rich
from tests.fuzz.test_journeys import (
    list_lost_in_diagram,
    list_lost_in_page,
    list_lost_in_picture,
)
from tests.invariants import find_harm

pytestmark = pytest.mark.long

COLOURS = re.compile("\x1b\\[[0-9;]*m")
ANNOTATION = re.compile("^::(?:error|warning|notice) [^\n]*", re.MULTILINE)
OPTIONS = LintOptions(date(2026, 11, 22), choose_rules(select=load_rules()))
each_text = pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY)


def read(raw: bytes) -> Journey:
    loaded = load_map(raw, name="map.cjm.yaml")
    assert [found.message for found in loaded.diagnostics if found.rule == "syntax"] == []
    assert loaded.journey is not None
    return loaded.journey


@each_text
def test_it_is_drawn_as_the_text_that_it_is(text: str) -> None:
    drawn = draw(read(write_rich(text)))
    assert find_faults(drawn) == []
    assert list(list_lost_in_page(drawn)) == []
    assert list(list_lost_in_picture(drawn)) == []
    assert list(list_lost_in_diagram(drawn)) == []


@each_text
def test_it_is_drawn_from_right_to_left_too(text: str) -> None:
    assert find_faults(draw(read(write_rich(text)), "fa", widths=(41,))) == []


@pytest.mark.parametrize("name", ["end of a script", "format", "quotes", "controls", "YAML"])
def test_graphviz_does_nothing_to_it(name: str) -> None:
    assert find_faults(draw(read(write_rich(NAUGHTY[name])), engine=find_engine())) == []


@pytest.mark.parametrize("write", [write_rich, write_broken])
@pytest.mark.parametrize("text", (NAUGHTY | REFUSED).values(), ids=NAUGHTY | REFUSED)
def test_no_report_says_it_harmfully(text: str, write: Callable[[str], bytes]) -> None:
    loaded = load_map(write(text), name="map.cjm.yaml")
    found = lint(loaded, OPTIONS)
    assert found
    checked = Checked((FileFindings(loaded.name, found, take_excerpt(loaded.text, found)),))
    for report in map(load_report, report_names()):
        for style in (Style(), Style(is_coloured=True)):
            text = COLOURS.sub("", report.compose(checked, style))
            if report.name == "github":
                # The one that is made of commands; tests/reports reads them.
                text = ANNOTATION.sub("", text)
            assert find_harm(text) == []


def test_a_map_that_is_right_holds_a_text_wherever_one_may_stand() -> None:
    """Else a field could do harm and nobody would notice."""
    journey = read(write_rich("TEXT"))
    elements = [journey, *(element for _, element in walk(journey))]
    told = {
        (type(element), name)
        for element in elements
        for name in type(element).model_fields
        if "TEXT" in repr(getattr(element, name))
    }
    may_be = {
        (type(element), name)
        for element in elements
        for name, field in type(element).model_fields.items()
        if Text.__qualname__ in re.findall(r"\w+", repr(field.annotation))
    }
    assert len(may_be) > 60
    assert may_be - told == set()


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_no_file_can_hold_is_refused(text: str) -> None:
    loaded = load_map(write_rich(text), name="map.cjm.yaml")
    assert [found.rule for found in loaded.diagnostics] == ["syntax"]
