"""Graphviz's layout: `dot` says in which order and how high the spots of a row stand.

Only names of ours and numbers go in, only numbers are taken out. Widths, texts and lines are ours,
so the drawing does not depend on the fonts or the version of the engine.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise

from cjm.diagram.engine import Engine, EngineError
from cjm.diagram.layers import Layers
from cjm.diagram.run import run_engine

_POINTS = 72.0
_AIR = 16.0
_FEW = 3
_FARTHEST = 1_000_000.0
# Two spots of a column may touch by as much, for what the engine rounds.
_TOLERANCE = 2.0


# A map drawn as page, as picture and as diagram has the same flow three times.
@lru_cache(maxsize=16)
def place_by_dot(layers: Layers, engine: Engine) -> tuple[float, ...]:
    """How high each spot stands, its middle counted downwards.

    Raises EngineError where the engine gives no layout, or one that cannot be drawn.
    """
    answer = run_engine(engine, ("-Kdot", "-Tplain"), write_dot(layers))
    heights = _read_plain(answer, len(layers.spots), engine)
    if _overlap(layers, heights):
        raise EngineError(f"`{engine.name}` wrote a layout in which things overlap")
    return heights


def write_dot(layers: Layers) -> str:
    """A row in the language of Graphviz.

    It always runs left to right: a right-to-left drawing is mirrored as a whole, so both directions
    have the same shape.
    """
    from graphviz import Digraph

    graph = Digraph(
        graph_attr={
            "rankdir": "LR",
            "nodesep": _inches(_AIR),
            "ranksep": _inches(_AIR),
            "splines": "false",
        },
        node_attr={"shape": "box", "fixedsize": "true", "label": ""},
        edge_attr={"arrowhead": "none"},
    )
    # A line through a crowd of alternatives runs best wherever it keeps the others short.
    keeps_straight = layers.crowd <= _FEW
    main = {
        number
        for route in layers.routes
        if route.is_main and keeps_straight
        for number in route.spots
    }
    for number, spot in enumerate(layers.spots):
        graph.node(
            f"n{number}",
            width=_inches(layers.widths[spot.column]),
            height=_inches(spot.height),
            # Graphviz keeps the line through spots of one group straight.
            group="main" if number in main else "",
        )
    for route in layers.routes:
        for tail, head in pairwise(route.spots):
            graph.edge(
                f"n{tail}",
                f"n{head}",
                minlen=str(layers.spots[head].column - layers.spots[tail].column),
                weight="20" if route.is_main and keeps_straight else "2",
            )
    for tail, head in _hold_columns(layers):
        length = layers.spots[head].column - layers.spots[tail].column
        graph.edge(f"n{tail}", f"n{head}", minlen=str(length), weight="1", style="invis")
    return str(graph.source)


def _hold_columns(layers: Layers) -> list[tuple[int, int]]:
    """Ties that put stages to which no line leads into their columns."""
    reached = {route.spots[-1] for route in layers.routes}
    stages = [number for number, spot in enumerate(layers.spots) if spot.stage is not None]
    ties: list[tuple[int, int]] = []
    for number in stages:
        column = layers.spots[number].column
        if number not in reached and column > 0:
            before = (other for other in stages if layers.spots[other].column == column - 2)
            ties.extend((other, number) for other in list(before)[:1])
    return ties


def _read_plain(answer: str, count: int, engine: Engine) -> tuple[float, ...]:
    """The heights in Graphviz's plain output, whose y counts upwards in inches."""
    heights: dict[int, float] = {}
    for line in answer.splitlines():
        words = line.split()
        if len(words) < 4 or words[0] != "node" or not words[1].startswith("n"):
            continue
        try:
            number, up = int(words[1][1:]), float(words[3]) * _POINTS
        except ValueError:
            continue
        if math.isfinite(up) and abs(up) < _FARTHEST:
            heights[number] = float(round(-up))
    if heights.keys() != set(range(count)):
        raise EngineError(f"`{engine.name}` wrote something that is no layout")
    return tuple(heights[number] for number in range(count))


def _overlap(layers: Layers, heights: tuple[float, ...]) -> bool:
    columns: dict[int, list[tuple[float, float]]] = {}
    for spot, middle in zip(layers.spots, heights, strict=True):
        extent = (middle - spot.height / 2, middle + spot.height / 2)
        columns.setdefault(spot.column, []).append(extent)
    return any(
        above[1] > below[0] + _TOLERANCE
        for extents in columns.values()
        for above, below in pairwise(sorted(extents))
    )


def _inches(points: float) -> str:
    return f"{points / _POINTS:.4f}"
