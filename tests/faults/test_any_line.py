"""A slip on any line of a map is one finding, whatever the line says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.faults.test_injected import WHOLE, find

LINES = WHOLE.read_text("utf-8").splitlines()
KEYS = [n for n, line in enumerate(LINES) if ":" in line and not line.lstrip().startswith("#")]


def key_of(line: str) -> str:
    return line.strip().removeprefix("- ").partition(":")[0]


def swap(line: str) -> str:
    key = key_of(line)
    return line.replace(key, key[:-2] + key[-1] + key[-2], 1)


SLIPS: dict[str, Callable[[str], str]] = {
    "two letters changed places": swap,
    "a capital": lambda line: line.replace(key_of(line), key_of(line).title(), 1),
    "no space after the colon": lambda line: line.replace(": ", ":", 1),
    "no colon": lambda line: line.replace(":", "", 1),
    "bold": lambda line: line.replace(key_of(line), f"**{key_of(line)}**", 1),
    "a half-space in the key": lambda line: line.replace(":", "\u200c:", 1),
    "a conflict": lambda line: f"<<<<<<< ours\n{line}\n=======\n{line}\n>>>>>>> theirs",
}


@pytest.mark.parametrize("number", KEYS, ids=lambda number: f"line {number + 1}")
@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_on_any_line_is_one_finding(slip: str, number: int) -> None:
    line = SLIPS[slip](LINES[number])
    if line == LINES[number]:
        return
    found = find(WHOLE, "\n".join([*LINES[:number], line, *LINES[number + 1 :], ""]))
    assert len(found) == 1
    # A metric that is misspelt where it is given, and named once, is told two lines above.
    assert abs(found[0].place.line - 1 - number) <= 2
