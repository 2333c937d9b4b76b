"""Files that refer to each other in a circle."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="reference-cycle",
    severity=Severity.ERROR,
    kind="reference",
    summary="files that refer to each other in a circle",
    rule_set="minimal",
)
