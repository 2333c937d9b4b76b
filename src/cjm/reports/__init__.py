"""Ways to say what `cjm validate` found. One file a report; each defines `REPORT`."""

from cjm.reports._pile import Pile
from cjm.reports._report import (
    Checked,
    FileFindings,
    Report,
    RuleNote,
    find_report,
    load_report,
    report_names,
    take_excerpt,
)

__all__ = [
    "Checked",
    "FileFindings",
    "Pile",
    "Report",
    "RuleNote",
    "find_report",
    "load_report",
    "report_names",
    "take_excerpt",
]
