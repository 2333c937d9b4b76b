"""The findings of many files, small in memory until they are looked at."""

import pickle
from collections.abc import Collection, Iterable, Iterator

from cjm.cache.packing import release, squeeze
from cjm.reports._report import FileFindings

_WEIGHT = 1024
"""Findings, and files, from which on what came in is packed: most runs have fewer, and are gone
through several times.
"""

_AT_HAND = 4
"""Packs that stay open for who asks for one file after another."""

_Kept = (FileFindings, str)


class Pile(Collection[FileFindings]):
    """Files with their findings, in the order in which they were put in.

    A finding is a kilobyte of values and texts, and takes fifty bytes in here.
    """

    def __init__(self, files: Iterable[FileFindings] = ()) -> None:
        self._packs: list[bytes] = []
        self._ends: list[int] = []
        self._loose: list[FileFindings] = []
        self._weight = 0
        self._open: dict[int, tuple[FileFindings, ...]] = {}
        self._taken: dict[int, int] = {}
        for file in files:
            self.add(file)

    @classmethod
    def unpacked(cls, packs: Iterable[bytes]) -> "Pile":
        """The pile that gave these packs. Raises pickle.UnpicklingError for others."""
        pile = cls()
        for data in packs:
            pile._keep(data, len(_unpack(data)))
        return pile

    def packed(self) -> tuple[bytes, ...]:
        """All files as bytes, to be kept."""
        loose = (_pack(self._loose),) if self._loose else ()
        return (*self._packs, *loose)

    def add(self, file: FileFindings) -> None:
        """Put a file on top."""
        self._loose.append(file)
        self._weight += 1 + len(file.diagnostics)
        if self._weight >= _WEIGHT:
            self._keep(_pack(self._loose), len(self._loose))
            self._loose, self._weight = [], 0

    def take(self, number: int) -> FileFindings:
        """The file that came in as this one, counted from 0. None is asked for twice: where all of
        a pack have been, it is gone.
        """
        from bisect import bisect_right

        at = bisect_right(self._ends, number)
        begin = self._ends[at - 1] if at else 0
        if at == len(self._packs):
            return self._loose[number - begin]
        file = self._look_into(at)[number - begin]
        taken = self._taken.get(at, 0) + 1
        self._taken[at] = taken
        if taken == self._ends[at] - begin:
            self._packs[at] = b""
            del self._open[at]
        return file

    def _look_into(self, at: int) -> tuple[FileFindings, ...]:
        if at not in self._open:
            if len(self._open) == _AT_HAND:
                del self._open[next(iter(self._open))]
            self._open[at] = _unpack(self._packs[at])
        return self._open[at]

    def _keep(self, data: bytes, number: int) -> None:
        self._packs.append(data)
        self._ends.append(number + (self._ends[-1] if self._ends else 0))

    def __iter__(self) -> Iterator[FileFindings]:
        for data in self._packs:
            # Where all has been taken, nothing is left.
            yield from _unpack(data) if data else ()
        yield from self._loose

    def __len__(self) -> int:
        return len(self._loose) + (self._ends[-1] if self._ends else 0)

    def __contains__(self, file: object) -> bool:
        return any(one == file for one in self)


def _pack(files: Iterable[FileFindings]) -> bytes:
    # Of most files of most portfolios, only the name is to be kept.
    return squeeze([_thin(file) for file in files])


def _thin(file: FileFindings) -> FileFindings | str:
    return file if file.diagnostics or file.beside or file.hidden else file.name


def _unpack(data: bytes) -> tuple[FileFindings, ...]:
    files = release(data)
    if not isinstance(files, list) or not all(isinstance(one, _Kept) for one in files):
        raise pickle.UnpicklingError("no files")
    return tuple(FileFindings(file) if isinstance(file, str) else file for file in files)
