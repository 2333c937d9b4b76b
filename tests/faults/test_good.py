"""What is unusual and good is left in peace: no finding in any of it."""

from __future__ import annotations

import json
import tomllib

import pytest

from tests.faults.test_injected import FOLDER, WHOLE, find

WRITTEN = tomllib.loads((FOLDER / "good.toml").read_text("utf-8"))
TEXTS = [(lang, text) for lang, texts in WRITTEN["texts"].items() for text in texts]
PLACES = (
    ("thoughts: Is this safe?", "thoughts: {}"),
    ('text: "I pressed it twice."', "text: {}"),
    ("text: The page hangs after the code is sent", "text: {}"),
    ("actions: Walks", "actions: [{}, Walks]"),
)


@pytest.mark.parametrize(("lang", "text"), TEXTS, ids=[text for _, text in TEXTS])
def test_a_text_of_any_language_is_left_in_peace(lang: str, text: str) -> None:
    whole = WHOLE.read_text("utf-8").replace("lang: en", f"lang: {lang}")
    for was, put in PLACES:
        assert was in whole
        # What JSON writes, YAML reads.
        whole = whole.replace(was, put.format(json.dumps(text, ensure_ascii=False)))
    assert find(WHOLE, whole) == ()


@pytest.mark.parametrize("one", WRITTEN["good"], ids=lambda one: one["name"])
def test_a_way_to_write_is_left_in_peace(one: dict[str, str]) -> None:
    whole = WHOLE.read_text("utf-8")
    assert one["in"] in whole
    assert find(WHOLE, whole.replace(one["in"], one["put"], 1)) == ()
