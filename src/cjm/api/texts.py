"""Texts that are shown once all of them are known, in little memory until then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjm.cache.packing import Packing, unpack_all


class Texts(Iterable[str]):
    """Texts in the order in which they came in."""

    def __init__(self) -> None:
        self._packing = Packing()

    def add(self, text: str) -> None:
        """Put a text behind the others."""
        self._packing.add(text)

    def __iter__(self) -> Iterator[str]:
        return map(str, unpack_all(self._packing.packed()))
