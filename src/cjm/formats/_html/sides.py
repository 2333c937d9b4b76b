"""Both versions of a map, one above the other in each lane, over one row of stages.

What is the same on both sides stands once, over the rows of both: what is parted differs.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from markupsafe import Markup

from cjm.formats._html.cells import GridCell, GridRow
from cjm.formats._html.versions import Ground, Version, take_version
from cjm.values import NamedTuple
from cjm.view import (
    Bullets,
    Cards,
    Chips,
    Content,
    Curve,
    Divider,
    Figures,
    MapView,
    Point,
    Quotes,
)
from cjm.view.overlay import Side

_Spot: TypeAlias = tuple[int, int, int]
"""The tier, the first column, and how many."""
_TWIN = "_beside-"


class Sides(NamedTuple):
    """What a table shows of each version alone. `beside` are the rows of both that follow a row of
    the table, by its place; `paired` the lanes that have such rows. `twins` are the ids there, by
    those of the same parts in the table of both in one.
    """

    beside: Mapping[int, Markup]
    paired: frozenset[str]
    twins: Mapping[str, str]


def write_sides(ground: Ground) -> Sides:
    """The rows of both versions for a table; none where it is not of two versions."""
    overlay = ground.view.overlay
    if overlay is None or overlay.sides is None:
        return Sides({}, frozenset(), {})
    lanes = _list_lanes(ground.view, overlay.sides)
    before = take_version("before", overlay, overlay.sides[0], lanes, ground)
    after = take_version("after", overlay, overlay.sides[1], lanes, ground)
    pairs = {id: pair for id in lanes if (pair := _Lane(id, before, after)).has_changed}
    twins = {
        id: f"{_TWIN}{id}"
        for lane in pairs
        for version in (before, after)
        for id in version.list_ids(lane)
    }
    # Links lead to what is: it takes its ids first.
    last = {id: after.write(pair.part(after), twins) for id, pair in pairs.items()}
    places = {row.id: row.place for group in ground.grid.groups for row in group}
    end = max(places.values(), default=0)
    beside: dict[int, Markup] = {}
    for id, pair in pairs.items():
        place = places.get(id, end)
        first = before.write(pair.part(before), twins)
        beside[place] = beside.get(place, Markup("")) + first + last[id]
    return Sides(beside, frozenset(pairs), twins)


def _list_lanes(view: MapView, sides: Sequence[Side]) -> Mapping[str, str]:
    """What the lanes are called that either version has, by their ids."""
    bands = (*view.bands, *(band for side in sides for band in side.bands))
    lanes: dict[str, str] = {}
    for band in bands:
        if not isinstance(band, Divider):
            lanes.setdefault(band.id, band.label)
    return lanes


class _Lane(NamedTuple):
    """A lane of both versions."""

    id: str
    before: Version
    after: Version

    @property
    def has_changed(self) -> bool:
        """Whether the versions differ in it."""
        sides = self.before.side, self.after.side
        mine, theirs = _map_cells(self.before.rows[self.id]), _map_cells(self.after.rows[self.id])
        is_emotion = any(row.kind == "emotion" for row in self._rows)
        if mine.keys() != theirs.keys():
            return True
        if is_emotion and _list_points(sides[0].curve) != _list_points(sides[1].curve):
            return True
        return not all(self._agrees(cell, theirs[spot]) for spot, cell in mine.items())

    def part(self, version: Version) -> tuple[GridRow, ...]:
        """The rows of one version. A cell that says the same in both stands in the first row, and
        spans all.
        """
        joined = self._find_joined()
        speaking = frozenset(
            column
            for row in self._rows
            for cell in row.cells
            if not cell.is_none
            for column in _list_columns(cell)
        )
        return tuple(
            row._replace(
                side=version.name,
                cells=tuple(
                    self._place(tier, cell, version, joined, speaking)
                    for cell in row.cells
                    if version is self.before or _find_spot(tier, cell) not in joined
                ),
            )
            for tier, row in enumerate(version.rows[self.id])
        )

    @property
    def _rows(self) -> tuple[GridRow, ...]:
        return (*self.before.rows[self.id], *self.after.rows[self.id])

    def _agrees(self, one: GridCell, other: GridCell) -> bool:
        """Whether two cells of the same place say the same, and nothing of it is marked."""
        if one.is_none and other.is_none:
            return True
        numbers = self.before.list_numbers(one), self.after.list_numbers(other)
        is_same = _sort(one.cell.content) == _sort(other.cell.content) and numbers[0] == numbers[1]
        marks = (*self.before.list_marks(self.id, one), *self.after.list_marks(self.id, other))
        return is_same and not marks

    def _find_joined(self) -> frozenset[_Spot]:
        """Where one cell stands for both versions."""
        rows, others = self.before.rows[self.id], self.after.rows[self.id]
        if any(row.kind == "emotion" for row in self._rows):
            # Each has a curve below all of its cells.
            return frozenset()
        theirs = {_find_spot(0, cell): cell for cell in others[0].cells}
        return frozenset(
            spot
            for cell in rows[0].cells
            if (other := theirs.get(spot := _find_spot(0, cell)))
            and (cell.cell.tiers, other.cell.tiers) == (len(rows), len(others))
            and self.before.lacks(cell.cell) is self.after.lacks(other.cell)
            and self._agrees(cell, other)
        )

    def _differs(self, tier: int, cell: GridCell) -> bool:
        """Whether the versions differ where a cell stands."""
        spot = _find_spot(tier, cell)
        both = (
            _map_cells(version.rows[self.id]).get(spot) for version in (self.before, self.after)
        )
        one, other = both
        return one is None or other is None or not self._agrees(one, other)

    def _place(
        self,
        tier: int,
        cell: GridCell,
        version: Version,
        joined: frozenset[_Spot],
        speaking: frozenset[int],
    ) -> GridCell:
        """A cell with the name that its card gives it, and what is to be known of its column."""
        if _find_spot(0, cell) in joined:
            both = cell.cell._replace(tiers=len(self._rows))
            return cell._replace(cell=both, fate="")
        if version.lacks(cell.cell):
            return cell._replace(fate=" absent")
        if version is self.before and not self.after.lacks(cell.cell):
            # The card of its stage ends with what is there now.
            cell = cell._replace(is_last=False)
        if not self._differs(tier, cell):
            # Below a curve of its own, it stands there once more.
            return cell._replace(fate=" again" if version is self.after else "")
        return cell._replace(
            label=f"{cell.label} – {version.word}",
            fate=" parted",
            is_kept=not speaking.isdisjoint(_list_columns(cell)),
        )


def _list_points(curve: Curve | None) -> list[tuple[str, list[Point]]]:
    """All points of a curve; what is a peak depends on the order of the stages alone."""
    lines = curve.series if curve else ()
    return [(line.id, [point._replace(turn=None) for point in line.points]) for line in lines]


def _map_cells(rows: Sequence[GridRow]) -> dict[_Spot, GridCell]:
    return {_find_spot(tier, cell): cell for tier, row in enumerate(rows) for cell in row.cells}


def _find_spot(tier: int, cell: GridCell) -> _Spot:
    return tier, cell.cell.first, cell.cell.span


def _list_columns(cell: GridCell) -> range:
    return range(cell.cell.first, cell.cell.first + cell.cell.span)


def _sort(content: Content) -> object:
    """A content without its order, which says nothing where no mark says that it changed."""
    match content:
        case Cards(items):
            return sorted(items, key=repr)
        case Chips(chips):
            return sorted(chips, key=repr)
        case Bullets(bullets):
            return sorted(bullets)
        case Quotes(quotes):
            return sorted(quotes, key=repr)
        case Figures(figures):
            return sorted(figures, key=repr)
        case _:
            return content
