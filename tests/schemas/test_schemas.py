"""The schemas in `schemas/` are those of the models, and admit what a file may hold."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from cjm.api.schema import OUTPUTS, find_schema
from cjm.loader import load_map, load_persona
from cjm.schemas import SCHEMAS

ROOT = Path(__file__).parents[2]
ADMITTED = Path(__file__).parent / "admitted"
REFUSED = Path(__file__).parent / "refused"


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do: numbers, booleans and nulls of YAML 1.2, and dates as text."""


EditorLoader.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in pairs if not tag.endswith((":timestamp", ":merge"))]
    for sign, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(path: Path) -> object:
    return yaml.load(path.read_text("utf-8"), EditorLoader)


def validator(name: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(json.loads(find_schema(name)))


@pytest.mark.parametrize("name", sorted({**SCHEMAS, **OUTPUTS}))
def test_a_schema_is_draft_07_and_current(name: str) -> None:
    text = find_schema(name)
    jsonschema.Draft7Validator.check_schema(json.loads(text))
    assert (ROOT / f"schemas/{name}.schema.json").read_text("utf-8") == text


@pytest.mark.parametrize("path", sorted(ADMITTED.glob("*.cjm.yaml")), ids=lambda p: p.name)
def test_a_valid_map_is_valid_in_an_editor(path: Path) -> None:
    loaded = load_map(path.read_bytes(), name=path.name, file=path)
    assert loaded.diagnostics == ()
    assert [error.message for error in validator("map").iter_errors(read(path))] == []


@pytest.mark.parametrize("path", sorted(ADMITTED.glob("*.persona.yaml")), ids=lambda p: p.name)
def test_a_valid_persona_is_valid_in_an_editor(path: Path) -> None:
    assert load_persona(path.read_bytes(), name=path.name).diagnostics == ()
    assert [error.message for error in validator("persona").iter_errors(read(path))] == []


@pytest.mark.parametrize("path", sorted(REFUSED.glob("*.cjm.yaml")), ids=lambda p: p.name)
def test_a_broken_map_is_red_in_an_editor(path: Path) -> None:
    assert load_map(path.read_bytes(), name=path.name, file=path).diagnostics != ()
    assert list(validator("map").iter_errors(read(path)))


def test_every_key_has_a_word_of_explanation_on_hover() -> None:
    schema = json.loads(find_schema("map"))
    silent = [
        f"{name}.{key}"
        for name, definition in {"Journey": schema, **schema["definitions"]}.items()
        for form in [definition, *definition.get("anyOf", [])]
        for key, entry in form.get("properties", {}).items()
        if not entry.get("description")
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("settings", "is_fine"),
    [
        ({"rules": {"options": {"many-stages": {"max": 15}}}}, True),
        ({"rules": {"options": {"many-stages": {"mx": 15}}}}, False),
        ({"rules": {"options": {"many-stages": {"max": "15"}}}}, False),
        ({"rules": {"options": {"low-confidence": {"percent": 101}}}}, False),
        ({"rules": {"options": {"shop-rule": {"max": "15"}}}}, True),
        ({"rules": {"severity": {"no-owner": "fatal"}}}, False),
        ({"rules": {"select": ["strict", "no-owner", "shop-rule"]}}, True),
        ({"rules": {"overrides": [{"files": ["a"], "use": "strict"}]}}, True),
        ({"rules": {"overrides": [{"files": ["a"], "options": {"long-text": 9}}]}}, False),
        ({"rules": {"overrides": [{"use": "minimal"}]}}, False),
    ],
)
def test_the_schema_of_settings_knows_the_options_of_rules(
    settings: dict[str, object], *, is_fine: bool
) -> None:
    assert validator("config").is_valid(settings) == is_fine
