"""A date that no calendar has."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="unreadable-date",
    severity=Severity.ERROR,
    kind="structure",
    summary="a day that is no date, or that its calendar lacks",
    rule_set="minimal",
)
