"""How far a long run is: a line on a terminal that comes after a second and goes in the end."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self

_PATIENCE = 1.0
_PAUSE = 0.1
_CLEAR = "\r\x1b[K"


class Progress:
    """Counts files on the standard error, if that is a terminal; gone where a `with` ends."""

    def __init__(self, verb: str) -> None:
        self._verb = verb
        self._is_wanted = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._next = time.monotonic() + _PATIENCE
        self._is_shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def tell(self, done: int, total: int) -> None:
        """Show that so many files are done."""
        if self._is_wanted and (now := time.monotonic()) >= self._next:
            self._next = now + _PAUSE
            self._is_shown = True
            print(f"{_CLEAR}{self._verb} {done} of {total}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Leave no trace."""
        if self._is_shown:
            print(_CLEAR, end="", file=sys.stderr, flush=True)
            self._is_shown = False
