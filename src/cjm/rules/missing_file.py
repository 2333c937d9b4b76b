"""A reference to a file that is not there."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="missing-file",
    severity=Severity.ERROR,
    kind="reference",
    summary="a reference to a file that is not there or cannot be read",
    rule_set="minimal",
)
