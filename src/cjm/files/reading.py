"""Reads what a user named, no further than a file may be large."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

from cjm.errors import CjmError


def read_file(path: Path, *, name: str, limit: int) -> bytes:
    """The bytes of a file, at most one more than `limit`: enough to see that it is too large.

    Raises CjmError where it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        raise CjmError(f"cannot read `{name}`: {error.strerror}") from error


def read_stdin(*, limit: int) -> bytes:
    """The bytes of the standard input, at most one more than `limit`."""
    # A process may be started without one.
    stdin: TextIO | None = sys.stdin
    if stdin is None:
        raise CjmError("the standard input is closed, but `-` asks for it")
    try:
        return stdin.buffer.read(limit + 1)
    except OSError as error:
        raise CjmError(f"cannot read the standard input: {error.strerror}") from error
