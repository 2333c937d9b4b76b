"""What was made of the contents that came last.

The maps of a folder name the same personas, and the same map above them.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

Made = TypeVar("Made")

LARGEST = 1 << 16
"""Bytes of the largest content of which something is remembered."""


class Recent(Generic[Made]):
    """Values by all that they are made from, the last `most` that somebody asked for."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: dict[tuple[object, ...], Made] = {}

    def find(self, key: tuple[object, ...], make: Callable[[], Made]) -> Made:
        """The value under a key; it is made where it is not known."""
        # What is asked for again comes to the end, and the first goes.
        made = self._made.pop(key) if key in self._made else make()
        self._made[key] = made
        if len(self._made) > self._most:
            del self._made[next(iter(self._made))]
        return made
