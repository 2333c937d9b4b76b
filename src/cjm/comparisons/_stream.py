"""What changed between two sides, map by map as it is found out."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from typing import Literal

from cjm.changes import Weight
from cjm.comparisons._compared import Manner, MapDiff
from cjm.locales import Locale

WORK_TREE = "the work tree"
"""What the side is called that lies on the disk; each language has a word for it."""


class Totals:
    """What all maps come to that were compared so far.

    `maps` and `people` are the maps and the persona files that changed, `same` the maps that did
    not; `weights` tell how many changes there are of each weight, `lang` the language of the first
    map that has one.
    """

    def __init__(self) -> None:
        self.maps = 0
        self.people = 0
        self.same = 0
        self.weights: Counter[Weight] = Counter()
        self.has_errors = False
        self.has_moved = False
        self.lang = ""

    def add(self, one: MapDiff) -> None:
        """Take in what changed of one map, or of a persona file."""
        if one.is_persona:
            self.people += 1
        else:
            self.maps += 1
        self.weights += one.weights
        self.has_errors = self.has_errors or bool(one.errors)
        self.has_moved = self.has_moved or one.has_moved
        self.lang = self.lang or one.lang

    @property
    def number(self) -> int:
        """How many maps and persona files changed."""
        return self.maps + self.people

    @property
    def weight(self) -> Weight | None:
        """The greatest weight of all changes; None where nothing changed."""
        return max(self.weights, key=lambda weight: weight.rank, default=None)


class Compared:
    """What changed between two sides. `old` and `new` are what these are called.

    `maps` are the maps and, behind them, the persona files that changed: one after another, and
    only once, so that a few of them are there at a time. Each is taken apart when the next is asked
    for. When the last has come, `totals` tell what all come to.
    """

    def __init__(
        self,
        old: str,
        new: str,
        maps: Iterable[MapDiff],
        *,
        totals: Totals | None = None,
        manner: Manner | None = None,
    ) -> None:
        self.old = old
        self.new = new
        self.totals = totals or Totals()
        self.manner = manner or Manner()
        self._waiting: deque[MapDiff] = deque()
        self._coming = self._count(maps)
        self.maps = self._hand_out()

    def find_language(self) -> str:
        """The language of the first map that has one; empty where none has. The maps up to there
        are compared, and wait.
        """
        while not self.totals.lang and (one := next(self._coming, None)):
            self._waiting.append(one)
        return self.totals.lang

    def count_ahead(self) -> Literal[0, 1, 2]:
        """Whether there is no map or persona file, one, or more of them; two of those wait."""
        while self.totals.number < 2 and (one := next(self._coming, None)):
            self._waiting.append(one)
        return 2 if self.totals.number > 1 else 1 if self.totals.number else 0

    def _count(self, maps: Iterable[MapDiff]) -> Iterator[MapDiff]:
        for one in maps:
            self.totals.add(one)
            yield one

    def _hand_out(self) -> Iterator[MapDiff]:
        while one := self._waiting.popleft() if self._waiting else next(self._coming, None):
            yield one
            one.let_go()


def tell_side(side: str, locale: Locale) -> str:
    """What a side is called in a language: revisions and files as they are written."""
    return locale.word("diff.work-tree") if side == WORK_TREE else side
