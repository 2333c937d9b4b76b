"""A reference to a file outside the project."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="outside-root",
    severity=Severity.ERROR,
    kind="reference",
    summary="a reference to a file outside the project",
    rule_set="minimal",
)
