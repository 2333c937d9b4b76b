"""Findings as annotations of GitHub Actions, after the same findings for people.

The form is that of https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
A step may show ten annotations of a kind: nine findings, the worst first, and one on all others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from heapq import nsmallest

from cjm.diagnostics import Severity
from cjm.reports._entries import Entry, list_advice, list_entries, say_whole
from cjm.reports._report import Checked, Report
from cjm.reports._tally import count_hidden, count_levels, say_levels
from cjm.reports.full import write_full
from cjm.terminal import PLAIN, Style, show_path

_MOST = 9
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write_github(checked: Checked, style: Style) -> Iterator[str]:
    """What people read, then the commands, each on a line of its own."""
    yield from write_full(checked, PLAIN)
    for line in _write_commands(checked):
        yield f"{line}\n"


def _write_commands(checked: Checked) -> Iterator[str]:
    worst = nsmallest(_MOST, list_entries(checked), key=lambda entry: -entry.found.severity.rank)
    for entry in worst:
        yield _write_command(entry)
    hidden = count_hidden(checked)
    left = count_levels(checked) - Counter(entry.found.severity for entry in worst) + hidden
    if left:
        words = f"and {say_levels(left)} more; the log of this step has them all"
        if hidden:
            words = f"and {say_levels(left)} more, not all of them shown"
        level = max(left, key=lambda level: level.rank)
        yield f"::{_COMMANDS[level]} title=cjm::{escape_data(words)}"


def _write_command(entry: Entry) -> str:
    found = entry.found
    place = found.place
    properties = {
        "file": show_path(entry.path),
        "line": str(place.line),
        "endLine": str(place.line),
        "col": str(place.column),
        # The last column, not the one after it.
        "endColumn": str(max(place.end_column - 1, place.column)),
        "title": found.rule,
    }
    written = ",".join(f"{key}={escape_property(value)}" for key, value in properties.items())
    words = "\n".join((say_whole(found), *list_advice(found)))
    return f"::{_COMMANDS[found.severity]} {written}::{escape_data(words)}"


def escape_data(text: str) -> str:
    """The words of a command, on one line."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """The value of a property of a command."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


REPORT = Report(
    name="github",
    summary="annotations of GitHub Actions, with the text besides",
    write=write_github,
    is_of_one_run=True,
)
