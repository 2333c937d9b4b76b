"""Each fault that a person makes in a whole map is told: once, at its place, with what to do.

`pytest tests/faults --update-golden` writes `injected/faults.out` anew; read what changed in it
before you commit it.
"""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from cjm.diagnostics import Diagnostic
from cjm.linter import LintOptions, choose_rules, lint
from cjm.loader import load_map

FOLDER = Path(__file__).parent / "injected"
WHOLE = FOLDER / "whole.cjm.yaml"
OUT = FOLDER / "faults.out"
OPTIONS = LintOptions(today=date(2026, 11, 22), chosen=choose_rules())


class Fault(NamedTuple):
    """What stands in the map, and what is put for it."""

    name: str
    was: str
    put: str

    def inject(self) -> str:
        text = WHOLE.read_text("utf-8")
        assert self.was in text
        return text.replace(self.was, self.put, 1)


FAULTS = [
    Fault(one["name"], one["in"], one["put"])
    for one in tomllib.loads((FOLDER / "faults.toml").read_text("utf-8"))["fault"]
]


def find(text: str) -> tuple[Diagnostic, ...]:
    raw = text.encode("utf-8")
    return lint(load_map(raw, name=WHOLE.name, file=WHOLE), OPTIONS)


def write(fault: Fault) -> str:
    found = find(fault.inject())
    return f"## {fault.name}\n" + "".join(map(write_one, found))


def write_one(found: Diagnostic) -> str:
    place = found.place
    line = f"{place.line}:{place.column}-{place.end_column} {found.severity.value}[{found.rule}]"
    lines = [f"{line} {found.message}"]
    lines += [f"did you mean `{found.suggestion}`?"] if found.suggestion else []
    lines += [f"hint: {found.hint}"] if found.hint else []
    lines += [f"fix: {found.fix.says}"] if found.fix and not found.suggestion else []
    return "\n  ".join(lines) + "\n"


def test_nothing_is_found_in_the_whole_map() -> None:
    assert find(WHOLE.read_text("utf-8")) == ()


def test_each_fault_has_a_name_of_its_own() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_one_fault_is_one_finding_that_says_what_to_do(fault: Fault) -> None:
    (found,) = find(fault.inject())
    is_said_with_it = re.search(
        r"should be one of|should be a whole number from|the scale", found.message
    )
    assert found.hint or found.suggestion or found.fix or is_said_with_it


def test_the_words_are_those_that_were_read_and_found_good(request: pytest.FixtureRequest) -> None:
    said = "\n".join(map(write, FAULTS))
    if request.config.getoption("--update-golden"):
        OUT.write_text(said, encoding="utf-8")
    assert said == OUT.read_text("utf-8")
