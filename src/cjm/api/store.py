"""Puts a product into a file."""

from __future__ import annotations

from pathlib import Path

from cjm.files import write_whole


def store(path: str, data: bytes) -> bool:
    """Write a file whole; False where it held just that. Raises CjmError."""
    return write_whole(Path(path), data)
