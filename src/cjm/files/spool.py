"""A long text that is put down piece by piece and read when all of it is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO

from cjm.errors import CjmError

_ENOUGH = 1 << 16
"""Characters that are worth a call of the system."""
_AT_HAND = 16
"""Blocks of that length from which on a text goes to the disk."""


class Spool:
    """Text that takes no more memory the longer it gets: what is long lies in a temporary file.

    It may be read as often as needed, once all is in.
    """

    def __init__(self) -> None:
        self._loose: list[str] = []
        self._length = 0
        self._blocks: list[bytes | int] = []
        self._file: IO[bytes] | None = None

    def __del__(self) -> None:
        # The file goes when nobody can read it any more.
        if self._file:
            self._file.close()

    def add(self, text: str) -> None:
        """Put a piece behind what is there. Raises CjmError where there is no room for it."""
        self._loose.append(text)
        self._length += len(text)
        if self._length >= _ENOUGH:
            self._put("".join(self._loose))
            self._loose, self._length = [], 0

    def extend(self, pieces: Iterable[str]) -> None:
        """The same of several pieces."""
        for piece in pieces:
            self.add(piece)

    def read(self) -> Iterator[str]:
        """All of the text, in pieces."""
        at = 0
        for block in self._blocks:
            if isinstance(block, int):
                yield self._take(at, block).decode("utf-8", "surrogatepass")
                at += block
            else:
                yield block.decode("utf-8", "surrogatepass")
        yield from self._loose

    def _put(self, text: str) -> None:
        data = text.encode("utf-8", "surrogatepass")
        if len(self._blocks) == _AT_HAND:
            self._file = _open()
        if self._file is None:
            self._blocks.append(data)
            return
        try:
            self._file.write(data)
            self._file.flush()
        except OSError as error:
            raise CjmError(
                f"cannot write a temporary file: {error.strerror}",
                "set TMPDIR to a folder with room for it",
            ) from error
        self._blocks.append(len(data))

    def _take(self, at: int, size: int) -> bytes:
        if self._file is None:
            return b""
        self._file.seek(at)
        return self._file.read(size)


def _open() -> IO[bytes] | None:
    """A file without a name; None where there is no folder for it, and memory has to do."""
    # Most texts are short.
    from tempfile import TemporaryFile

    try:
        return TemporaryFile(prefix="cjm-")
    except OSError:
        return None
