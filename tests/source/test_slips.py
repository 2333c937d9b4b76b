"""Slips that keep a file from being read: each is told once, at its place, in words for writers.

`pytest tests/source/test_slips.py --update-golden` writes the `.out` files anew; read every one
before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.source import SourceTrouble, compose_document

CASES = sorted((Path(__file__).parent / "slips").glob("*.yaml"))


def read_trouble(text: str, *, pure: bool = False) -> SourceTrouble:
    with pytest.raises(SourceTrouble) as caught:
        compose_document(text, pure=pure)
    return caught.value


def write(trouble: SourceTrouble, text: str) -> str:
    span = trouble.span
    place = f"{span.line + 1}:{span.column + 1}-{span.end_column + 1}"
    line = text.split("\n")[span.line]
    return f"{place} {trouble.message}\n{trouble.hint or ''}\n{line}\n"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_slip_is_told_at_its_place(path: Path, request: pytest.FixtureRequest) -> None:
    text = path.read_text("utf-8")
    said = write(read_trouble(text), text)
    out = path.with_suffix(".out")
    if request.config.getoption("--update-golden"):
        out.write_text(said, encoding="utf-8")
    assert said == out.read_text("utf-8")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_pure_parser_tells_the_same_line(path: Path) -> None:
    text = path.read_text("utf-8")
    fast, pure = read_trouble(text), read_trouble(text, pure=True)
    assert (fast.message, fast.span.line) == (pure.message, pure.span.line)
