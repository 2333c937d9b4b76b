"""JSON Schemas for editors."""

from __future__ import annotations

from cjm.errors import CjmError
from cjm.likeness import nearest
from cjm.schemas import SCHEMAS, write_schema


def find_schema(name: str) -> str:
    """The schema called `name`, as JSON text. Raises CjmError where there is none."""
    if name in SCHEMAS:
        return write_schema(name)
    meant = nearest(name, SCHEMAS)
    hint = f"did you mean `{meant}`? " if meant else ""
    raise CjmError(f"there is no schema `{name}`", f"{hint}schemas are {', '.join(SCHEMAS)}")
