"""A key that the format does not know."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="unknown-key",
    severity=Severity.ERROR,
    kind="structure",
    summary="a key that the format does not know",
    rule_set="minimal",
)
