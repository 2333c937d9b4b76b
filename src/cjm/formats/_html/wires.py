"""The arrows of a blueprint over the real table, without a script.

The heights of rows are the browser's to choose, so an arrow is made of pieces that stretch with the
cells: a stub from a card into the gutter, a ray from there to the edge of its cell, beams through
the cells between, and for a longer way a rail along the lower edge of a row. Gutters and rows grow
with the arrows that they hold. Arrows that would cross words keep the numbers at their ends.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from markupsafe import Markup

from cjm.formats._html.cells import Grid
from cjm.formats._html.gutters import FIRST_RAIL, PADDING, RAIL_STEP, WIDTH, Gutters
from cjm.formats._html.stylebook import StyleBook, percent, rem
from cjm.formats._html.tracks import Plan, Route, find_cell, plan_routes
from cjm.formats._html.ways import Side
from cjm.values import NamedTuple
from cjm.view import Cards, Link

Ray: TypeAlias = Literal["up", "down"]
# Lengths are in pixels of the usual text size, with which they grow and shrink.
_FIRST_ANCHOR, _ANCHOR_STEP, _LAST_ANCHOR = 11.0, 8.0, 13.0
_GAP = ".375rem"
"""Between the cards of a cell."""
_FAR = "999rem"
"""Longer than any cell, which cuts what reaches beyond it."""
_DESK = "@media print,(min-width:45rem)"


class Wires(NamedTuple):
    """Pieces of arrows: in cards by their id, in cells by row and first column, in the lines of
    the blueprint by row. `sizes` are the classes of cards that must be high enough for theirs.
    `drawn` are the links that are drawn, by their place.
    """

    ends: Mapping[str, Markup]
    cells: Mapping[tuple[int, int], Markup]
    lines: Mapping[int, Markup]
    sizes: Mapping[str, str]
    drawn: frozenset[int]


NO_WIRES = Wires({}, {}, {}, {}, frozenset())


def draw_wires(links: Sequence[Link], grid: Grid, book: StyleBook, *, within: str = "") -> Wires:
    """The arrows of a map, as far as they can be drawn; `within` begins the rules for its table."""
    loom = _Loom(grid, book, links)
    for route in loom.plan.routes.values():
        loom.draw(route)
    for rule in loom.gutters.list_rules(within):
        book.add(f"{_DESK}{{{rule}}}")
    return Wires(
        {id: Markup("").join(pieces) for id, pieces in loom.ends.items()},
        {
            (loom.rows[row].place, column): Markup("").join(pieces)
            for (row, column), pieces in loom.cells.items()
        },
        {row: Markup("").join(pieces) for row, pieces in loom.lines.items()},
        dict(loom.list_sizes()),
        frozenset(loom.plan.routes),
    )


class _End(NamedTuple):
    """One end of an arrow: the side of the card, how far from it the track lies, where its ray
    goes.
    """

    side: Side
    reach: float
    ray: Ray | None
    is_tip: bool


class _Loom:
    """Knows where everything stands and puts the pieces there."""

    def __init__(self, grid: Grid, book: StyleBook, links: Sequence[Link]) -> None:
        self.grid, self.book = grid, book
        self.rows = [row for group in grid.groups for row in group]
        self.plan: Plan = plan_routes(links, self.rows)
        self.gutters = Gutters(self.plan, self.rows)
        self.ends: dict[str, list[Markup]] = {}
        self.cells: dict[tuple[int, int], list[Markup]] = {}
        self.lines: dict[int, list[Markup]] = {}
        self._anchors: dict[str, int] = {}

    def draw(self, route: Route) -> None:
        """Put the pieces of one arrow."""
        link, way = route.link, route.way
        if way.is_straight:
            level = max(self._anchors.get(end, 0) for end in (link.tail, link.head))
            self._anchors[link.tail] = self._anchors[link.head] = level
        anchors = [self._anchors.get(end, 0) for end in (link.tail, link.head)]
        for id, side, spot, other, track, is_tip in (
            (link.tail, way.tail_side, way.tail, way.head, 0, link.kind == "agreement"),
            (link.head, way.head_side, way.head, way.tail, 1, True),
        ):
            ray: Ray | None = "down" if spot.row <= other.row else "up"
            if way.is_straight or way.is_within:
                ray = None
            off = self.gutters.offset(way.gutters[track], route.tracks[track])
            reach = self.gutters.padding(spot.last) - off if side == "end" else PADDING + off
            self._end(id, _End(side, reach, ray, is_tip), link)
            # A cell that holds an end cuts the ray, though no piece of its own may lie in it.
            self.cells.setdefault((spot.row, spot.column), [])
        if way.is_within:
            self._join(route, anchors)
        self._connect(route)

    def list_sizes(self) -> Iterator[tuple[str, str]]:
        """A class for each card with more than one end."""
        for id, count in self._anchors.items():
            if count > 1:
                height = _FIRST_ANCHOR + (count - 1) * _ANCHOR_STEP + _LAST_ANCHOR
                yield id, self.book.name(f"min-block-size:{rem(height)}")

    def _end(self, id: str, end: _End, link: Link) -> None:
        """The stub of a card, its point if it has one, and the ray to the edge of its cell."""
        place = self._anchors.get(id, 0)
        self._anchors[id] = place + 1
        top = _FIRST_ANCHOR + place * _ANCHOR_STEP
        name, pieces = self.book.name, self.ends.setdefault(id, [])
        out = f"inset-inline-{end.side}:-{rem(end.reach)}"
        spot = name(f"inset-block-start:{rem(top)};inline-size:{rem(end.reach)};{out}")
        pieces.append(_piece(f"across at-{end.side}", link, spot))
        if end.is_tip:
            point = name(f"inset-block-start:calc({rem(top)} - 3px)")
            pieces.append(_piece(f"tip at-{end.side}", link, point))
        if end.ray:
            begin = f"inset-block-start:{rem(top)}"
            if end.ray == "up":
                begin = f"inset-block-end:calc(100% - {rem(top)} - {WIDTH}px)"
            far = name(f"{out};{begin};block-size:{_FAR}")
            pieces.append(_piece(f"down at-{end.side}", link, far))

    def _join(self, route: Route, anchors: Sequence[int]) -> None:
        """The pieces beside the cards of one cell, from the upper end to the lower."""
        way = route.way
        cell = find_cell(self.rows[way.tail.row], way.tail.column)
        content = cell.cell.content if cell else None
        if not isinstance(content, Cards):
            return
        gutter = way.gutters[0]
        reach = self.gutters.padding(gutter) - self.gutters.offset(gutter, route.tracks[0])
        out = f"inset-inline-end:-{rem(reach)}"
        levels = sorted(zip((way.tail.number, way.head.number), anchors, strict=True))
        (upper, first), (lower, last) = levels
        for number in range(upper, lower + 1):
            begin = rem(_FIRST_ANCHOR + first * _ANCHOR_STEP) if number == upper else "0"
            size = f"inset-block:{begin} -{_GAP}"
            if number == lower:
                size = f"inset-block-start:0;block-size:{rem(_FIRST_ANCHOR + last * _ANCHOR_STEP)}"
            spot = self.book.name(f"{out};{size}")
            piece = _piece("down at-end", route.link, spot)
            self.ends.setdefault(content.items[number].id, []).append(piece)

    def _connect(self, route: Route) -> None:
        """The pieces between the two cells: a rail below the upper one, beams down to the lower."""
        way = route.way
        first, last = sorted((way.tail.row, way.head.row))
        lower = 1 if way.head.row > way.tail.row else 0
        for row in range(first + 1, last):
            off = self.gutters.offset(way.gutters[lower], route.tracks[lower])
            self._beam(row, way.gutters[lower], off, route.link)
        if route.rail is not None:
            self._rail(first, route, route.rail)
            for track, spot in enumerate((way.tail, way.head)):
                self._end_at_rail(first, route, track, is_upper=spot.row == first)

    def _beam(self, row: int, gutter: int, off: float, link: Link) -> None:
        """A piece through the whole height of a row."""
        columns = self.grid.columns
        if self.rows[row].kind == "divider":
            share = percent(columns.start(gutter + 1) / columns.total)
            across = f"(100% - var(--lane)) * {share[:-1]} / 100"
            place = f"calc(var(--lane) + {across} - {rem(off)} - {WIDTH}px)"
            spot = self.book.name(f"inset-inline-start:{place};inset-block:0")
            self.lines.setdefault(self.rows[row].place, []).append(_piece("down", link, spot))
            return
        cell = find_cell(self.rows[row], gutter)
        if cell is None:
            return
        if self.rows[row].kind == "emotion":
            self.gutters.crossed.add(gutter)
        end = columns.start(cell.cell.first + cell.cell.span)
        rest = percent((end - columns.start(gutter + 1)) / cell.units)
        place = rem(off) if rest == "0%" else f"calc({rest} + {rem(off)})"
        spot = self.book.name(f"inset-inline-end:{place};inset-block:0")
        self._put(row, cell.cell.first, _piece("down", link, spot))

    def _rail(self, row: int, route: Route, number: int) -> None:
        """A piece along the lower edge of a row, from one track to the other."""
        way = route.way
        offs = [self.gutters.offset(*each) for each in zip(way.gutters, route.tracks, strict=True)]
        low, high = sorted(way.gutters)
        level = f"inset-block-end:{FIRST_RAIL + RAIL_STEP * number}px"
        for column in range(low, high + 1):
            if low == high:
                near, far = sorted(offs)
                size = (
                    f"inset-inline-end:{rem(near)};inline-size:calc({rem(far - near)} + {WIDTH}px)"
                )
            elif column == low:
                size = f"inset-inline-end:0;inline-size:{rem(offs[way.gutters.index(low)])}"
            elif column == high:
                size = f"inset-inline:0 {rem(offs[way.gutters.index(high)])}"
            else:
                size = "inset-inline:0"
            cell = find_cell(self.rows[row], column)
            if cell is not None:
                spot = self.book.name(f"{level};{size}")
                self._put(row, cell.cell.first, _piece("across", route.link, spot))

    def _end_at_rail(self, row: int, route: Route, track: int, *, is_upper: bool) -> None:
        """What lies between a rail and the edge below it: nothing of a ray from above, which knows
        no end but its cell's; a piece of its own for a ray from the rows below.
        """
        gutter = route.way.gutters[track]
        off = self.gutters.offset(gutter, route.tracks[track])
        level = FIRST_RAIL + RAIL_STEP * (route.rail or 0)
        size = f"inset-block-end:0;block-size:{level:g}px"
        side = (route.way.tail_side, route.way.head_side)[track]
        column = (route.way.tail, route.way.head)[track].column if is_upper else gutter
        cell = find_cell(self.rows[row], column)
        if cell is None:
            return
        out = f"inset-inline-end:{rem(off)}"
        if is_upper and side == "start":
            out = f"inset-inline-start:-{rem(off)}"
        piece = _piece("down", route.link, self.book.name(f"{out};{size}"))
        if is_upper:
            wipe = self.book.name(f"{out};{size}")
            piece = Markup(f'<i class="wire wipe {wipe}" aria-hidden="true"></i>')
            self.cells.setdefault((row, cell.cell.first), []).insert(0, piece)
        else:
            self._put(row, cell.cell.first, piece)

    def _put(self, row: int, column: int, piece: Markup) -> None:
        self.cells.setdefault((row, column), []).append(piece)


def _piece(shape: str, link: Link, css: str) -> Markup:
    kind = " needs" if link.kind == "dependency" else ""
    return Markup(f'<i class="wire {shape}{kind} {css}" aria-hidden="true"></i>')
