"""When findings make a run fail."""

from __future__ import annotations

from cjm.cli.run import DONE, FOUND
from cjm.cli.wishes import Threshold
from cjm.diagnostics import Severity
from cjm.reports import Checked


def judge(checked: Checked, fail_on: Threshold) -> int:
    """The exit code for findings at or above a severity."""
    if fail_on == "never":
        return DONE
    least = Severity(fail_on).rank
    return FOUND if any(found.severity.rank >= least for found in checked.diagnostics) else DONE
