"""What a package needs that brings rules of its own: see docs/writing-a-rule.md."""

from cjm.diagnostics import Finding, Severity
from cjm.edits import InsertKey, RenameKey, Repair, SetText
from cjm.model import Journey, Persona, Stage, Step, Text, Touchpoint
from cjm.rules._repairs import Symptom
from cjm.rules._rule import Context, Rule
from cjm.rules._setting import Setting

__all__ = [
    "Context",
    "Finding",
    "InsertKey",
    "Journey",
    "Persona",
    "RenameKey",
    "Repair",
    "Rule",
    "SetText",
    "Setting",
    "Severity",
    "Stage",
    "Step",
    "Symptom",
    "Text",
    "Touchpoint",
]
