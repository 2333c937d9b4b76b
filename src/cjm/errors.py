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


class UnreadableError(CjmError):
    """A file is there, and cannot be read. Where it is one of several, the others are looked at all
    the same, and it is told of by a `Diagnostic`; `reason` are the words of the system.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"cannot read `{name}`: {reason}")
        self.reason = reason
