"""Findings for programs, in a form of our own that has a schema: `cjm schema report`."""

from __future__ import annotations

from collections.abc import Iterator

from cjm import __version__
from cjm.diagnostics import Place, Severity
from cjm.reports._entries import Entry, list_entries, make_text, write_uri
from cjm.reports._report import Checked, Report
from cjm.reports._tally import count_hidden, count_levels
from cjm.terminal import Style
from cjm.terminal.data import Data, write_pieces

VERSION = 1


def write_report(checked: Checked, style: Style) -> Iterator[str]:
    """The whole run as one document. `cjm.reports._document` says what each key means."""
    hidden = count_hidden(checked)
    counts = count_levels(checked) + hidden
    return write_pieces(
        {
            "version": VERSION,
            "tool": {"name": "cjm", "version": __version__},
            "summary": {
                "files": len(checked.files),
                "steps": checked.steps,
                "errors": counts[Severity.ERROR],
                "warnings": counts[Severity.WARNING],
                "infos": counts[Severity.INFO],
                "hidden": sum(hidden.values()),
            },
            "files": (
                {
                    "file": make_text(file.name),
                    "uri": write_uri(checked.locate(file.name)),
                    "findings": len(file.diagnostics) + len(file.hidden),
                }
                for file in checked.files
            ),
            "findings": (_write_finding(entry) for entry in list_entries(checked)),
        }
    )


def _write_finding(entry: Entry) -> Data:
    found = entry.found
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "message": make_text(found.message),
        "suggestion": found.suggestion and make_text(found.suggestion),
        "hint": found.hint and make_text(found.hint),
        "help": f"cjm rules {found.rule}",
        "fixable": found.fix and ("safe" if found.fix.is_safe else "unsafe"),
        "fix": found.fix and make_text(found.fix.says),
        "file": make_text(found.file),
        "uri": write_uri(entry.path),
        **_write_span(found.place),
        "address": make_text(found.address),
        "fingerprint": entry.fingerprint,
        "related": [
            {**_write_span(place), "message": make_text(words)} for place, words in found.related
        ],
    }


def _write_span(place: Place) -> dict[str, Data]:
    return {
        "start": {"line": place.line, "column": place.column},
        "end": {"line": place.line, "column": place.end_column},
    }


REPORT = Report(name="json", summary="for programs; `cjm schema report`", write=write_report)
