"""Findings on a line each."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.reports._headline import write_headline
from cjm.reports._report import Checked, Report
from cjm.terminal import Style, make_printable


def write_concise(checked: Checked, style: Style) -> Iterator[str]:
    """Every finding on one line; a "did you mean" comes last."""
    for found in checked.diagnostics:
        line = write_headline(found, style)
        if found.suggestion:
            line += f"; did you mean `{make_printable(found.suggestion)}`?"
        yield f"{line}\n"


REPORT = Report(
    name="concise",
    summary="one line a finding",
    write=write_concise,
    is_for_people=True,
)
