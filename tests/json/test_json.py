"""JSON is one canonical form, and reads as the journey it was written from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given

from cjm.formats.json import write_journey
from cjm.loader import load_map
from cjm.model import Journey
from tests.conftest import ROOT
from tests.strategies import LANES, Written, journeys, read_journey

EXAMPLES = sorted((ROOT / "src/cjm/api/starter").glob("*.cjm.yaml"))


def read(text: str) -> Journey | None:
    loaded = load_map(text.encode(), name="map.cjm.yaml")
    assert not loaded.diagnostics
    return loaded.journey


@given(journeys())
def test_what_is_written_reads_as_the_same_journey(written: Written) -> None:
    journey = read_journey(written)
    again = json.loads(write_journey(journey))
    assert Journey.model_validate(again, context=frozenset(LANES)) == journey


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_a_file_and_its_json_hold_the_same(path: Path) -> None:
    text = path.read_text("utf-8").replace("TODAY", "2026-11-01").replace("DUE", "2027-05-01")
    journey = read(text)
    assert journey is not None
    assert read(write_journey(journey)) == journey


def test_shorthands_come_out_in_full() -> None:
    journey = read(
        "cjm: 1\ntitle: t\npersona: {name: Mina}\nlang: fa\n"
        "stages: [{name: a, pain_points: slow, emotion: '۱٫۵', x-jira: {n: 7}}]\n"
    )
    assert journey is not None
    assert json.loads(write_journey(journey)) == {
        "cjm": 1,
        "title": "t",
        "lang": "fa",
        "personas": [{"name": "Mina"}],
        "stages": [
            {
                "name": "a",
                "emotion": {"score": 1.5},
                "pain_points": [{"text": "slow"}],
                "x-jira": {"n": 7},
            }
        ],
    }


def test_a_day_before_1700_stays_the_day_it_is() -> None:
    journey = read("cjm: 1\ntitle: t\nreviewed: 1000-01-01\n")
    assert journey is not None
    assert journey.reviewed is not None
    assert journey.reviewed.year == 1621
    assert read(write_journey(journey)) == journey


def test_characters_that_cannot_be_seen_are_written_as_escapes() -> None:
    journey = read('cjm: 1\ntitle: "a\\u202eb\\x9bc"\n')
    assert journey is not None
    text = write_journey(journey)
    assert r"a\u202eb\u009bc" in text
    assert read(text) == journey
