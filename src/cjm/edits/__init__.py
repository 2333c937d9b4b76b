"""Changes to a file that leave every byte outside of them as it is.

A change names what it changes by path; it becomes a stretch of text to replace, and counts only if
the text that comes of it reads as the change says.
"""

from cjm.edits.applying import Outcome, apply_edits
from cjm.edits.operations import (
    CutComment,
    DropSigns,
    Edit,
    InsertKey,
    PartEntries,
    RenameKey,
    Repair,
    SetText,
    TakeIn,
)

__all__ = [
    "CutComment",
    "DropSigns",
    "Edit",
    "InsertKey",
    "Outcome",
    "PartEntries",
    "RenameKey",
    "Repair",
    "SetText",
    "TakeIn",
    "apply_edits",
]
