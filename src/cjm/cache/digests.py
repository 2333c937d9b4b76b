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


def digest_all(parts: Iterable[bytes]) -> bytes:
    """The name of several contents in their order; where one ends and the next begins counts."""
    whole = blake2b(digest_size=SIZE)
    for part in parts:
        whole.update(b"%d:" % len(part))
        whole.update(part)
    return whole.digest()
