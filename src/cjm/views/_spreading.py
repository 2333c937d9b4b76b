"""Sets pieces in columns, on as many slides as they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.layout.sketch import Sketch, columns, stack
from cjm.views._packing import Piece, balance
from cjm.views._slide import HEIGHT, ROOM
from cjm.views._view import Figure, Table

COLUMNS, COLUMN_GAP = 2, 28.0
GAP = 14.0
_LEAST_HEIGHT = 150.0


def measure_column(count: int) -> float:
    """The width of one of `count` columns."""
    return (ROOM - (count - 1) * COLUMN_GAP) / count


def set_in_columns(pieces: Sequence[Piece], height: float, count: int) -> list[Sketch]:
    """The bodies of slides, each `height` tall at most where no piece is taller."""
    width = measure_column(count)
    return [
        columns(slide, width + COLUMN_GAP)._replace(width=ROOM)
        for slide in balance(pieces, width, max(height, _LEAST_HEIGHT), count)
    ]


def spread(
    key: str, top: Sketch, pieces: Sequence[Piece], table: Table, *, count: int = COLUMNS
) -> Iterator[Figure]:
    """Pieces below something that each of their slides begins with."""
    space = HEIGHT - top.height - (GAP if top.height else 0)
    bodies = set_in_columns(pieces, space, count) or [Sketch(ROOM, 0)]
    for number, body in enumerate(bodies, 1):
        tables = (table,) if number == 1 else ()
        name = key if number == 1 else f"{key}-{number}"
        yield Figure(name, None, stack((top, body), GAP)._replace(width=ROOM), tables)
