"""The last words of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cjm.diagnostics import Severity
from cjm.reports import Checked
from cjm.terminal import Style, show_path

_NAMED = 3
"""Rules that are named one by one; of more only the number is told."""


def sum_up(
    checked: Checked, style: Style, selected: Sequence[str] = (), ignored: Sequence[str] = ()
) -> str:
    """`All good: 14 maps, 131 steps.` or `Found 1 error, 1 warning in 2 of 14 maps.`

    Where only `selected` rules were asked, it says so: `All good by the format and no-goal alone`;
    those `ignored` were not.
    """
    asked = _tell_asked(selected, ignored)
    counts = Counter(found.severity for found in checked.diagnostics)
    total = len(checked.files)
    if not counts:
        personas = sum(file.is_persona for file in checked.files)
        sizes = [count(total - personas, "map")]
        sizes += [count(personas, "persona")] if personas else []
        words = f"All good {asked}" if asked else "All good"
        size = ", ".join((*sizes, count(checked.steps, "step")))
        return f"{style.paint(f'{words}:', 'good')} {size}."
    levels = (Severity.ERROR, Severity.WARNING, Severity.INFO)
    found = ", ".join(
        style.paint(count(counts[level], _NOUNS[level]), level.value)
        for level in levels
        if counts[level]
    )
    touched = sum(bool(file.diagnostics) for file in checked.files)
    noun = "map" if all(file.is_map for file in checked.files) else "file"
    where = f"{touched} of {count(total, noun)}" if total > 1 else count(total, noun)
    return f"Found {found} in {where}, {asked}." if asked else f"Found {found} in {where}."


def _tell_asked(selected: Sequence[str], ignored: Sequence[str]) -> str:
    if not selected:
        return ""
    names = [name for name in dict.fromkeys(selected) if name not in ignored]
    if not names:
        return "by the format alone"
    if len(names) > _NAMED:
        names = [count(len(names), "selected rule")]
    return f"by {', '.join(('the format', *names[:-1]))} and {names[-1]} alone"


def tell_of_fixes(checked: Checked) -> str:
    """`2 can be mended with --fix.`; empty where none can."""
    fixes = [found.fix for found in checked.diagnostics if found.fix]
    safe = sum(fix.is_safe for fix in fixes)
    words = [f"{safe} can be mended with --fix"] if safe else []
    if unsafe := len(fixes) - safe:
        words.append(f"{unsafe} {'more ' if safe else 'can be mended '}with --unsafe-fixes")
    return f"{', '.join(words)}." if words else ""


def tell_of_hidden(number: int) -> str:
    """`3 more are not shown.`"""
    return f"{number} more {'is' if number == 1 else 'are'} not shown."


def tell_of_strays(strays: Sequence[str]) -> str:
    """`Not checked: a.yaml looks like a map, but its name does not end with .cjm.yaml.`; empty
    where there is no such file.
    """
    if not strays:
        return ""
    named = show_path(strays[0])
    if len(strays) == 1:
        what = f"{named} looks like a map, but its name does not end"
    else:
        what = f"{named} and {len(strays) - 1} more look like maps, but their names do not end"
    return f"Not checked: {what} with .cjm.yaml."


def list_files(checked: Checked) -> Iterator[str]:
    """Each file that was looked at, with the number of its findings."""
    return (
        f"{show_path(file.name)}: {count(len(file.diagnostics), 'finding')}"
        for file in checked.files
    )


_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


def count(number: int, noun: str) -> str:
    """`1 map`, `2 maps`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
