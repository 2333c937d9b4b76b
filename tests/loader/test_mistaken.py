"""A map where a persona should be, and the other way round, is one finding that says so."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cjm.linter import LintOptions, choose_rules, lint
from cjm.loader import load_map, load_persona

MAP = "cjm: 1\ntitle: Buying shoes\nstages:\n  - name: Buy\n"
PERSONA = "id: runner\nname: Sunday runner\nrole: Runs twice a week\nneeds: Sleep\n"
OPTIONS = LintOptions(today=date(2026, 11, 22), chosen=choose_rules("minimal"))


def tell(found: object) -> list[str]:
    assert isinstance(found, tuple)
    return [f"{one.file}:{one.place.line}:{one.place.column} {one.message}" for one in found]


def test_a_map_by_the_name_of_a_persona() -> None:
    loaded = load_persona(MAP.encode(), name="x.persona.yaml")
    assert tell(lint(loaded, OPTIONS)) == [
        "x.persona.yaml:1:1 the file holds a map, and no persona"
    ]


def test_a_persona_by_the_name_of_a_map() -> None:
    loaded = load_map(PERSONA.encode(), name="x.cjm.yaml")
    assert tell(lint(loaded, OPTIONS)) == ["x.cjm.yaml:1:1 the file holds a persona, and no map"]


def test_a_reference_to_a_map_in_the_place_of_a_persona(tmp_path: Path) -> None:
    (tmp_path / "other.cjm.yaml").write_text(MAP)
    file = tmp_path / "a.cjm.yaml"
    text = f"{MAP}personas: [other.cjm.yaml]\n"
    loaded = load_map(text.encode(), name="a.cjm.yaml", file=file)
    assert tell(lint(loaded, OPTIONS)) == [
        "a.cjm.yaml:5:12 `other.cjm.yaml` is a map, and no persona"
    ]


def test_a_reference_to_a_map_by_the_name_of_a_persona(tmp_path: Path) -> None:
    (tmp_path / "x.persona.yaml").write_text(MAP)
    file = tmp_path / "a.cjm.yaml"
    text = f"{MAP}persona: x.persona.yaml\n"
    loaded = load_map(text.encode(), name="a.cjm.yaml", file=file)
    assert tell(lint(loaded, OPTIONS)) == [
        "x.persona.yaml:1:1 the file holds a map, and no persona"
    ]


@pytest.mark.parametrize("text", [f"{MAP}name: Shoes\n", "name: Shoes\nsteps: []\n"])
def test_a_map_with_a_name_remains_one(text: str) -> None:
    found = lint(load_map(text.encode(), name="a.cjm.yaml"), OPTIONS)
    assert any("unknown key `name`" in one.message for one in found)
