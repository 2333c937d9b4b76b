"""What very many files held when they were read, in little memory."""

import os
from collections.abc import Iterator

from cjm.cache.digests import SIZE, digest


class Contents:
    """Digests of contents by absolute paths, in the order in which they came in; two digests a
    file. Who asks for them in that order is answered at once.
    """

    def __init__(self) -> None:
        self._paths = bytearray()
        self._contents = bytearray()
        self._next = 0

    def note(self, path: str, content: bytes) -> None:
        """Take in the digest of a content. None is taken in twice."""
        self._paths += _mark(path)
        self._contents += content

    def find(self, path: str) -> bytes | None:
        """The digest of what a file held; None of one that did not come in."""
        key = _mark(path)
        at = self._next
        if self._paths[at : at + SIZE] != key:
            at = self._paths.find(key)
            while at % SIZE and at > 0:
                at = self._paths.find(key, at + 1)
        if at < 0 or not self._paths[at : at + SIZE]:
            return None
        self._next = at + SIZE
        return bytes(self._contents[at : at + SIZE])

    def __iter__(self) -> Iterator[bytes]:
        for at in range(0, len(self._contents), SIZE):
            yield bytes(self._contents[at : at + SIZE])


def _mark(path: str) -> bytes:
    return digest(os.fsencode(path))
