"""Findings as Markdown, for the comment on a change and the summary of a build."""

from __future__ import annotations

from cjm.reports._entries import Entry, list_entries
from cjm.reports._gfm import quote_code, quote_text
from cjm.reports._report import Checked, Report
from cjm.reports._tally import count_levels, sum_up
from cjm.terminal import Style, show_path

_MOST = 60_000
"""Characters of a report. A comment at GitHub holds 65,536, the summary of a step a mebibyte."""

_HEAD = "| | where | what | rule |\n|---|---|---|---|\n"


def write_markdown(checked: Checked, style: Style) -> str:
    """A heading that sums up, and a table with a row for each finding, the worst ones first."""
    entries = list_entries(checked)
    if not entries:
        return f"### Journey maps: all good\n\n{sum_up(checked, entries)}\n"
    text = f"### Journey maps: {sum_up(checked, entries)}\n\n{_HEAD}"
    worst_first = sorted(entries, key=lambda entry: -entry.found.severity.rank)
    for number, entry in enumerate(worst_first):
        row = _write_row(entry)
        if len(text) + len(row) > _MOST:
            left = count_levels(tuple(worst_first[number:]))
            return f"{text}\nLeft out for want of room: {left}.\n"
        text += row
    return text


def _write_row(entry: Entry) -> str:
    found = entry.found
    place = f"{show_path(entry.path)}:{found.place.line}:{found.place.column}"
    words = quote_text(found.message)
    if found.suggestion:
        words += f"; did you mean {quote_code(found.suggestion)}?"
    if found.hint:
        words += f"<br>{quote_text(found.hint)}"
    return f"| {found.severity.value} | {quote_code(place)} | {words} | `{found.rule}` |\n"


REPORT = Report(name="markdown", summary="comments and summaries", write=write_markdown)
