"""Tables drawn with a column a stage: rows of words or marks below their heads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from cjm.layout.scene import Ink, Line, Rect
from cjm.layout.sketch import Part, Placed, Sketch
from cjm.layout.text import LABEL, write
from cjm.values import NamedTuple

PAD = 10.0
Cell: TypeAlias = Callable[[float], Sketch]
"""Draws a cell in the width it gets."""


class Row(NamedTuple):
    """A labelled row; `ground` is the colour behind it, if it has one."""

    label: str
    cells: tuple[Cell, ...]
    ground: str | None = None


class Raster(NamedTuple):
    """Where the columns lie: `edges` count from the reading start, the labels stand before."""

    label: float
    edges: tuple[float, ...]

    @property
    def width(self) -> float:
        """Of the whole table."""
        return self.edges[-1]


def lay_raster(count: int, room: float, label: float, least: float) -> Raster:
    """Equal columns that fill the room, or are `least` wide and reach beyond it."""
    width = max(least, (room - label) / max(1, count))
    return Raster(label, tuple(label + width * place for place in range(count + 1)))


def draw_rows(rows: Sequence[Row], raster: Raster) -> Sketch:
    """Rows below each other, each as tall as its tallest cell, with rules between them."""
    parts: list[Part] = []
    y = 0.0
    rule = Ink(stroke="line", width=1)
    for row in rows:
        label = write(row.label, LABEL, raster.label - PAD)
        drawn = [
            cell(raster.edges[place + 1] - raster.edges[place] - 2 * PAD)
            for place, cell in enumerate(row.cells)
        ]
        height = max(label.height, *(sketch.height for sketch in drawn)) + 2 * PAD
        if row.ground:
            parts.append(
                Rect(
                    raster.label,
                    y,
                    raster.width - raster.label,
                    height,
                    Ink(row.ground, opacity=0.55),
                )
            )
        parts.append(Placed(0, y + PAD, label))
        parts += [
            Placed(raster.edges[place] + PAD, y + PAD, sketch) for place, sketch in enumerate(drawn)
        ]
        y += height
        parts.append(Line(0, y, raster.width, y, rule))
    parts += [Line(edge, 0, edge, y, rule) for edge in raster.edges[1:-1]]
    return Sketch(raster.width, y, tuple(parts))
