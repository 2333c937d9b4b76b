"""What is wrong with a setting."""

from cjm.diagnostics import Path
from cjm.values import NamedTuple


class Complaint(NamedTuple):
    """What is wrong with the setting at `path`."""

    rule: str
    path: Path
    message: str
    hint: str | None = None
    suggestion: str | None = None
    at_key: bool = False
