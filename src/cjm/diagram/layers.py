"""A row as layers: columns of spots, and routes that lead through one spot in each column.

Even columns hold stages and the long ways that pass them, odd ones are the gaps between. A layout,
by Graphviz or by ourselves, only has to say how high each spot stands.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from cjm.diagram.graph import Way
from cjm.diagram.labels import Label
from cjm.diagram.rows import Row
from cjm.values import NamedTuple

_BARE = 12.0
"""What a line without a label takes in height."""


class Spot(NamedTuple):
    """A stage, or the place where a route passes a column. `stage` counts within the row."""

    column: int
    height: float
    stage: int | None = None


class Route(NamedTuple):
    """A way and its spots from its early column to its late one, both stages included."""

    way: Way
    spots: tuple[int, ...]
    label: Label | None = None
    label_at: int | None = None
    """Which of all spots carries the label."""
    is_main: bool = False
    """Whether it belongs to the line through the row that should run straight."""
    is_direct: bool = True
    """Whether it joins neighbouring columns."""


class Layers(NamedTuple):
    """Spots, stages first, and the routes between them; widths are those of all columns."""

    spots: tuple[Spot, ...]
    routes: tuple[Route, ...]
    widths: tuple[float, ...]

    @property
    def crowd(self) -> int:
        """How many stages stand in the fullest column."""
        stages = Counter(spot.column for spot in self.spots if spot.stage is not None)
        return max(stages.values(), default=0)

    @property
    def is_chain(self) -> bool:
        """Whether one straight line through all stages is the whole picture."""
        straight = all(route.is_direct and route.way.is_forward for route in self.routes)
        pairs = {(route.way.tail, route.way.head) for route in self.routes}
        return self.crowd <= 1 and straight and len(pairs) == len(self.routes)


def build_layers(
    row: Row,
    ways: Sequence[Way],
    labels: Mapping[Way, Label],
    heights: Sequence[float],
    width: float,
) -> Layers:
    """The layers of a row; `heights` are those of its stages, `width` that of every stage."""
    busy = {
        2 * min(_columns(row, way)) + 1
        for way in ways
        if way in labels and abs(_span(row, way)) == 1
    }
    main = _find_main_line(row, ways)
    spots = [
        Spot(2 * column, height, number)
        for number, (column, height) in enumerate(zip(row.columns, heights, strict=True))
    ]
    routes: list[Route] = []
    for way in ways:
        first, last = sorted((way.tail, way.head), key=row.column)
        columns = _passed(row, way, busy)
        label = labels.get(way)
        holder = _label_column(columns, label)
        passed: list[int] = []
        label_at = None
        for column in columns:
            if column == holder:
                label_at = len(spots)
            is_labelled = column == holder and label is not None
            spots.append(Spot(column, label.height if is_labelled and label else _BARE))
            passed.append(len(spots) - 1)
        ends = (first - row.first, *passed, last - row.first)
        is_direct = abs(_span(row, way)) == 1
        routes.append(Route(way, ends, label, label_at, way in main, is_direct))
    widths = [width]
    for gap in row.gaps:
        widths += [gap, width]
    return Layers(tuple(spots), tuple(routes), tuple(widths))


def _columns(row: Row, way: Way) -> tuple[int, int]:
    return row.column(way.tail), row.column(way.head)


def _span(row: Row, way: Way) -> int:
    tail, head = _columns(row, way)
    return head - tail


def _passed(row: Row, way: Way, busy: set[int]) -> tuple[int, ...]:
    """The columns between both ends in which the way needs a spot.

    A gap is passed freely, unless labels stand in it that the line has to keep clear of.
    """
    low, high = sorted(_columns(row, way))
    return tuple(
        column for column in range(2 * low + 1, 2 * high) if column % 2 == 0 or column in busy
    )


def _label_column(columns: Sequence[int], label: Label | None) -> int | None:
    """Where the label stands: in the middle of a long way's wide columns, else in the gap."""
    if label is None:
        return None
    wide = [column for column in columns if column % 2 == 0] or list(columns)
    return wide[(len(wide) - 1) // 2]


def _find_main_line(row: Row, ways: Sequence[Way]) -> frozenset[Way]:
    """The ways through most stages from the first one on; of equals, those most people take."""
    best: dict[int, tuple[tuple[int, int, float], Way]] = {}
    for way in sorted(ways, key=lambda way: -way.tail):
        if not way.is_forward or _span(row, way) < 1:
            continue
        # Without a share a way is the usual one.
        share = 100 if way.share is None else way.share
        length = 1 + (best[way.head][0][0] if way.head in best else 0)
        rank = (length, -_span(row, way), share)
        if way.tail not in best or rank > best[way.tail][0]:
            best[way.tail] = (rank, way)
    main: set[Way] = set()
    stage = row.first
    while stage in best:
        way = best[stage][1]
        main.add(way)
        stage = way.head
    return frozenset(main)
