"""The part of a file in the checks between files, told at a glance."""

from __future__ import annotations

import pytest

from cjm.loader.neighbours import read_part


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("cjm: 1\nid: shoes\n", "shoes"),
        ("cjm: 1\nid: 'shoes' # it\n", "shoes"),
        ("cjm: 1\nid: # none\n", None),
        ("name: Ana\n'id' : ana\n", "ana"),
        ("{cjm: 1, id: shoes}", "shoes"),
        ("cjm: 1\nstages:\n- id: pay\n", None),
    ],
)
def test_the_id_is_that_of_the_whole(text: str, own: str | None) -> None:
    assert read_part(text.encode()).id == own


@pytest.mark.parametrize(
    "written",
    [
        "persona: ../people/ana.persona.yaml",
        "personas: [a.persona.yaml, 'b/ana.persona.yaml']",
        "personas:\n  - name: A\n  - 'ana.persona.yaml'",
        "{persona: ana.persona.yaml}",
    ],
)
def test_a_persona_file_is_mentioned_however_it_is_named(written: str) -> None:
    mentions = read_part(f"cjm: 1\n{written}\n".encode()).mentions
    assert any(name.endswith("ana.persona.yaml") for name in mentions)


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, ".persona.yaml" * 80_000, "a.persona.yam" * 80_000, " id:" * 400_000]
)
def test_a_long_text_is_looked_through_in_time_that_grows_with_its_length(text: str) -> None:
    """Were each letter a new beginning, this would take hours."""
    assert read_part(b"cjm: 1\n" + text.encode()).id is None
