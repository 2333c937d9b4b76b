"""In which order entries stand that two sides have put in order."""

from __future__ import annotations

from collections.abc import Sequence


def merge_order(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str], wanted: frozenset[str]
) -> list[str] | None:
    """The entries of `wanted` in the order of the side that changed it; what the other side added
    follows what it follows there. Where both changed it, each pair stands as the side has it that
    turned it; None where that is no order.
    """
    old, mine, other = ([one for one in side if one in wanted] for side in (base, ours, theirs))
    if _agree(mine, old):
        return _insert(other, mine, is_first=True)
    if _agree(other, old) or _agree(mine, other):
        return _insert(mine, other, is_first=False)
    both = _combine(old, mine, other)
    if both is None:
        return None
    return _insert(_insert(both, mine, is_first=True), other, is_first=False)


def _combine(old: Sequence[str], mine: Sequence[str], other: Sequence[str]) -> list[str] | None:
    """What stands on all sides, in an order that has the turns of both; None if there is none."""
    places = [{one: place for place, one in enumerate(side)} for side in (old, mine, other)]
    before, ours, theirs = places
    there = [one for one in mine if one in before and one in theirs]

    def is_first(one: str, two: str) -> bool:
        was, here = before[one] < before[two], ours[one] < ours[two]
        return here if here != was else theirs[one] < theirs[two]

    ranks = {one: sum(is_first(two, one) for two in there if two != one) for one in there}
    # Where the pairs go round in a circle, two have the same number of others before them.
    if len(set(ranks.values())) < len(there):
        return None
    return sorted(there, key=ranks.__getitem__)


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
