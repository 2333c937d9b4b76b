"""The figures of many maps, small in memory until they are looked at."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from zlib import compress, decompress

if TYPE_CHECKING:
    from cjm.statistics.measuring import MapFigures

_MANY = 128
"""Maps whose figures are packed together."""

# Figures are much alike: most of it goes even with the least effort.
_EFFORT = 1


class Figures(Iterable["MapFigures"]):
    """Figures in the order in which they came in. Those of a map are four kilobytes of values, and
    take two hundred bytes in here.
    """

    def __init__(self) -> None:
        self._packs: list[bytes] = []
        self._loose: list[MapFigures] = []

    def add(self, figures: MapFigures) -> None:
        """Put the figures of a map behind the others."""
        self._loose.append(figures)
        if len(self._loose) == _MANY:
            self._packs.append(compress(pickle.dumps(self._loose, protocol=5), _EFFORT))
            self._loose = []

    def __iter__(self) -> Iterator[MapFigures]:
        for pack in self._packs:
            # What this process packed itself, a moment ago.
            maps: list[MapFigures] = pickle.loads(decompress(pack))
            yield from maps
        yield from self._loose
