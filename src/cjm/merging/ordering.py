"""In which order entries stand that two sides have put in order."""

from __future__ import annotations

from collections.abc import Sequence


def merge_order(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str], wanted: frozenset[str]
) -> list[str] | None:
    """The entries of `wanted` in the order of the side that changed it; what the other side added
    follows what it follows there. None where both have changed the order, each in its way.
    """
    old, mine, other = ([one for one in side if one in wanted] for side in (base, ours, theirs))
    if _agree(mine, old):
        return _insert(other, mine, is_first=True)
    if _agree(other, old) or _agree(mine, other):
        return _insert(mine, other, is_first=False)
    return None


def _agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether what stands in both stands in the same order."""
    return [x for x in one if x in set(other)] == [x for x in other if x in set(one)]


def _insert(order: Sequence[str], others: Sequence[str], *, is_first: bool) -> list[str]:
    """`order` with those of `others` that are not in it; `is_first` puts them before what it has
    added at the same place."""
    result = list(order)
    there = set(others)
    for number, one in enumerate(others):
        if one in result:
            continue
        at = next((result.index(x) + 1 for x in reversed(others[:number]) if x in result), 0)
        while not is_first and at < len(result) and result[at] not in there:
            at += 1
        result.insert(at, one)
    return result
