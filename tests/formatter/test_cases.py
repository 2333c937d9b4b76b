"""Files and their usual form: `cases/what-it-shows.cjm.yaml` and the form in its `.out`.

`pytest tests/formatter --update-golden` writes the `.out` files anew; read every one before you
commit it. A file that is left alone has its reason there.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.formatter import Formatted, format_file
from tests.docs.pages import DOCS, list_blocks

ROOT = Path(__file__).parents[2]
CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
OURS = [
    *sorted((ROOT / "examples").rglob("*.yaml")),
    *sorted((ROOT / "src/cjm/api/starter").glob("*.yaml")),
]


def format_path(path: Path) -> Formatted:
    is_persona = path.name.endswith(".persona.yaml")
    return format_file(path.read_bytes(), name=path.name, is_persona=is_persona)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name.partition(".")[0])
def test_a_file_gets_its_usual_form(path: Path, request: pytest.FixtureRequest) -> None:
    raw = path.read_bytes()
    done = format_path(path)
    if done.reason:
        assert done.data == raw
        shown = f"line {done.line}: {done.reason}\n".encode()
    else:
        assert not done.diagnostics
        shown = done.data
    out = path.with_suffix(".out")
    if request.config.getoption("--update-golden"):
        out.write_bytes(shown)
    assert shown == out.read_bytes()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name.partition(".")[0])
def test_the_usual_form_of_the_usual_form_is_itself(path: Path) -> None:
    done = format_path(path)
    is_persona = path.name.endswith(".persona.yaml")
    assert format_file(done.data, name=path.name, is_persona=is_persona).data == done.data


def test_the_page_shows_what_comes_out() -> None:
    before, after = (b for b in list_blocks(DOCS / "formatting.md") if b.kind == "yaml")
    assert format_file(before.text.encode(), name="typed").data.decode() == after.text


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.relative_to(ROOT)))
def test_our_own_maps_are_in_the_usual_form(path: Path) -> None:
    """`cjm fmt examples src/cjm/api/starter/*.yaml` brings them there."""
    assert format_path(path) == Formatted(path.read_bytes())
