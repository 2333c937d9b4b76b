"""One version of a map laid over the columns of both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import TypeAlias

from cjm.view import (
    Band,
    Cards,
    Cell,
    Chips,
    Content,
    Curve,
    Divider,
    EmotionRow,
    Empty,
    MapView,
    Point,
    Row,
    Series,
    StageHead,
)
from cjm.view.overlay import Side

_Reach: TypeAlias = tuple[int, int]
"""The first column, and how many."""


def take_side(view: MapView, both: MapView, ids: Mapping[str, str]) -> Side:
    """The bands and the curve of `view` over the columns of `both`, where its ids are called as
    `ids` say. Stages and steps that only the other version has stay empty.
    """
    mapper = _Mapper(view, both, ids)
    known = {column for reach in mapper.reaches if reach for column in _spread(reach)}
    absent = frozenset(range(len(both.columns))) - known
    links = (
        link._replace(tail=ids.get(link.tail, link.tail), head=ids.get(link.head, link.head))
        for link in view.links
    )
    return Side(
        tuple(map(mapper.move, view.bands)), mapper.draw(view.curve), absent, links=tuple(links)
    )


def _spread(reach: _Reach) -> range:
    return range(reach[0], reach[0] + reach[1])


class _Mapper:
    """Knows where each column of a view stands among those of both."""

    def __init__(self, view: MapView, both: MapView, ids: Mapping[str, str]) -> None:
        self._view, self._both, self._ids = view, both, ids
        self._homes: dict[str, _Reach] = {
            column.id: (place, 1) for place, column in enumerate(both.columns)
        }
        self._homes |= {head.id: (head.first, head.span) for head in both.stages}
        self.reaches = [
            self._find(column.id) or self._find(view.stages[column.stage].id)
            for column in view.columns
        ]

    def move(self, band: Band) -> Band:
        """A lane with its cells where they belong."""
        match band:
            case Divider():
                return band
            case EmotionRow(cells=cells):
                first = self._arrange([cells])[0]
                return band._replace(cells=tuple(each._replace(tiers=1) for each in first))
            case Row(tiers=tiers):
                return band._replace(tiers=self._arrange(tiers))

    def draw(self, curve: Curve | None) -> Curve | None:
        """The lines with their points where these belong."""
        if curve is None:
            return None
        return curve._replace(series=tuple(map(self._draw_line, curve.series)), past=())

    def _find(self, id: str) -> _Reach | None:
        return self._homes.get(self._ids.get(id, ""))

    def _locate(self, first: int, span: int) -> _Reach | None:
        """Where some columns stand: all of them, those of a stage, or a single one. None for steps
        of what is a step itself now: no table of both has room for these.
        """
        view = self._view
        if span == len(view.columns) and len(view.stages) > 1:
            return 0, len(self._both.columns)
        return self.reaches[first] if span == 1 else self._find(self._head(first).id)

    def _head(self, column: int) -> StageHead:
        return self._view.stages[self._view.columns[column].stage]

    def _arrange(self, tiers: Sequence[Sequence[Cell]]) -> tuple[tuple[Cell, ...], ...]:
        """The cells in tiers; in one more where a stage and a step that came to it want the same
        place, so that nothing is lost.
        """
        sheet = _Sheet(len(self._both.columns), len(tiers))
        # What belongs to single columns takes its place first.
        cells = [(tier, cell) for tier, row in enumerate(tiers) for cell in row]
        for tier, cell in sorted(cells, key=lambda each: each[1].span):
            reach = self._locate(cell.first, cell.span)
            if reach and not isinstance(cell.content, Empty):
                content = self._name(cell)
                sheet.put(tier, cell._replace(first=reach[0], span=reach[1], content=content))
        return sheet.close()

    def _name(self, cell: Cell) -> Content:
        """The content of a cell with ids as both versions have them."""
        match cell.content:
            case Cards(items):
                return Cards(tuple(i._replace(id=self._ids.get(i.id, i.id)) for i in items))
            case Chips(chips):
                return Chips(tuple(i._replace(id=self._ids.get(i.id, i.id)) for i in chips))
        return cell.content

    def _draw_line(self, series: Series) -> Series:
        points: dict[int, Point] = {}
        for point in series.points:
            if reach := self._locate(point.first, point.span):
                points.setdefault(reach[0], point._replace(first=reach[0], span=reach[1]))
        ordered = [points[first] for first in sorted(points)]
        gaps = tuple(one.first + one.span != other.first for one, other in pairwise(ordered))
        return series._replace(points=tuple(ordered), gaps=gaps)


class _Sheet:
    """Tiers that cells are put into, each where there is room."""

    def __init__(self, width: int, depth: int) -> None:
        self._width = width
        self._tiers: list[list[Cell | None]] = []
        self._grow(depth)

    def put(self, tier: int, cell: Cell) -> None:
        """A cell in its tier, or in the first one below with room for it."""
        while not self._is_free(tier, cell):
            tier += 1
        self._grow(tier + cell.tiers)
        for row in self._tiers[tier : tier + cell.tiers]:
            row[cell.first : cell.first + cell.span] = [cell] * cell.span

    def close(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells of each tier, with empty ones where nothing stands. A cell with nothing
        below it reaches down to the last tier.
        """
        self._stretch()
        return tuple(tuple(self._list(tier)) for tier in range(len(self._tiers)))

    def _stretch(self) -> None:
        depth = len(self._tiers)
        for tier, row in enumerate(self._tiers):
            for column, cell in enumerate(row):
                above = self._tiers[tier - 1][column] if tier else None
                if cell is None or cell.first != column or above is cell:
                    continue
                columns = slice(cell.first, cell.first + cell.span)
                below = self._tiers[tier + cell.tiers :]
                if below and not any(any(other[columns]) for other in below):
                    longer = cell._replace(tiers=depth - tier)
                    for other in self._tiers[tier:]:
                        other[columns] = [longer] * cell.span

    def _grow(self, depth: int) -> None:
        while len(self._tiers) < depth:
            self._tiers.append([None] * self._width)

    def _is_free(self, tier: int, cell: Cell) -> bool:
        rows = self._tiers[tier : tier + cell.tiers]
        return not any(row[column] for row in rows for column in _spread((cell.first, cell.span)))

    def _list(self, tier: int) -> Iterator[Cell]:
        above = self._tiers[tier - 1] if tier else [None] * self._width
        for column, cell in enumerate(self._tiers[tier]):
            if cell is None:
                if tier == 0 or above[column] is not None:
                    yield Cell(column, 1, Empty(), self._count_free(tier, column))
            elif cell.first == column and above[column] is not cell:
                yield cell

    def _count_free(self, tier: int, column: int) -> int:
        """How many tiers from `tier` on have nothing in a column."""
        rest = (row[column] for row in self._tiers[tier:])
        return sum(1 for _ in takewhile(lambda cell: cell is None, rest))
