"""A naughty text in any field does no harm in Markdown, fragments, views, pictures and figures.

What a drawing of a harmless text is made of is all that one of a naughty text may be made of.
"""

from __future__ import annotations

import csv
import io
import json
from functools import cache

import pytest
from markdown_it import MarkdownIt

from cjm.composer import compose
from cjm.diagram import LINEAR
from cjm.formats._format import Drawing, Picture, load_format
from cjm.formatter import format_file
from cjm.locales import load_locale
from cjm.model.ids import assign_ids
from cjm.statistics import Statistics, Subject, add_up, measure_map
from cjm.summaries._summary import load_summary, summary_names
from cjm.terminal import Style
from cjm.themes import load_theme
from cjm.views._view import view_names
from tests.fuzz.drawing import DAY, is_safe
from tests.fuzz.naughty import NAUGHTY, write_rich
from tests.fuzz.test_naughty import read
from tests.html.pages import read_page
from tests.invariants import find_harm

pytestmark = pytest.mark.long

GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# What breaks out of one kind of text or another; test_naughty draws pages and pictures of them all.
BREAKING = ("event", "entities", "controls")
each_text = pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY)
# A line break, a link where a text is an address, and a word in another direction.
MAY_COME = {("br", ""), ("a", ""), ("a", "href"), ("a", "rel"), ("tspan", "class")}

DIRECTIONS = ("auto", "ltr", "rtl")


def render(text: str, name: str, look: str = "map") -> bytes:
    journey = read(write_rich(text))
    locale = load_locale(journey.lang)
    view = compose(journey, ids=assign_ids(journey), locale=locale, today=DAY, compared=journey)
    theme = load_theme("plain")
    picture = Picture(scale=0.1)
    drawing = Drawing(view, journey, locale, theme, LINEAR, look=look, picture=picture)
    return load_format(name).render(drawing)


def dissect(markup: str) -> set[tuple[str, str]]:
    """Each kind of element, and with each of its attributes; unsafe links are told too.

    The direction of a text is its own matter: it stands where the text could run either way.
    """
    made: set[tuple[str, str]] = set()
    for element in read_page(markup).elements:
        made.add((element.name, ""))
        for name, value in element.attributes.items():
            if name == "dir" and value in DIRECTIONS:
                continue
            made.add((element.name, name))
            if name in ("href", "src") and not is_safe(value):
                made.add((element.name, value))
    return made


def write_markup(text: str, name: str, look: str = "map") -> str:
    drawn = render(text, name, look).decode()
    return GITHUB.render(drawn) if name == "md" else drawn


@cache
def dissect_harmless(name: str, look: str = "map") -> set[tuple[str, str]]:
    return dissect(write_markup("TEXT", name, look)) | MAY_COME


@each_text
def test_markdown_holds_only_its_own_elements(text: str) -> None:
    assert dissect(write_markup(text, "md")) - dissect_harmless("md") == set()


@pytest.mark.parametrize("text", BREAKING)
def test_a_fragment_holds_only_its_own_elements(text: str) -> None:
    assert dissect(write_markup(NAUGHTY[text], "fragment")) - dissect_harmless("fragment") == set()


@pytest.mark.parametrize("text", BREAKING)
@pytest.mark.parametrize("look", sorted(set(view_names()) - {"map", "diagram"}))
@pytest.mark.parametrize("name", ["html", "svg"])
def test_each_view_holds_only_its_own_elements(name: str, look: str, text: str) -> None:
    made = dissect(write_markup(NAUGHTY[text], name, look))
    assert made - dissect_harmless(name, look) == set()


@pytest.mark.parametrize("text", ["controls", "separators", "escape sequence", "override"])
def test_pixels_are_made_of_anything(text: str) -> None:
    assert render(NAUGHTY[text], "png").startswith(b"\x89PNG")


@each_text
def test_figures_are_told_without_harm(text: str) -> None:
    journey = read(write_rich(text))
    figures = measure_map(Subject(journey, assign_ids(journey), today=DAY), text)
    statistics = Statistics(1, DAY, [figures], add_up([figures]), [text])
    for name in summary_names():
        written = "".join(load_summary(name).write(statistics, Style(), 80))
        assert find_harm(written) == []
        if name == "json":
            title = json.loads(written)["maps"][0]["title"]
            # On one line, whatever lines it was written in.
            assert title.split() == journey.title.entries[0][1].split()
        if name == "csv":
            (row,) = csv.DictReader(io.StringIO(written))
            assert not [cell for cell in row.values() if is_formula(cell)]


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would reckon with a cell that is no number."""
    return cell.startswith(("=", "+", "-", "@")) and not cell.removeprefix("-").isdigit()


@each_text
def test_the_usual_form_means_the_same(text: str) -> None:
    raw = write_rich(text)
    usual = format_file(raw, name="map.cjm.yaml").data
    assert read(usual) == read(raw)
    assert format_file(usual, name="map.cjm.yaml").data == usual
