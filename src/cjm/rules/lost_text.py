"""Text that is lost as a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.edits import Repair, TakeIn

    place, value = symptom.place, symptom.value or ""
    before = symptom.line[: place.column - 1].rstrip()
    if not before.endswith(value):
        return None
    start = len(before) - len(value) if value else place.column - 1
    end = place.end_column - 1
    edit = TakeIn(symptom.path, place.line - 1, start, end, symptom.line[start:end])
    return Repair(edit, "put the whole text in quotes, the comment with it", is_safe=False)


RULE = Rule(
    name="lost-text",
    severity=Severity.WARNING,
    kind="content",
    summary="text behind a `#`, which is read as a comment",
    rule_set="minimal",
    repair=_repair,
)
