"""A file of a later version of the format."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="newer-format",
    severity=Severity.ERROR,
    kind="structure",
    summary="a file in a later version of the format",
    rule_set="minimal",
)
