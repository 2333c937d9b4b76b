"""Our own layout: all stages on one line, ways ahead arch above it, ways back below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cjm.diagram.layers import Layers, Route

_AIR = 10.0
_LANE_AIR = 16.0


def place_on_line(layers: Layers) -> tuple[float, ...]:
    """How high each spot stands, its middle counted downwards from the line of the stages."""
    heights: list[float | None] = [None if spot.stage is None else 0.0 for spot in layers.spots]
    for number, height in _place_lanes(layers).items():
        heights[number] = height
    for column in range(1, len(layers.widths), 2):
        _place_gap(layers, column, heights)
    return tuple(height or 0.0 for height in heights)


def _place_lanes(layers: Layers) -> dict[int, float]:
    """The heights of spots beside stages: each long way runs in a lane that is free there."""
    placed: dict[int, float] = {}
    edge = max(spot.height for spot in layers.spots if spot.stage is not None) / 2 + _LANE_AIR
    for is_above in (True, False):
        ways = [
            (_wide_spots(layers, route), route)
            for route in layers.routes
            if not route.is_direct and route.way.is_forward is is_above
        ]
        lanes: list[list[Sequence[int]]] = []
        # Short ways run close to the line, so that long ones enclose them.
        for spots, _ in sorted(ways, key=lambda entry: len(entry[0])):
            lane = next((lane for lane in lanes if _is_free(layers, lane, spots)), None)
            if lane is None:
                lane = []
                lanes.append(lane)
            lane.append(spots)
        outer = edge
        for lane in lanes:
            high = max(layers.spots[number].height for spots in lane for number in spots)
            middle = (outer + high / 2) * (-1 if is_above else 1)
            placed.update((number, middle) for spots in lane for number in spots)
            outer += high + _AIR
    return placed


def _wide_spots(layers: Layers, route: Route) -> tuple[int, ...]:
    return tuple(number for number in route.spots[1:-1] if layers.spots[number].column % 2 == 0)


def _is_free(layers: Layers, lane: Iterable[Sequence[int]], spots: Sequence[int]) -> bool:
    first, last = layers.spots[spots[0]].column, layers.spots[spots[-1]].column
    # Two ways may follow each other in a lane, if they do not meet in the gap between.
    return all(
        layers.spots[other[-1]].column < first - 2 or last + 2 < layers.spots[other[0]].column
        for other in lane
    )


def _place_gap(layers: Layers, column: int, heights: list[float | None]) -> None:
    """Stack the spots of a gap in the order of the lanes they join, off each other.

    The way straight ahead keeps to the line.
    """
    wanted: list[tuple[float, int]] = []
    backs = 0
    for route in layers.routes:
        for place, number in enumerate(route.spots[1:-1], 1):
            if layers.spots[number].column != column:
                continue
            if route.is_direct and not route.way.is_forward:
                backs += 1
                wanted.append((0.5 * backs, number))
            else:
                before, after = heights[route.spots[place - 1]], heights[route.spots[place + 1]]
                wanted.append((((before or 0.0) + (after or 0.0)) / 2, number))
    if not wanted:
        return
    wanted.sort()
    middle = min(range(len(wanted)), key=lambda place: abs(wanted[place][0]))
    _stack(layers, [number for _, number in wanted[middle:]], heights, 1)
    _stack(layers, [number for _, number in wanted[middle::-1]], heights, -1)


def _stack(layers: Layers, numbers: Sequence[int], heights: list[float | None], sign: int) -> None:
    edge = -layers.spots[numbers[0]].height / 2
    for number in numbers:
        height = layers.spots[number].height
        heights[number] = sign * (edge + height / 2)
        edge += height + _AIR
