"""Holds signals back from what must not be left half done."""

import contextlib
import signal
from collections.abc import Iterator

_HELD = (signal.SIGINT, signal.SIGTERM)


@contextlib.contextmanager
def hold_signals() -> Iterator[None]:
    """Heed Ctrl-C and SIGTERM at the end of this. Python loses what a signal raises where it can
    raise nothing on, as while a process is copied.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _HELD)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def heed_signals() -> None:
    """Heed them in a process that was begun while they were held."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _HELD)
