"""How a long run says how far it is."""

from collections.abc import Callable
from typing import TypeAlias

Tell: TypeAlias = Callable[[int, int], None]
"""Hears how many files are done, and of how many."""


def keep_quiet(done: int, total: int) -> None:
    """For callers that do not ask."""
