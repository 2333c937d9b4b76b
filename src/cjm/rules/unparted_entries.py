"""A list whose entries are parted by other signs than YAML's, and so are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.edits import PartEntries, Repair
    from cjm.rules._parting import part

    parted = part(symptom)
    if parted is None:
        return None
    says = f"make it {len(parted.entries)} entries" if len(parted.entries) > 1 else "make it a list"
    edit = PartEntries(symptom.path, parted.span, parted.new, parted.entries)
    return Repair(edit, says, is_safe=False)


RULE = Rule(
    name="unparted-entries",
    severity=Severity.WARNING,
    kind="content",
    summary="a list with `،` for commas, or bullets for dashes, which is one entry",
    rule_set="minimal",
    repair=_repair,
)
