"""A number beyond the ends of its scale."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="out-of-range",
    severity=Severity.ERROR,
    kind="structure",
    summary="a number beyond the ends of its scale",
    rule_set="minimal",
)
