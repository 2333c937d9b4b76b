"""The one exception that means "the tool cannot go on"."""

from __future__ import annotations


class CjmError(Exception):
    """Something stops the tool: a missing file, an unknown flag value, a broken engine.

    It is raised anywhere and caught once, at the command line, which prints `message` and `hint`
    and exits with 2. Trouble in the user's map is a `Diagnostic`, never this.
    """

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
