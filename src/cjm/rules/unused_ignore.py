"""A suppression that suppresses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.rules._repairs import cut_ignore

    return cut_ignore(symptom)


RULE = Rule(
    name="unused-ignore",
    severity=Severity.WARNING,
    kind="content",
    summary="an ignore comment that suppresses nothing",
    rule_set="recommended",
    repair=_repair,
)
