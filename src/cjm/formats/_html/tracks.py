"""Which arrows of a blueprint are drawn, and their tracks in gutters and below rows."""

from collections.abc import Iterator, Sequence

from cjm.formats._html.cells import GridCell, GridRow
from cjm.formats._html.ways import Way, find_cards, find_way
from cjm.values import NamedTuple
from cjm.view import Empty, Link

_MOST_TRACKS = 8
_MOST_RAILS = 6
_MOST_ANCHORS = 8


class Route(NamedTuple):
    """An arrow that has a way: the tracks of its ends in their gutters, counted from the cards, and
    its track below the upper row, where it runs along one.
    """

    link: Link
    way: Way
    tracks: tuple[int, int]
    rail: int | None


class Plan(NamedTuple):
    """All arrows that are drawn, by the place of their link, with how many tracks each gutter and
    the lower edge of each row have to hold.
    """

    routes: dict[int, Route]
    gutters: dict[int, int]
    rails: dict[int, int]


def plan_routes(links: Sequence[Link], rows: Sequence[GridRow]) -> Plan:
    """A way for each arrow that can be drawn without crossing words."""
    planner = _Planner(rows)
    routes: dict[int, Route] = {}
    for place, link in enumerate(links):
        route = planner.find(link)
        if route:
            routes[place] = route
    gutters = {
        gutter: 1 + max(track for track, _, _ in taken)
        for gutter, taken in planner.taken.items()
        if taken
    }
    return Plan(routes, gutters, planner.rails)


def find_cell(row: GridRow, column: int) -> GridCell | None:
    """The cell of a row that covers a column."""
    for cell in row.cells:
        if cell.cell.first <= column < cell.cell.first + cell.cell.span:
            return cell
    return None


class _Planner:
    def __init__(self, rows: Sequence[GridRow]) -> None:
        self.rows = rows
        self.spots = dict(reversed(list(find_cards(rows))))
        self.taken: dict[int, list[tuple[int, int, int]]] = {}
        self.rails: dict[int, int] = {}
        self._anchors: dict[str, int] = {}

    def find(self, link: Link) -> Route | None:
        tail, head = self.spots.get(link.tail), self.spots.get(link.head)
        if tail is None or head is None or tail == head:
            return None
        way = find_way(tail, head)
        upper = min(tail.row, head.row)
        ends = [self._anchors.get(end, 0) for end in (link.tail, link.head)]
        is_full = max(ends) >= _MOST_ANCHORS
        if is_full or (way.has_rail and self.rails.get(upper, 0) >= _MOST_RAILS):
            return None
        tracks = self._take(way) if self._is_free(way) else None
        if tracks is None:
            return None
        for end in (link.tail, link.head):
            self._anchors[end] = 1 + (max(ends) if way.is_straight else self._anchors.get(end, 0))
        rail = None
        if way.has_rail:
            rail = self.rails.get(upper, 0)
            self.rails[upper] = rail + 1
        return Route(link, way, tracks, rail)

    def _is_free(self, way: Way) -> bool:
        """Whether every cell on the way leaves its padding free."""
        upper, lower = sorted((way.tail.row, way.head.row))
        above, below = way.gutters if way.tail.row <= way.head.row else reversed(way.gutters)
        if _covers(self.rows[upper], above):
            return False
        if any(_covers(row, below) for row in self.rows[upper + 1 : lower + 1]):
            return False
        return all(cell is not None and cell.cell.span == 1 for cell in self._list_below(way))

    def _list_below(self, way: Way) -> Iterator[GridCell | None]:
        """The cells that the way runs along below."""
        if way.is_long:
            low, high = sorted(way.gutters)
            upper = self.rows[min(way.tail.row, way.head.row)]
            yield from (find_cell(upper, column) for column in range(low, high + 1))

    def _take(self, way: Way) -> tuple[int, int] | None:
        """A free track in the gutter of each end; one for both where nothing lies between."""
        found: list[int] = []
        first, last = sorted((way.tail.row, way.head.row))
        is_apart = way.is_long or way.is_turn
        for gutter in way.gutters if is_apart else way.gutters[:1]:
            taken = self.taken.setdefault(gutter, [])
            busy = {track for track, low, high in taken if not (last < low or high < first)}
            track = next((each for each in range(_MOST_TRACKS) if each not in busy), None)
            if track is None:
                return None
            taken.append((track, first, last))
            found.append(track)
        return found[0], found[-1]


def _covers(row: GridRow, gutter: int) -> bool:
    """Whether words of a cell over several columns lie across a gutter."""
    cell = find_cell(row, gutter)
    if cell is None or isinstance(cell.cell.content, Empty):
        return False
    return cell.cell.first + cell.cell.span - 1 > gutter
