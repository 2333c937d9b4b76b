"""A text that is no YAML, or that is too large or too deep to read."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="syntax",
    severity=Severity.ERROR,
    kind="structure",
    summary="a file that is not well-formed YAML, or beyond the limits of size and depth",
    rule_set="minimal",
)
