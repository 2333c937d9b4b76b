"""Each fault that a person makes in a map is told: once, at its place, with what to do.

Those of `faults.toml` and `promises.toml` are put into a whole map without any finding, those of
`examples.toml` into the examples. `pytest tests/faults --update-golden` writes the `.out` beside
them anew; read what changed in it before you commit it.
"""

from __future__ import annotations

import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from cjm.diagnostics import Diagnostic
from cjm.linter import LintOptions, choose_rules, lint
from cjm.loader import load_map

FOLDER = Path(__file__).parent / "injected"
WHOLE = FOLDER / "whole.cjm.yaml"
EXAMPLES = Path(__file__).parents[2] / "examples"
OPTIONS = LintOptions(today=date(2026, 11, 22), chosen=choose_rules())


class Fault(NamedTuple):
    """What stands in a map, and what is put for it."""

    name: str
    map: Path
    was: str
    put: str

    def inject(self) -> str:
        text = self.map.read_text("utf-8")
        assert self.was in text
        return text.replace(self.was, self.put, 1)


def read_faults(file: str) -> list[Fault]:
    written = tomllib.loads((FOLDER / file).read_text("utf-8"))["fault"]
    return [
        Fault(
            one["name"],
            EXAMPLES / f"{one['map']}.cjm.yaml" if "map" in one else WHOLE,
            one["in"],
            one["put"],
        )
        for one in written
    ]


FILES = ("faults", "promises", "examples")
FAULTS = {file: read_faults(f"{file}.toml") for file in FILES}


def find(map: Path, text: str) -> tuple[Diagnostic, ...]:
    return lint(load_map(text.encode("utf-8"), name=map.name, file=map), OPTIONS)


@cache
def list_standing(map: Path) -> frozenset[tuple[str, str]]:
    """What is found in a map without any fault put into it."""
    return frozenset((one.rule, one.message) for one in find(map, map.read_text("utf-8")))


def find_new(fault: Fault) -> list[Diagnostic]:
    found = find(fault.map, fault.inject())
    return [one for one in found if (one.rule, one.message) not in list_standing(fault.map)]


def write(fault: Fault) -> str:
    return f"## {fault.name}\n" + "".join(map(write_one, find_new(fault)))


def write_one(found: Diagnostic) -> str:
    place = found.place
    line = f"{place.line}:{place.column}-{place.end_column} {found.severity.value}[{found.rule}]"
    lines = [f"{line} {found.message}"]
    lines += [f"did you mean `{found.suggestion}`?"] if found.suggestion else []
    lines += [f"hint: {found.hint}"] if found.hint else []
    lines += [f"fix: {found.fix.says}"] if found.fix and not found.suggestion else []
    return "\n  ".join(lines) + "\n"


def test_nothing_is_found_in_the_whole_map() -> None:
    assert list_standing(WHOLE) == frozenset()


def test_each_fault_has_a_name_of_its_own() -> None:
    names = [fault.name for faults in FAULTS.values() for fault in faults]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    "fault", [one for faults in FAULTS.values() for one in faults], ids=lambda fault: fault.name
)
def test_one_fault_is_one_finding_that_says_what_to_do(fault: Fault) -> None:
    (found,) = find_new(fault)
    is_said_with_it = re.search(
        r"should be one of|should be a whole number from|the scale|a day ends at", found.message
    )
    assert found.hint or found.suggestion or found.fix or is_said_with_it


@pytest.mark.parametrize("file", FILES)
def test_the_words_are_those_that_were_read_and_found_good(
    file: str, request: pytest.FixtureRequest
) -> None:
    said = "\n".join(map(write, FAULTS[file]))
    out = FOLDER / f"{file}.out"
    if request.config.getoption("--update-golden"):
        out.write_text(said, encoding="utf-8")
    assert said == out.read_text("utf-8")
