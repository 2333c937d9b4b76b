"""How many processes work on many files."""

import os
import sys

CHUNK = 64
"""Files that a process takes at a time."""

_FEWEST = 100
_MOST = 8


def count_workers(wanted: int | None, files: int) -> int:
    """How many processes pay for so many files: 1 where starting others takes longer."""
    if files < _FEWEST:
        return 1
    return min(wanted or min(_count_processors(), _MOST), -(-files // CHUNK))


def _count_processors() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
