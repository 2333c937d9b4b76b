"""A key that the format does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.rules._repairs import rename_to_suggestion

    return rename_to_suggestion(symptom)


RULE = Rule(
    name="unknown-key",
    severity=Severity.ERROR,
    kind="structure",
    summary="a key that the format does not know",
    rule_set="minimal",
    repair=_repair,
)
