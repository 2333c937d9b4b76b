"""Puts a product into a file."""

from __future__ import annotations

from pathlib import Path

from cjm.files import refuse_source, write_whole


def store(path: str, data: bytes) -> bool:
    """Write a file whole; False where it held just that.

    Raises CjmError, also where that would overwrite a map, a persona or settings.
    """
    refuse_source(Path(path))
    return write_whole(Path(path), data)
