"""Faulty files: each error at its line and column, in words. A case is a file and its `.out`.

`pytest tests/faults --update-golden` writes the `.out` files anew; read every one before you
commit it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cjm.diagnostics import Diagnostic, Severity
from cjm.linter import LintOptions, choose_rules, lint
from cjm.loader import load_map

CASES = sorted((Path(__file__).parent / "cases").glob("*.cjm.yaml"))
OPTIONS = LintOptions(today=date(2026, 11, 22), chosen=choose_rules())


def find_errors(path: Path) -> list[Diagnostic]:
    loaded = load_map(path.read_bytes(), name=path.name, file=path)
    return [found for found in lint(loaded, OPTIONS) if found.severity is Severity.ERROR]


def write(found: Diagnostic) -> str:
    place = found.place
    meant = f"; did you mean `{found.suggestion}`?" if found.suggestion else ""
    return f"{place.line}:{place.column}-{place.end_column} [{found.rule}] {found.message}{meant}\n"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name.removesuffix(".cjm.yaml"))
def test_a_fault_is_told_at_its_place(path: Path, request: pytest.FixtureRequest) -> None:
    said = "".join(write(found) for found in find_errors(path))
    out = path.with_name(path.name.replace(".cjm.yaml", ".out"))
    if request.config.getoption("--update-golden"):
        out.write_text(said, encoding="utf-8")
    assert said == out.read_text("utf-8")
