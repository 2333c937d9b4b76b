"""What a package needs that brings rules of its own: see docs/writing-a-rule.md."""

from cjm.diagnostics import Finding, Severity
from cjm.model import Journey, Persona, Stage, Step, Text, Touchpoint
from cjm.rules._rule import Context, Rule
from cjm.rules._setting import Setting

__all__ = [
    "Context",
    "Finding",
    "Journey",
    "Persona",
    "Rule",
    "Setting",
    "Severity",
    "Stage",
    "Step",
    "Text",
    "Touchpoint",
]
