"""Short names for contents: equal bytes have the same, others do not."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

try:
    # hashlib brings OpenSSL along, which takes longer to load than all files of a project to hash.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

SIZE = 16
"""Bytes of a name."""


def digest(data: bytes) -> bytes:
    """The name of one content, 16 bytes."""
    return blake2b(data, digest_size=SIZE).digest()


class Digester:
    """The name of several contents that come one by one, in their order; where one ends and the
    next begins counts.
    """

    def __init__(self) -> None:
        self._whole = blake2b(digest_size=SIZE)

    def add(self, part: bytes) -> None:
        """Take in the next content."""
        self._whole.update(b"%d:" % len(part))
        self._whole.update(part)

    @property
    def name(self) -> bytes:
        """The name of all that came in so far."""
        return self._whole.digest()


def digest_all(parts: Iterable[bytes | bytearray]) -> bytes:
    """The name of several contents in their order, as a digester gives it."""
    whole = blake2b(digest_size=SIZE)
    for part in parts:
        whole.update(b"%d:" % len(part))
        whole.update(part)
    return whole.digest()
