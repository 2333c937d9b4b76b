"""The arrows of a blueprint over the real table, without a script.

The heights of rows are the browser's to choose, so an arrow is made of pieces that stretch with the
cells: a stub from a card into the gutter, a ray from there to the edge of its cell, beams through
the cells between, and for a longer way a rail along the lower edge of a row. Arrows that would
cross words, or have no free track, keep the numbers at their ends.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from markupsafe import Markup

from cjm.formats._html.cells import Grid, GridCell
from cjm.formats._html.stylebook import StyleBook, percent, rem
from cjm.formats._html.ways import Side, Way, find_cards, find_way
from cjm.view import Empty, Link

Ray: TypeAlias = Literal["up", "down"]
_TRACKS = (6.0, 2.5, 9.5)
"""Places of a wire in the end padding of its column, from the edge; like all lengths here in pixels
of the usual text size, with which they grow and shrink."""
_PADDING = 12.0
_FIRST_ANCHOR, _ANCHOR_STEP, _MOST_ANCHORS = 11.0, 8.0, 4
_WIDTH = 1.5
_RAIL_STEP = 3.0
_FAR = "999rem"
"""Longer than any cell, which cuts what reaches beyond it."""


class Wires(NamedTuple):
    """Pieces of arrows: in cards by their id, in cells by row and first column, in the lines of
    the blueprint by row. `drawn` are the links that are drawn, by their place.
    """

    ends: Mapping[str, Markup]
    cells: Mapping[tuple[int, int], Markup]
    lines: Mapping[int, Markup]
    drawn: frozenset[int]


def draw_wires(links: Sequence[Link], grid: Grid, book: StyleBook) -> Wires:
    """The arrows of a map, as far as they can be drawn."""
    loom = _Loom(grid, book)
    drawn = frozenset(place for place, link in enumerate(links) if loom.draw(link))
    return Wires(
        {id: Markup("").join(pieces) for id, pieces in loom.ends.items()},
        {
            (loom.rows[row].place, column): Markup("").join(pieces)
            for (row, column), pieces in loom.cells.items()
        },
        {row: Markup("").join(pieces) for row, pieces in loom.lines.items()},
        drawn,
    )


class _End(NamedTuple):
    """One end of an arrow: the side of the card, the track in the gutter, where its ray goes."""

    side: Side
    track: float
    ray: Ray | None
    is_tip: bool


class _Loom:
    """Knows where everything stands and which tracks are taken."""

    def __init__(self, grid: Grid, book: StyleBook) -> None:
        self.grid, self.book = grid, book
        self.rows = [row for group in grid.groups for row in group]
        self.spots = dict(reversed(list(find_cards(self.rows))))
        self.ends: dict[str, list[Markup]] = {}
        self.cells: dict[tuple[int, int], list[Markup]] = {}
        self.lines: dict[int, list[Markup]] = {}
        self._anchors: dict[str, int] = {}
        self._taken: dict[int, list[tuple[float, int, int]]] = {}
        self._rails: dict[int, int] = {}

    def draw(self, link: Link) -> bool:
        """Draw one arrow, if it has a way that crosses no words."""
        tail, head = self.spots.get(link.tail), self.spots.get(link.head)
        if tail is None or head is None or tail == head:
            return False
        anchors = [self._anchors.get(end, 0) for end in (link.tail, link.head)]
        if max(anchors) >= _MOST_ANCHORS or link.tail == link.head:
            return False
        way = find_way(tail, head)
        is_level = tail.row == head.row and not way.is_long
        if is_level and (tail.number or head.number or tail.column == head.column):
            # Which of the two stands higher only the browser knows.
            return False
        tracks = self._take(way) if self._is_free(way) else None
        if tracks is None or (way.is_long and self._rails.get(min(tail.row, head.row), 0) > 1):
            return False
        if is_level:
            self._anchors[link.tail] = self._anchors[link.head] = max(anchors)
        for id, side, spot, other, track, is_tip in (
            (link.tail, way.tail_side, tail, head, tracks[0], link.kind == "agreement"),
            (link.head, way.head_side, head, tail, tracks[1], True),
        ):
            ray: Ray | None = None if is_level else "down" if spot.row <= other.row else "up"
            self._end(id, _End(side, track, ray, is_tip), link)
            # A cell that holds an end cuts the ray, though no piece of its own may lie in it.
            self.cells.setdefault((spot.row, spot.column), [])
        self._connect(way, tracks, link)
        return True

    def _is_free(self, way: Way) -> bool:
        """Whether every cell on the way leaves its padding free."""
        first, last = sorted((way.tail.row, way.head.row))
        for row in range(first, last + 1):
            if self.rows[row].kind == "emotion":
                return False
            if self.rows[row].kind == "divider":
                continue
            for gutter in set(way.gutters):
                cell = self._cell(row, gutter)
                if cell and cell.cell.first + cell.cell.span - 1 > gutter and not _is_empty(cell):
                    return False
        if way.is_long:
            low, high = sorted(way.gutters)
            cells = [self._cell(first, column) for column in range(low, high + 1)]
            return all(cell is not None and cell.cell.span == 1 for cell in cells)
        return all(
            (cell := self._cell(spot.row, spot.column)) is not None and cell.cell.span == 1
            for spot in (way.tail, way.head)
        )

    def _cell(self, row: int, column: int) -> GridCell | None:
        for cell in self.rows[row].cells:
            if cell.cell.first <= column < cell.cell.first + cell.cell.span:
                return cell
        return None

    def _take(self, way: Way) -> tuple[float, float] | None:
        """A free track in each gutter."""
        first, last = sorted((way.tail.row, way.head.row))
        found: list[float] = []
        for gutter in dict.fromkeys(way.gutters):
            taken = self._taken.setdefault(gutter, [])
            track = next(
                (
                    track
                    for track in _TRACKS
                    if all(track != t or last < a or b < first for t, a, b in taken)
                ),
                None,
            )
            if track is None:
                return None
            taken.append((track, first, last))
            found.append(track)
        return found[0], found[-1]

    def _end(self, id: str, end: _End, link: Link) -> None:
        """The stub of a card, its point if it has one, and the ray to the edge of its cell."""
        place = self._anchors.get(id, 0)
        self._anchors[id] = place + 1
        top = _FIRST_ANCHOR + place * _ANCHOR_STEP
        reach = _PADDING - end.track if end.side == "end" else _PADDING + end.track
        name, pieces = self.book.name, self.ends.setdefault(id, [])
        out = f"inset-inline-{end.side}:-{rem(reach)}"
        spot = name(f"inset-block-start:{rem(top)};inline-size:{rem(reach)};{out}")
        pieces.append(_piece(f"across at-{end.side}", link, spot))
        if end.is_tip:
            point = name(f"inset-block-start:calc({rem(top)} - 3px)")
            pieces.append(_piece(f"tip at-{end.side}", link, point))
        if end.ray:
            begin = f"inset-block-start:{rem(top)}"
            if end.ray == "up":
                begin = f"inset-block-end:calc(100% - {rem(top)} - {_WIDTH}px)"
            far = name(f"{out};{begin};block-size:{_FAR}")
            pieces.append(_piece(f"down at-{end.side}", link, far))

    def _connect(self, way: Way, tracks: tuple[float, float], link: Link) -> None:
        """The pieces between the two cells: a rail below the upper one, beams down to the lower."""
        first, last = sorted((way.tail.row, way.head.row))
        lower = 1 if way.head.row > way.tail.row else 0
        for row in range(first + 1, last):
            self._beam(row, way.gutters[lower], tracks[lower], link)
        if way.is_long:
            self._rail(first, way, tracks, link)

    def _beam(self, row: int, gutter: int, track: float, link: Link) -> None:
        """A piece through the whole height of a row."""
        if self.rows[row].kind == "divider":
            columns = self.grid.columns
            share = percent(columns.start(gutter + 1) / columns.total)
            across = f"(100% - var(--lane)) * {share[:-1]} / 100"
            place = f"calc(var(--lane) + {across} - {rem(track)} - {_WIDTH}px)"
            spot = self.book.name(f"inset-inline-start:{place};inset-block:0")
            self.lines.setdefault(self.rows[row].place, []).append(_piece("down", link, spot))
            return
        cell = self._cell(row, gutter)
        if cell is not None:
            spot = self.book.name(f"inset-inline-end:{rem(track)};inset-block:0")
            self._put(row, cell, _piece("down", link, spot))

    def _rail(self, row: int, way: Way, tracks: tuple[float, float], link: Link) -> None:
        """A piece along the lower edge of a row, from one gutter to the other."""
        low, high = sorted(way.gutters)
        ends = dict(zip(way.gutters, tracks, strict=True))
        used = self._rails.get(row, 0)
        self._rails[row] = used + 1
        level = f"inset-block-end:{1 + _RAIL_STEP * used}px"
        for column in range(low, high + 1):
            cell = self._cell(row, column)
            if cell is None:
                continue
            if column == low:
                size = f"inset-inline-end:0;inline-size:{rem(ends[low])}"
            elif column == high:
                size = f"inset-inline:0 {rem(ends[high])}"
            else:
                size = "inset-inline:0"
            self._put(row, cell, _piece("across", link, self.book.name(f"{level};{size}")))

    def _put(self, row: int, cell: GridCell, piece: Markup) -> None:
        self.cells.setdefault((row, cell.cell.first), []).append(piece)


def _piece(shape: str, link: Link, css: str) -> Markup:
    kind = " needs" if link.kind == "dependency" else ""
    return Markup(f'<i class="wire {shape}{kind} {css}" aria-hidden="true"></i>')


def _is_empty(cell: GridCell) -> bool:
    return isinstance(cell.cell.content, Empty)
