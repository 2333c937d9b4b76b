"""A layout of our own for columns of several cards: each as near to its neighbours as can be."""

from collections.abc import Sequence
from statistics import fmean

from cjm.diagram.layers import Layers

_SWEEPS = 4


def pile_up(layers: Layers, air: float) -> tuple[float, ...]:
    """How high each spot stands, its middle counted downwards; no two of a column touch."""
    near: list[list[int]] = [[] for _ in layers.spots]
    for route in layers.routes:
        for tail, head in zip(route.spots, route.spots[1:], strict=False):
            near[tail].append(head)
            near[head].append(tail)
    crowds = _part(near)
    columns: dict[int, list[int]] = {}
    for number in sorted(range(len(layers.spots)), key=lambda number: crowds[number]):
        columns.setdefault(layers.spots[number].column, []).append(number)
    middles = [0.0] * len(layers.spots)
    for column in columns.values():
        _stack(layers, column, middles, air)
    for sweep in range(_SWEEPS):
        for place in sorted(columns, reverse=sweep % 2 == 1):
            column = columns[place]
            for number in column:
                if near[number]:
                    middles[number] = fmean(middles[other] for other in near[number])
            column.sort(key=lambda number: (crowds[number], middles[number], number))
            _stack(layers, column, middles, air)
    return tuple(map(float, map(round, middles)))


def _part(near: Sequence[Sequence[int]]) -> list[int]:
    """The number of the group of joined spots that each belongs to."""
    group = [-1] * len(near)
    for start in range(len(near)):
        stack = [start] if group[start] < 0 else []
        while stack:
            here = stack.pop()
            if group[here] < 0:
                group[here] = start
                stack.extend(near[here])
    return group


def _stack(layers: Layers, column: Sequence[int], middles: list[float], air: float) -> None:
    """Push the spots of a column down until none touches the one above."""
    floor = float("-inf")
    for number in column:
        half = layers.spots[number].height / 2
        middles[number] = max(middles[number], floor + half)
        floor = middles[number] + half + air
