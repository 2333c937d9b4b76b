"""A word that is none of those its key takes."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="unknown-value",
    severity=Severity.ERROR,
    kind="structure",
    summary="a word that is none of those its key takes",
    rule_set="minimal",
)
