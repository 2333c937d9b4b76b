"""A suppression that suppresses nothing."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="unused-ignore",
    severity=Severity.WARNING,
    kind="content",
    summary="an ignore comment that suppresses nothing",
    rule_set="recommended",
)
