"""How much was found, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from cjm.diagnostics import Severity
from cjm.reports._report import Checked

_LEVELS = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def count_levels(checked: Checked) -> Counter[Severity]:
    """How many findings there are of each severity, each counted once."""
    return Counter(
        one.severity for file in checked.files for one in dict.fromkeys(file.diagnostics)
    )


def count_hidden(checked: Checked) -> Counter[Severity]:
    """How many findings of each severity there are beside those that are to be shown."""
    return Counter(level for file in checked.files for level in file.hidden)


def say_levels(counts: Mapping[Severity, int]) -> str:
    """`1 error, 2 warnings`."""
    return ", ".join(_count(counts[level], level.value) for level in _LEVELS if counts[level])


def sum_up(checked: Checked, counts: Counter[Severity]) -> str:
    """`1 error, 2 warnings in 2 of 14 maps`, or `14 maps, 131 steps`."""
    total = len(checked.files)
    personas = sum(file.is_persona for file in checked.files)
    noun = "map" if all(file.is_map for file in checked.files) else "file"
    if not counts:
        sizes = [_count(total - personas, "map"), _count(checked.steps, "step")]
        if personas:
            sizes.insert(1, _count(personas, "persona"))
        return ", ".join(sizes)
    files = _count(total, noun)
    touched = sum(bool(file.diagnostics or file.hidden) for file in checked.files)
    return f"{say_levels(counts)} in {files if total == 1 else f'{touched} of {files}'}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
