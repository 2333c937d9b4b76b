"""Peaks, valleys and the lowest point of a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

Turn: TypeAlias = Literal["peak", "valley"]


def find_turns(scores: Sequence[float]) -> tuple[Turn | None, ...]:
    """For each score whether it is a peak or a valley of the line.

    The ends count. Of equal scores side by side the first one stands for all; a level line has
    neither.
    """
    turns: list[Turn | None] = [None] * len(scores)
    starts = [at for at, score in enumerate(scores) if at == 0 or score != scores[at - 1]]
    if len(starts) < 2:
        return tuple(turns)
    levels = [scores[at] for at in starts]
    for place, at in enumerate(starts):
        beside = [levels[i] for i in (place - 1, place + 1) if 0 <= i < len(levels)]
        if all(level < levels[place] for level in beside):
            turns[at] = "peak"
        elif all(level > levels[place] for level in beside):
            turns[at] = "valley"
    return tuple(turns)


def find_lowest(scores: Sequence[float]) -> int | None:
    """The place of the lowest score, the first of equals; None where none is below the others.

    A score on its own is the lowest if it is a bad one.
    """
    if len(scores) == 1 and scores[0] < 0:
        return 0
    if not scores or min(scores) == max(scores):
        return None
    return scores.index(min(scores))


def find_lows(scores: Sequence[float]) -> tuple[int, ...]:
    """The places of all that are as low as the lowest score; none where that is none."""
    lowest = find_lowest(scores)
    if lowest is None:
        return ()
    return tuple(at for at, score in enumerate(scores) if score == scores[lowest])
