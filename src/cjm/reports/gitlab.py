"""Findings as a code quality report of GitLab, which shows them in a merge request.

The form is that of https://docs.gitlab.com/ci/testing/code_quality/ ("import from CI/CD jobs").
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Severity
from cjm.reports._entries import Entry, list_entries, make_text, say_whole
from cjm.reports._report import Checked, Report
from cjm.terminal import Style
from cjm.terminal.data import Data, write_pieces

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write_gitlab(checked: Checked, style: Style) -> Iterator[str]:
    """A list with an object for each finding; it is empty where nothing was found."""
    return write_pieces(_write_issue(entry) for entry in list_entries(checked))


def _write_issue(entry: Entry) -> Data:
    found = entry.found
    return {
        "description": say_whole(found),
        "check_name": found.rule,
        "fingerprint": entry.fingerprint,
        "severity": _SEVERITIES[found.severity],
        "location": {"path": make_text(entry.path), "lines": {"begin": found.place.line}},
    }


REPORT = Report(name="gitlab", summary="code quality of merge requests", write=write_gitlab)
