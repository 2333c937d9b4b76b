"""What rules look for in a journey is listed whole, by the quick ways as by the slow ones."""

from __future__ import annotations

from collections import Counter
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from cjm.model import Element, Journey
from cjm.model.walk import walk, walk_once
from cjm.rules._placeholders import find_placeholder, may_hold_one
from cjm.rules._prose import gather_said
from cjm.rules._survey import Survey
from cjm.source import Data
from cjm.source.said import Said, list_said
from tests.strategies import Written, journeys, read_journey


def list_elements(value: object) -> list[Element]:
    """Every element in `value`, by looking into everything."""
    found: list[Element] = []
    if isinstance(value, Element):
        found.append(value)
        value = vars(value)
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple):
        found += [inner for each in value for inner in list_elements(each)]
    return found


@given(journeys())
def test_a_walk_comes_by_every_element(data: Written) -> None:
    journey = read_journey(data)
    walked = [element for _, element in walk(journey)]
    assert [id(element) for element in walked] == [id(each) for each in list_elements(journey)]


@given(journeys())
def test_all_that_is_said_holds_every_text_and_every_word_that_is_written(data: Written) -> None:
    journey = read_journey(data)
    for said in (gather_said(walk(journey)), list_said((cast(Data, data),))):
        survey = Survey(journey, walk_once(journey), said)
        texts = survey.written.texts
        entries = [entry for passage in texts for _, entry in passage.list_entries()]
        assert not Counter(entries) - Counter(said.texts)
        tags = {tag for passage in texts for tag in passage.text.languages}
        assert tags <= {tag for keys in said.tags for tag in keys}
        usual = {"en", "current-state", "current", "open"}
        # A time of day is written in the digits of any language.
        words = {word.text for word in survey.written.words if word.path[-1] != "time"}
        assert words - usual <= {*said.texts, *said.keys}


def test_languages_are_seen_in_data() -> None:
    told: Data = {"stages": [{"name": {"fa": "پرداخت", "ckb-Arab": "پارەدان"}}]}
    assert list_said((told,)) == Said(
        ["پرداخت", "پارەدان"], ["stages", "name", "fa", "ckb-Arab"], [("fa", "ckb-Arab")]
    )
    assert not list_said(({"stages": [{"name": "Pay", "id": "pay"}], "goals": {}},)).tags[1:]


class _Unknown(Element):
    """A kind of which no journey has any."""


@given(journeys())
def test_all_of_a_kind_are_found(data: Written) -> None:
    journey = read_journey(data)
    for kind in {type(element) for _, element in walk(journey)}:
        found = [(path, each) for path, each in walk(journey) if isinstance(each, kind)]
        for survey in (Survey().of(journey), Survey(journey, walk_once(journey))):
            assert sorted(found, key=str) == sorted(survey.found[kind], key=str)
            assert not survey.found[_Unknown]


TEXTS = ("Pay", "  TODO  ", "(tbd)", "…", "xxxx", "{{name}}", "Say TODO: here", "[insert text]")


def test_a_map_is_looked_through_where_one_of_its_texts_is_a_placeholder() -> None:
    for text in (
        *TEXTS,
        "lorem ipsum dolor",
        "Lorem ipsum.",
        "«لورم ایپسوم»",
        "متن نمونه",
        "«متن موقت»",
        "Ours",
        "our own.",
    ):
        own = frozenset({"ours", "our own"})
        assert may_hold_one(f"Search|{text}", own) == bool(find_placeholder(text, own)), text


PIECES = (
    "todo",
    "TBD",
    "متن نمونه",
    "text here",
    "xx",
    "|",
    "\t",
    "\u3000",
    "…",
    "«",
    "»",
    "our",
    "a",
)


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=4).map("".join), max_size=3))
def test_no_placeholder_is_overlooked_among_other_texts(texts: list[str]) -> None:
    for own in (frozenset[str](), frozenset({"our", "xa", "a|a", "\ta"})):
        if any(find_placeholder(text, own) for text in texts):
            assert may_hold_one("|".join(texts), own)


def test_a_map_without_texts_holds_no_placeholder() -> None:
    assert not may_hold_one("", frozenset())
    assert Journey.model_validate({"cjm": "1", "title": "Pay"}).title.is_plain
