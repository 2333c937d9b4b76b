"""A date that no calendar has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.rules._respelling import respell

    return respell(symptom)


RULE = Rule(
    name="unreadable-date",
    severity=Severity.ERROR,
    kind="structure",
    summary="a day that is no date, or that its calendar lacks",
    rule_set="minimal",
    repair=_repair,
)
