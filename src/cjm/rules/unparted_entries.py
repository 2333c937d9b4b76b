"""A list whose entries are parted by other signs than YAML's, and so are one."""

from __future__ import annotations

from cjm.diagnostics import Severity
from cjm.rules._rule import Rule

RULE = Rule(
    name="unparted-entries",
    severity=Severity.WARNING,
    kind="content",
    summary="a list with `،` for commas, or bullets for dashes, which is one entry",
    rule_set="minimal",
)
