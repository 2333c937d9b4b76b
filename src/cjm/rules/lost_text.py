"""Text that is lost as a comment."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="lost-text",
    severity=Severity.WARNING,
    kind="content",
    summary="text behind a `#`, which is read as a comment",
    rule_set="minimal",
)
