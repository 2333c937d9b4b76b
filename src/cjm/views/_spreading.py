"""Sets pieces in columns, on as many slides as they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.layout.sketch import Sketch, columns, stack
from cjm.views._packing import Piece, balance
from cjm.views._slide import COLUMN_GAP, Slide
from cjm.views._view import Figure, Table

COLUMNS = 2
GAP = 14.0
_LEAST_HEIGHT = 150.0


def set_in_columns(
    pieces: Sequence[Piece], slide: Slide, height: float, count: int
) -> list[Sketch]:
    """The bodies of slides, each `height` tall at most where no piece is taller."""
    width = slide.column(count)
    return [
        columns(each, width + COLUMN_GAP)._replace(width=slide.room)
        for each in balance(pieces, width, max(height, _LEAST_HEIGHT), slide.columns(count))
    ]


def spread(
    key: str,
    top: Sketch,
    pieces: Sequence[Piece],
    table: Table,
    slide: Slide,
    *,
    count: int = COLUMNS,
) -> Iterator[Figure]:
    """Pieces below something that each of their slides begins with."""
    space = slide.height - top.height - (GAP if top.height else 0)
    bodies = set_in_columns(pieces, slide, space, count) or [Sketch(slide.room, 0)]
    for number, body in enumerate(bodies, 1):
        tables = (table,) if number == 1 else ()
        name = key if number == 1 else f"{key}-{number}"
        yield Figure(name, None, stack((top, body), GAP)._replace(width=slide.room), tables)
