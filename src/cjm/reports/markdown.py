"""Findings as Markdown, for the comment on a change and the summary of a build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjm.diagnostics import Severity
from cjm.reports._entries import Entry, list_entries
from cjm.reports._gfm import quote_code, quote_text
from cjm.reports._report import Checked, Report
from cjm.reports._tally import count_hidden, count_levels, say_levels, sum_up
from cjm.terminal import Style, show_path

_MOST = 60_000
"""Characters of a report. A comment at GitHub holds 65,536, the summary of a step a mebibyte."""

_HEAD = "| | where | what | rule |\n|---|---|---|---|\n"


def write_markdown(checked: Checked, style: Style) -> Iterator[str]:
    """A heading that sums up, and a table with a row for each finding, the worst ones first."""
    left, hidden = count_levels(checked), count_hidden(checked)
    if not left and not hidden:
        yield f"### Journey maps: all good\n\n{sum_up(checked, left)}\n"
        return
    head = f"### Journey maps: {sum_up(checked, left + hidden)}\n\n{_HEAD if left else ''}"
    yield head
    gap = "\n" if left else ""
    room = _MOST - len(head)
    for entry in _list_worst_first(checked, left):
        row = _write_row(entry)
        room -= len(row)
        if room < 0:
            yield f"\nLeft out for want of room: {say_levels(left)}.\n"
            break
        left[entry.found.severity] -= 1
        yield row
    if hidden:
        yield f"{gap}Not shown: {say_levels(hidden)}.\n"


def _list_worst_first(checked: Checked, counts: Mapping[Severity, int]) -> Iterator[Entry]:
    # What is there of a kind is looked for once more: there may be too much to be sorted.
    for level in sorted(counts, key=lambda level: -level.rank):
        yield from (entry for entry in list_entries(checked) if entry.found.severity is level)


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
