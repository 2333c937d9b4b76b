"""One comment in a conversation about a change, which later ones take the place of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Protocol, TypeAlias

from cjm.comparisons import MARKER, SAME
from cjm.values import NamedTuple

Outcome: TypeAlias = Literal["posted", "updated", "kept", "nothing to say"]


class Note(NamedTuple):
    """A comment: what the server calls it, and its text."""

    id: int
    text: str


class Thread(Protocol):
    """The conversation about one change."""

    def list_own(self) -> Iterable[Note]:
        """The comments that we may have written, the oldest first."""
        ...

    def post(self, text: str) -> None:
        """Add a comment."""
        ...

    def update(self, note: Note, text: str) -> None:
        """Give a comment another text."""
        ...


def place(text: str, thread: Thread) -> Outcome:
    """Make `text` the one comment of `cjm diff` there. That nothing changes is only said where
    something was said before.
    """
    known = next((note for note in thread.list_own() if note.text.startswith(MARKER)), None)
    if known is None:
        if SAME in text:
            return "nothing to say"
        thread.post(text)
        return "posted"
    if known.text.replace("\r\n", "\n").rstrip() == text.rstrip():
        return "kept"
    thread.update(known, text)
    return "updated"
