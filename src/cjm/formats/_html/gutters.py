"""The gutters between the columns of a blueprint: as wide as the arrows that run in them need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.formats._html.cells import GridRow
from cjm.formats._html.stylebook import rem
from cjm.formats._html.tracks import Plan

PADDING, _LOWER_PADDING = 12.0, 11.0
_TIP, _TRACK, _AIR = 9.0, 5.0, 4.0
"""Room for the points of arrows, of each track, and to the next column."""
WIDTH = 2.0
"""Of a line."""
RAIL_STEP, FIRST_RAIL = 5.0, 2.0


class Gutters:
    """Knows how wide each gutter is, and where its tracks lie. Lengths are in pixels of the usual
    text size."""

    def __init__(self, plan: Plan, rows: Sequence[GridRow]) -> None:
        self.plan, self.rows = plan, rows
        self.crossed: set[int] = set()
        """Gutters in which an arrow crosses the row of emotions."""

    def padding(self, gutter: int) -> float:
        """The end padding of a column, as wide as its tracks need."""
        count = self.plan.gutters.get(gutter, 0)
        return _TIP + _TRACK * (count - 1) + WIDTH + _AIR if count else PADDING

    def offset(self, gutter: int, track: int) -> float:
        """How far a track lies from the edge of the column."""
        return self.padding(gutter) - _TIP - _TRACK * track - WIDTH

    def list_rules(self, within: str) -> Iterator[str]:
        """Wider gutters and rows, where more than one arrow runs."""
        for gutter in sorted(self.plan.gutters):
            cells = [f"{within}.is-lane>{cell}" for cell in self._list_cells(gutter, "lane")]
            if gutter in self.crossed:
                crossed = self._list_cells(gutter, "emotion")
                cells += [f"{within}.is-emotion>{cell} .said" for cell in crossed]
            yield f"{','.join(cells)}{{padding-inline-end:{rem(self.padding(gutter))}}}"
        for row, count in sorted(self.plan.rails.items()):
            room = FIRST_RAIL + RAIL_STEP * count + _AIR
            if room > _LOWER_PADDING:
                yield f"{within}.r{self.rows[row].place}>td{{padding-block-end:{rem(room)}}}"

    def _list_cells(self, gutter: int, kind: str) -> list[str]:
        """The selectors of the cells that end at a gutter, in rows of a kind."""
        ends = {
            (cell.cell.first, cell.cell.span)
            for row in self.rows
            for cell in row.cells
            if row.kind == kind and cell.cell.first + cell.cell.span - 1 == gutter
        }
        return [f'td[data-column="{first}"][data-span="{span}"]' for first, span in sorted(ends)]
