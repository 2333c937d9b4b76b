"""A key written twice in one mapping."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="duplicate-key",
    severity=Severity.ERROR,
    kind="structure",
    summary="a key that is written twice in one mapping",
    rule_set="minimal",
)
