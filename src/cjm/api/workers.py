"""How many processes work on many files."""

import os
import sys
from collections.abc import Iterator, Sequence

CHUNK = 64
"""Files that a process takes at a time, at most."""
_SMALLEST = 2
"""Files that are worth a message: with less, the last chunks end at nearly the same time."""

_FEWEST = 100
_MOST = 8


def count_workers(wanted: int | None, files: int) -> int:
    """How many processes pay for so many files: 1 where starting others takes longer."""
    if files < _FEWEST:
        return 1
    return min(wanted or min(_count_processors(), _MOST), -(-files // CHUNK))


def split(numbers: Sequence[int], workers: int) -> Iterator[tuple[int, ...]]:
    """These numbers in chunks, which become small towards the end: no process waits long for the
    last one of another.
    """
    at = 0
    while at < len(numbers):
        share = (len(numbers) - at) // (2 * workers)
        end = at + max(_SMALLEST, min(CHUNK, share))
        yield tuple(numbers[at:end])
        at = end


def _count_processors() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
