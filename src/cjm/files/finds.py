"""Files that were found, very many of them in little memory."""

import os
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import overload

from cjm.files.walking import MAP_SUFFIX, PERSONA_SUFFIX
from cjm.values import NamedTuple


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

    Nearly all of them lie where their name says: of these, only the name is kept, as bytes.
    """

    def __init__(self) -> None:
        self._names = bytearray()
        self._ends = array("I", (0,))
        self._others: dict[int, Found] = {}

    def add(self, found: Found) -> None:
        """Put a file behind the others."""
        if found.name == found.file == found.spot:
            self._names += os.fsencode(found.name)
        else:
            self._others[len(self)] = found
        self._ends.append(len(self._names))

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, at: int) -> Found: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Found, ...]: ...
    def __getitem__(self, at: int | slice) -> Found | tuple[Found, ...]:
        if isinstance(at, slice):
            return tuple(map(self._make, range(len(self))[at]))
        return self._make(range(len(self))[at])

    def __iter__(self) -> Iterator[Found]:
        return map(self._make, range(len(self)))

    def _make(self, at: int) -> Found:
        if at in self._others:
            return self._others[at]
        name = os.fsdecode(bytes(self._names[self._ends[at] : self._ends[at + 1]]))
        return Found(name, name, name)
