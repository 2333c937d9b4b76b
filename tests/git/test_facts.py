"""Maps as facts, one a line: what git compares."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings

from cjm.api.facts import write_facts
from cjm.source import compose_document
from cjm.terminal import make_printable
from tests.strategies import Written, journeys

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.cjm.yaml"))

MAP = """\
cjm: 1
title: {en: Returns, fa: مرجوعی}
stages:
  - id: pay
    name: Pay
    emotion: {label: tense, score: ۱٫۵}
    pain_points:
      - {text: The page hangs, severity: 4}
      - id: refused
        text: |
          The card
          is refused
    thoughts: [Is it safe?]
goals: [{text: Fewer calls, target: 10}]
"""

FACTS = """\
title (en): Returns
title (fa): مرجوعی
cjm: 1
goals[Fewer calls]: Fewer calls
goals[Fewer calls].target: 10
stages[pay]: Pay
stages[pay].emotion.label: tense
stages[pay].emotion.score: 1.5
stages[pay].pain_points[The page hangs]: The page hangs
stages[pay].pain_points[The page hangs].severity: 4
stages[pay].pain_points[refused]: The card\\nis refused\\n
stages[pay].thoughts: Is it safe?
"""


def tell(text: str) -> str:
    return write_facts(text.encode()).decode()


def test_each_line_is_one_fact_behind_the_path_of_its_element() -> None:
    assert tell(MAP) == FACTS


def test_what_is_no_map_stays_as_it_is() -> None:
    for text in (
        "stages: [",
        "",
        "- a list\n",
        "\ufefftitle: [1",
        "a: 1\na: 2\n",
        MAP + "title: x",
    ):
        assert tell(text) == text
    assert write_facts(b"\xff\xfe\x00") == rb"\xff\xfe\x00"
    broken = b"cjm: 1\r\nstages: [\r\n"
    assert write_facts(broken) == broken
    assert write_facts(b"a: [\x1b[31m\n##[error]\n") == b"a: [\\x1b[31m\n#\\#[error]\n"


def test_keys_and_values_that_no_map_has_are_facts_too() -> None:
    text = MAP.replace("emotion: {", "emotoin: -1\n    emotion: {scale: 3, ").replace("۱٫۵", "high")
    facts = tell(text)
    assert "stages[pay].emotoin: -1" in facts
    assert "stages[pay].emotion.score: high" in facts
    assert "stages[pay].emotion.label: tense" in facts
    assert tell(text.replace("-1", "-2")) != facts


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_neither_the_order_of_keys_nor_the_way_of_writing_makes_a_fact(path: Path) -> None:
    raw = path.read_bytes()
    data = compose_document(raw.decode()).data
    text = json.dumps(_turn(data), ensure_ascii=False).encode()
    assert write_facts(text) == write_facts(raw) != raw


def _turn(data: object) -> object:
    """The same with the keys of all mappings in the opposite order."""
    if isinstance(data, dict):
        return {key: _turn(data[key]) for key in reversed(data)}
    return [_turn(one) for one in data] if isinstance(data, list) else data


@given(journeys())
@settings(max_examples=15)
def test_any_journey_is_told_in_lines_that_a_terminal_can_be_given(written: Written) -> None:
    facts = tell(yaml.safe_dump(written)).split("\n")
    assert facts.pop() == ""
    assert [make_printable(line) for line in facts] == facts
