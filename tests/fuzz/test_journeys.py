"""Any journey is drawn in every format, whole and harmless."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cjm.diagram.text import clean_title
from cjm.layout.clean import clean_text, replace_forbidden
from cjm.layout.widths import measure
from cjm.view import Curve, Flow, MapView
from tests.diagram.reading import texts, titles
from tests.fuzz.drawing import Drawn, draw, find_faults
from tests.html.pages import list_shown_texts, read_page
from tests.strategies import Written, journeys, read_journey
from tests.svg.reading import (
    list_paragraphs,
    list_texts,
    list_words_behind,
    parse,
    strip_directions,
)

pytestmark = pytest.mark.long

languages = st.sampled_from((None, "en", "fa", "ja"))
some = settings(max_examples=50)


@given(journeys(), journeys(most_stages=2), languages)
@some
def test_any_journey_is_drawn_in_every_format(
    data: Written, other: Written, lang: str | None
) -> None:
    assert find_faults(draw(read_journey(data), lang, compared=read_journey(other))) == []


AIMED_AT = {
    "cjm": 1,
    "title": "Pay",
    "personas": {"id": "shopper", "name": "Shopper"},
    "stages": [
        {"name": "Pay", "emotion": {"target": -2, "by": {"shopper": -2}}},
        {"name": "Wait", "emotion": {"target": 1, "by": {"shopper": 0}}},
    ],
}
"""Scores of one persona alone, beside what is aimed at."""


@given(journeys(), languages)
@example(AIMED_AT, None)
@some
def test_every_text_of_the_view_is_in_every_drawing(data: Written, lang: str | None) -> None:
    drawn = draw(read_journey(data), lang)
    assert list(list_lost_in_page(drawn)) == []
    assert list(list_lost_in_picture(drawn)) == []
    assert list(list_lost_in_diagram(drawn)) == []


@given(journeys(), st.sampled_from((None, "fa")))
@some
def test_a_journey_is_always_drawn_alike(data: Written, lang: str | None) -> None:
    assert draw(read_journey(data), lang) == draw(read_journey(data), lang)


def list_lost_in_page(drawn: Drawn) -> Iterator[str]:
    """Texts that a reader of the page does not find."""
    shown = one_line("".join(read_page(drawn.html).texts))
    for text in set(list_shown_texts(name_lines(without_flow(drawn.view)))):
        if one_line(replace_forbidden(text)) not in shown:
            yield text


def list_lost_in_picture(drawn: Drawn) -> Iterator[str]:
    """Texts that stand neither in the picture nor behind something in it."""
    root = parse(drawn.svg)
    said = "\n".join((*list_paragraphs(root), *map(clean_text, list_words_behind(root))))
    said = strip_directions(said)
    for text in set(list_texts(without_flow(drawn.view)._replace(curve=None))):
        wanted = strip_directions(clean_text(text))
        # What nobody could see may be left out, as a soft hyphen alone.
        if measure(wanted) and wanted not in said:
            yield text


def list_lost_in_diagram(drawn: Drawn) -> Iterator[str]:
    """Names, touchpoints and conditions that the diagram neither shows nor tells on pointing."""
    root = parse(drawn.diagram)
    shown = strip_directions("".join("".join(texts(root)).split()))
    behind = "\n".join(one_line(title) for title in titles(root))
    flow = drawn.view.flow
    tops = [node for node in flow.nodes if node.parent is None]
    # The steps of a stage that is alone stand for it.
    nodes = [node for node in flow.nodes if len(tops) > 1 or node.parent] or tops
    words = [text for node in nodes for text in (node.text, *node.touchpoints)]
    for text in {*words, *(edge.text for edge in flow.edges)}:
        wanted = one_line(clean_title(text))
        if wanted not in behind and strip_directions("".join(wanted.split())) not in shown:
            yield text


def without_flow(view: MapView) -> MapView:
    """The view without its diagram, which has rules of its own."""
    return view._replace(flow=Flow((), (), "", ""))


def name_lines(view: MapView) -> MapView:
    """The view with names only of lines that have others beside them."""
    if view.curve is None or len(view.curve.series) > 1:
        return view
    return view._replace(curve=Curve((view.curve.series[0]._replace(name=""),), view.curve.summary))


def one_line(text: str) -> str:
    return " ".join(text.split())
