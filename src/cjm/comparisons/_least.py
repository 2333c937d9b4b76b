"""The first few of very many things, of which the others are let go at once."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable
from typing import Generic, TypeVar

Thing = TypeVar("Thing")
Rank = tuple[float, ...]


class Least(Generic[Thing]):
    """The `most` things of the least rank; those of one rank in the order in which they came.
    `number` tells how many came.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: list[tuple[Rank, int, Thing]] = []
        self.number = 0

    def add(self, rank: Rank, make: Callable[[], Thing]) -> None:
        """Take in one more, which is made only where it is kept."""
        self.number += 1
        if len(self._kept) < self._most or rank < self._kept[-1][0]:
            # No two have one number, so that things are never compared.
            insort(self._kept, (rank, self.number, make()))
            del self._kept[self._most :]

    @property
    def things(self) -> list[Thing]:
        """Those that are kept, in their order."""
        return [thing for _, _, thing in self._kept]
