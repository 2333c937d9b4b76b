"""Takes the waves out of long lines, where nothing stands in the way."""

from __future__ import annotations

from collections.abc import Sequence

from cjm.diagram.layers import Layers, Route

_AIR = 8.0


def straighten(layers: Layers, middles: Sequence[float]) -> tuple[float, ...]:
    """The heights with each long line on one level, if it has one that is free all along."""
    levelled = list(middles)
    columns: dict[int, list[int]] = {}
    for number, spot in enumerate(layers.spots):
        columns.setdefault(spot.column, []).append(number)
    for route in layers.routes:
        passed = route.spots[1:-1]
        if len(passed) < 2:
            continue
        for height in _candidates(route, levelled):
            if all(
                _is_free(layers, columns[layers.spots[number].column], number, height, levelled)
                for number in passed
            ):
                for number in passed:
                    levelled[number] = height
                break
    return tuple(levelled)


def _candidates(route: Route, middles: Sequence[float]) -> list[float]:
    """Heights the line has somewhere, the middle one first."""
    known = sorted({middles[number] for number in route.spots[1:-1]})
    ends = (middles[route.spots[0]] + middles[route.spots[-1]]) / 2
    return sorted(known, key=lambda height: abs(height - ends))


def _is_free(
    layers: Layers, column: Sequence[int], number: int, height: float, middles: Sequence[float]
) -> bool:
    half = layers.spots[number].height / 2
    return all(
        abs(middles[other] - height) >= half + layers.spots[other].height / 2 + _AIR
        for other in column
        if other != number
    )
