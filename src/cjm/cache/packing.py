"""Many values of one kind in little memory, one after another."""

import pickle
from collections.abc import Iterable, Iterator

from cjm.cache.values import pack, unpack

_MANY = 256
"""Values from which on what came in is packed."""

# Values of one kind are all alike: most of it goes even with the least effort.
_EFFORT = 1


class Packing:
    """Takes values in and gives them back in their order; packed until they are looked at."""

    def __init__(self) -> None:
        self._packs: list[bytes] = []
        self._loose: list[object] = []

    def add(self, value: object) -> None:
        """Take a plain value in."""
        self._loose.append(value)
        if len(self._loose) == _MANY:
            self._packs.append(squeeze(self._loose))
            self._loose = []

    def packed(self) -> tuple[bytes, ...]:
        """All values as bytes, to be kept."""
        loose = (squeeze(self._loose),) if self._loose else ()
        return (*self._packs, *loose)


def unpack_all(packs: Iterable[bytes]) -> Iterator[object]:
    """The values of these packs. Raises pickle.UnpicklingError where they are none."""
    for data in packs:
        values = release(data)
        if not isinstance(values, list):
            raise pickle.UnpicklingError("no values")
        yield from values


def squeeze(value: object) -> bytes:
    """The bytes of a value, as few as can be had quickly."""
    from zlib import compress

    return compress(pack(value), _EFFORT)


def release(data: bytes) -> object:
    """The value of bytes that `squeeze` gave. Raises pickle.UnpicklingError for others."""
    from zlib import decompress, error

    try:
        return unpack(decompress(data))
    except error as broken:
        raise pickle.UnpicklingError(str(broken)) from broken
