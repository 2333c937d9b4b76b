"""Puts a product into a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from cjm.files import refuse_source, write_pieces, write_whole


def store(path: str, data: bytes) -> bool:
    """Write a file whole; False where it held just that.

    Raises CjmError, also where that would overwrite a map, a persona or settings.
    """
    refuse_source(Path(path))
    return write_whole(Path(path), data)


def store_text(path: str, write: Callable[[], Iterable[str]]) -> bool:
    """The same for a text that comes in pieces, each time when asked to `write` it."""
    refuse_source(Path(path))
    return write_pieces(
        Path(path), lambda: (piece.encode("utf-8", "backslashreplace") for piece in write())
    )
