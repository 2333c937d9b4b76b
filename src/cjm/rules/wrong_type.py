"""A value of another kind than its key asks for."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="wrong-type",
    severity=Severity.ERROR,
    kind="structure",
    summary="a value of another kind than its key asks for",
    rule_set="minimal",
)
