"""Which entries of a list have changed places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def find_kept(places: Sequence[int]) -> frozenset[int]:
    """The indices of a longest increasing subsequence of `places`: what stayed where it was.

    All others were moved; that is the smallest number of moves that gives the new order
    (patience sorting, O(n log n)).
    """
    smallest: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for index, place in enumerate(places):
        at = bisect_left(smallest, place)
        before.append(last[at - 1] if at else None)
        if at == len(smallest):
            smallest.append(place)
            last.append(index)
        else:
            smallest[at], last[at] = place, index
    kept: set[int] = set()
    at_index = last[-1] if last else None
    while at_index is not None:
        kept.add(at_index)
        at_index = before[at_index]
    return frozenset(kept)
