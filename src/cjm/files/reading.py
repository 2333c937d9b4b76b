"""Reads what a user named, no further than a file may be large."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TextIO

from cjm.errors import CjmError, UnreadableError

_USUAL = 2**16
"""Bytes that a file has at most, as a rule."""
_TO_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
"""Windows would read line ends otherwise than they stand there."""


def read_file(path: str | Path, *, name: str, limit: int) -> bytes:
    """The bytes of a file, at most one more than `limit`: enough to see that it is too large.

    Raises UnreadableError where it cannot be read.
    """
    try:
        return read_up_to(path, limit + 1)
    except OSError as error:
        raise UnreadableError(name, error.strerror or "it is no file") from error


def read_up_to(path: str | Path, most: int) -> bytes:
    """The bytes of a file, at most so many. Raises OSError where it cannot be read."""
    # Without a file object: to make one takes longer than to read most files.
    file = os.open(path, _TO_READ)
    try:
        # As much memory is taken as is asked for, and most files need little of what they may have.
        part = os.read(file, min(_USUAL, most))
        if len(part) == os.fstat(file).st_size:
            # All of a usual file: to be told of its end takes as long as to read it.
            return part
        parts, size = [part], len(part)
        while part and size < most:
            part = os.read(file, min(_USUAL, most - size))
            parts.append(part)
            size += len(part)
    finally:
        os.close(file)
    return b"".join(parts)


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
