"""Files that were found, very many of them in little memory."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import overload

from cjm.files.walking import MAP_SUFFIX, PERSONA_SUFFIX
from cjm.values import NamedTuple

_MANY = 128
"""Names that are packed together."""

_AT_HAND = 4
"""Packs that stay open for who asks for one file after another."""

# Names of one folder are much alike: most of it goes even with the least effort.
_EFFORT = 1


class Found(NamedTuple):
    """A file to work on. `name` is as the user wrote it, or relative to the working folder; `file`
    is its path, None for the standard input. `spot` is where it lies, or would lie by the name that
    the standard input is given.
    """

    name: str
    file: str | None
    spot: str | None

    @classmethod
    def at(cls, name: str, path: Path | None) -> "Found":
        """A file of this name; with None, the standard input without a name of its own."""
        file = None if path is None else str(path)
        return cls(name, file, file)

    @property
    def path(self) -> Path | None:
        """Its path; None for the standard input."""
        return None if self.file is None else Path(self.file)

    @property
    def place(self) -> Path | None:
        """Where it lies, or would lie."""
        return None if self.spot is None else Path(self.spot)

    @property
    def stem(self) -> str:
        """The name without folders and suffix: `returns` of `journeys/returns.cjm.yaml`."""
        last = self.name.replace(os.sep, "/").rpartition("/")[2]
        for suffix in (MAP_SUFFIX, PERSONA_SUFFIX, ".yaml", ".yml", ".json"):
            if last.endswith(suffix) and last != suffix:
                return last.removesuffix(suffix)
        return last


class Finds(Sequence[Found]):
    """Found files in their order.

    Nearly all of them lie where their name says: of these, only the name is kept, and packed with
    those beside it, which are mostly alike. Who goes from one to the next is answered at once.
    """

    def __init__(self) -> None:
        self._packs: list[bytes] = []
        self._loose: list[str] = []
        self._others: dict[int, Found] = {}
        self._open: dict[int, list[str]] = {}

    def add(self, found: Found) -> None:
        """Put a file behind the others."""
        is_plain = found.name == found.file == found.spot
        if not is_plain:
            self._others[len(self)] = found
        self._loose.append(found.name if is_plain else "")
        if len(self._loose) == _MANY:
            self._packs.append(_pack(self._loose))
            self._loose = []

    def __len__(self) -> int:
        return len(self._packs) * _MANY + len(self._loose)

    @overload
    def __getitem__(self, at: int) -> Found: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Found, ...]: ...
    def __getitem__(self, at: int | slice) -> Found | tuple[Found, ...]:
        if isinstance(at, slice):
            return tuple(map(self._make, range(len(self))[at]))
        is_usual = 0 <= at < len(self._packs) * _MANY
        return self._make(at if is_usual else range(len(self))[at])

    def __iter__(self) -> Iterator[Found]:
        return map(self._make, range(len(self)))

    def _make(self, at: int) -> Found:
        if at in self._others:
            return self._others[at]
        pack, place = divmod(at, _MANY)
        names = self._loose if pack == len(self._packs) else self._look_into(pack)
        name = names[place]
        return Found(name, name, name)

    def _look_into(self, pack: int) -> list[str]:
        if pack not in self._open:
            if len(self._open) == _AT_HAND:
                del self._open[next(iter(self._open))]
            self._open[pack] = _unpack(self._packs[pack])
        return self._open[pack]


def _pack(names: list[str]) -> bytes:
    from zlib import compress

    # No name of a file holds a null.
    return compress("\0".join(names).encode("utf-8", "surrogatepass"), _EFFORT)


def _unpack(pack: bytes) -> list[str]:
    from zlib import decompress

    return decompress(pack).decode("utf-8", "surrogatepass").split("\0")
