"""What is wrong with a setting."""

from typing import NamedTuple

from cjm.diagnostics import Path


class Complaint(NamedTuple):
    """What is wrong with the setting at `path`."""

    rule: str
    path: Path
    message: str
    hint: str | None = None
    suggestion: str | None = None
    at_key: bool = False
