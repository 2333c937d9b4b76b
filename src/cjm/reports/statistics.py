"""How many findings there are of each rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cjm.diagnostics import Severity
from cjm.reports._report import Checked, Report
from cjm.terminal import Style


def write_statistics(checked: Checked, style: Style) -> Iterator[str]:
    """A line a rule and severity: how often, in how many files; the most frequent first."""
    findings: Counter[tuple[str, Severity]] = Counter()
    files: Counter[tuple[str, Severity]] = Counter()
    for file in checked.files:
        own = Counter((found.rule, found.severity) for found in file.diagnostics)
        findings += own
        files.update(own.keys())
    if not findings:
        return
    rows = sorted(findings.items(), key=lambda row: (-row[1], -row[0][1].rank, row[0][0]))
    widest, longest = len(str(rows[0][1])), max(len(rule) for rule, _ in findings)
    for (rule, level), number in rows:
        yield (
            f"{number:>{widest}}  {style.paint(f'{level.value:<7}', level.value)}  "
            f"{style.paint(f'{rule:<{longest}}', 'strong')}  in {files[rule, level]} of "
            f"{len(checked.files)} {'file' if len(checked.files) == 1 else 'files'}\n"
        )


REPORT = Report(
    name="statistics",
    summary="how many findings there are of each rule",
    write=write_statistics,
    is_for_people=True,
    counts_all=True,
)
