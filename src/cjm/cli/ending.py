"""What a command does that the system asks to end: the same as for Ctrl-C."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterator
from types import FrameType

TERMINATED = 128 + signal.SIGTERM
"""The exit code, as shells tell of a command that was ended so."""


class Terminated(BaseException):
    """SIGTERM has come: what is half done is taken back on the way out."""


@contextlib.contextmanager
def heed_the_end() -> Iterator[None]:
    """Let SIGTERM raise Terminated, unless who started this process has it ignored."""
    if signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return
    first = os.getpid()

    def end(number: int, _: FrameType | None) -> None:
        if os.getpid() != first:
            # A copy that has only begun: all there is to clear up is that of the first process.
            os._exit(TERMINATED)
        # Some who end a command tell it twice, once by its group; the way out is not disturbed.
        signal.signal(number, signal.SIG_IGN)
        raise Terminated

    signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
