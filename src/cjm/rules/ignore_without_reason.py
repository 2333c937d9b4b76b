"""A suppression that gives no reason."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="ignore-without-reason",
    severity=Severity.WARNING,
    kind="content",
    summary="an ignore comment that gives no reason",
    rule_set="strict",
)
