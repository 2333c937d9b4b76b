"""Findings on a line each."""

from __future__ import annotations

from cjm.reports._headline import write_headline
from cjm.reports._report import Checked, Report
from cjm.terminal import Style, make_printable


def write_concise(checked: Checked, style: Style) -> str:
    """Every finding on one line; a "did you mean" comes last."""
    lines: list[str] = []
    for found in checked.diagnostics:
        line = write_headline(found, style)
        if found.suggestion:
            line += f"; did you mean `{make_printable(found.suggestion)}`?"
        lines.append(f"{line}\n")
    return "".join(lines)


REPORT = Report(
    name="concise",
    summary="one line a finding",
    write=write_concise,
    is_for_people=True,
)
