"""A value of another kind than its key asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.rules._repairs import write_suggestion
    from cjm.rules._respelling import respell

    return write_suggestion(symptom) or respell(symptom)


RULE = Rule(
    name="wrong-type",
    severity=Severity.ERROR,
    kind="structure",
    summary="a value of another kind than its key asks for",
    rule_set="minimal",
    repair=_repair,
)
