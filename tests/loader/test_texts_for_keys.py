"""A text in the place of keys: the hint says how to write it."""

from __future__ import annotations

import pytest

from cjm.loader import load_map


@pytest.mark.parametrize(
    ("stage", "hint"),
    [
        ("name:Search", "put a blank after the colon: `name: Search`"),
        ("Search", "write `name: Search`"),
        ("'10:30'", "write `name: 10:30`"),
        ("[a]", "write it without brackets, or an entry for each"),
    ],
)
def test_the_hint_says_what_to_write(stage: str, hint: str | None) -> None:
    loaded = load_map(f"cjm: 1\ntitle: x\nstages:\n  - {stage}\n".encode(), name="a.cjm.yaml")
    assert [(found.rule, found.hint) for found in loaded.diagnostics] == [("wrong-type", hint)]
