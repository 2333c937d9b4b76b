"""Entries of a list of findings, very many of them in little memory."""

from __future__ import annotations

import pickle
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeAlias

from cjm.cache.packing import release, squeeze
from cjm.linter.baseline import Count, Entry, UnusualError
from cjm.values import NamedTuple

_MANY = 512
"""Entries from which on those that came in are packed."""

_AT_HAND = 4
"""Packs that stay open for who asks for one file after another."""

Numbers: TypeAlias = "dict[tuple[str, str], int]"
"""How many findings there are, by where they are in their file and by rule."""


class OneFile(NamedTuple):
    """What is known of a file, and its number among those that something is known of."""

    number: int
    counts: Numbers


class Known:
    """What a list holds, file by file. Files are packed with those beside them."""

    def __init__(self, counts: Iterable[Count] = ()) -> None:
        """From entries in their order. Raises UnusualError where they are in none."""
        self._packs: list[bytes] = []
        self._firsts: list[str] = []
        self._starts: list[int] = []
        self._open: dict[int, dict[str, OneFile]] = {}
        self.files = 0
        self.total = 0
        pending: list[tuple[str, Numbers]] = []
        weight = 0
        for file, group in groupby(_check(counts), lambda one: one[0].file):
            numbers = {(entry.at, entry.rule): count for entry, count in group}
            self.total += sum(numbers.values())
            pending.append((file, numbers))
            weight += len(numbers)
            if weight >= _MANY:
                self._keep(pending)
                pending, weight = [], 0
        if pending:
            self._keep(pending)

    def find(self, file: str) -> OneFile | None:
        """What is known of a file."""
        at = bisect_right(self._firsts, file) - 1
        if at < 0:
            return None
        if at not in self._open:
            if len(self._open) == _AT_HAND:
                del self._open[next(iter(self._open))]
            self._open[at] = dict(self._look_into(at))
        return self._open[at].get(file)

    def __iter__(self) -> Iterator[tuple[str, OneFile]]:
        """All files in their order."""
        for at in range(len(self._packs)):
            yield from self._look_into(at)

    def _look_into(self, at: int) -> Iterator[tuple[str, OneFile]]:
        files = release(self._packs[at])
        if not isinstance(files, list):
            raise pickle.UnpicklingError("no entries")
        for number, (file, counts) in enumerate(files, start=self._starts[at]):
            yield file, OneFile(number, counts)

    def _keep(self, files: list[tuple[str, Numbers]]) -> None:
        self._packs.append(squeeze(files))
        self._firsts.append(files[0][0])
        self._starts.append(self.files)
        self.files += len(files)


def _check(counts: Iterable[Count]) -> Iterator[Count]:
    last: Entry | None = None
    for entry, count in counts:
        if last is not None and entry <= last:
            raise UnusualError
        last = entry
        yield entry, count


class Gathered:
    """Entries that come in any order, mostly nearly in theirs, and are given back in it."""

    def __init__(self) -> None:
        self._packs: list[bytes] = []
        self._firsts: list[Count] = []
        self._loose: list[Count] = []

    def add(self, counts: Iterable[Count]) -> None:
        """Take entries in."""
        self._loose += counts
        if len(self._loose) >= _MANY:
            self._loose.sort()
            self._firsts.append(self._loose[0])
            self._packs.append(squeeze([tuple(one) for one in self._loose[1:]]))
            self._loose = []

    def __iter__(self) -> Iterator[Count]:
        """All entries by what they are; one that came in twice is there twice."""
        from heapq import merge

        packed = map(_release, self._firsts, self._packs)
        return merge(*packed, sorted(self._loose))


def _release(first: Count, pack: bytes) -> Iterator[Count]:
    # Nothing is unpacked before its turn: that of most comes when others are through.
    yield first
    counts = release(pack)
    if not isinstance(counts, list):
        raise pickle.UnpicklingError("no entries")
    yield from counts
