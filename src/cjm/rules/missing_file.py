"""A reference to a file that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.rules._repairs import write_suggestion

    repair = write_suggestion(symptom)
    if repair is None or symptom.value is None or symptom.suggestion is None:
        return None
    # A file of another number, or of another year, is hardly another letter away.
    is_same = symptom.value.replace("\\", "/").casefold() == symptom.suggestion.casefold()
    return repair._replace(is_safe=is_same)


RULE = Rule(
    name="missing-file",
    severity=Severity.ERROR,
    kind="reference",
    summary="a reference to a file that is not there or cannot be read",
    rule_set="minimal",
    repair=_repair,
)
