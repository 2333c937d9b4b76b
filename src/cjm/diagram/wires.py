"""Draws the lines between stages, and their labels."""

from collections.abc import Iterator

from cjm.diagram.graph import Way
from cjm.diagram.labels import LEADING, PAD_Y, SIZE, Label
from cjm.diagram.markup import Markup, group
from cjm.diagram.plan import PlacedRow
from cjm.diagram.rows import LEAD
from cjm.diagram.sheet import Sheet, Trace
from cjm.values import NamedTuple

TIP = 4.0
_PORT = 17.0
_CORNER = 12.0
_USUAL, _THIN, _BROAD = 1.8, 1.4, 4.6


class Drawn(NamedTuple):
    """A line and its label, kept apart: labels lie above all lines."""

    wire: Markup
    label: Markup


class _Port(NamedTuple):
    """Where a line meets a stage: `toward` is the height it comes from, to keep lines in order."""

    route: int
    toward: float
    wanted: float | None
    is_main: bool


def draw_routes(sheet: Sheet, placed: PlacedRow, x: float, y: float) -> Iterator[Drawn]:
    """The lines inside a row whose leading upper corner is at (x, y)."""
    starts = column_starts(placed)
    ports = _spread_ports(placed)
    for number, route in enumerate(placed.layers.routes):
        first, last = route.spots[0], route.spots[-1]
        early = placed.layers.spots[first].column
        late = placed.layers.spots[last].column
        begin = x + starts[early] + placed.layers.widths[early]
        end = x + starts[late]
        leads_on = placed.row.column(route.way.head) > placed.row.column(route.way.tail)
        trace = Trace(sheet, (begin + (0 if leads_on else TIP), y + ports[number, first]))
        label_spot = (0.0, 0.0)
        for spot in route.spots[1:-1]:
            column = placed.layers.spots[spot].column
            lead = LEAD if column % 2 else 0.0
            left = x + starts[column] + lead
            right = x + starts[column] + placed.layers.widths[column] - lead
            middle = y + placed.middles[spot]
            trace.bend((left, middle))
            trace.line((right, middle))
            if spot == route.label_at:
                label_spot = ((left + right) / 2, middle)
        port = y + ports[number, last]
        trace.bend((end - (TIP if leads_on else 0), port))
        tip = (end, port, 1) if leads_on else (begin, y + ports[number, first], -1)
        label = Markup("")
        if route.label is not None and route.label_at is not None:
            label = _draw_label(sheet, route.label, *label_spot)
        yield _draw(sheet, route.way, trace, tip, label)


def column_starts(placed: PlacedRow) -> tuple[float, ...]:
    """How far from the row's beginning each column begins."""
    starts = [0.0]
    for width in placed.layers.widths:
        starts.append(starts[-1] + width)
    return tuple(starts)


def draw_turn(
    sheet: Sheet, way: Way, label: Label | None, stops: tuple[tuple[float, float], ...]
) -> Drawn:
    """The line from a row's end to the next row's beginning, through the corners given."""
    start, *corners, (end_x, end_y) = stops
    trace = Trace(sheet, start)
    trace.turn(corners, (end_x - TIP, end_y), _CORNER)
    along = (corners[1][0] + corners[2][0]) / 2
    drawn = Markup("") if label is None else _draw_label(sheet, label, along, corners[1][1])
    return _draw(sheet, way, trace, (end_x, end_y, 1), drawn)


def _draw(
    sheet: Sheet, way: Way, trace: Trace, tip: tuple[float, float, int], label: Markup
) -> Drawn:
    classes = "edge loop" if way.is_loop else "edge"
    width = _USUAL
    if way.share is not None:
        width = _THIN + (_BROAD - _THIN) * max(0, min(way.share, 100)) / 100
    x, y, sense = tip
    size = max(TIP, width * 1.4)
    wire = group(
        classes, (sheet.path(trace.data, "wire", width), sheet.tip("tip", x, y, sense, size))
    )
    return Drawn(wire, group(classes, (label,)) if label else label)


def _draw_label(sheet: Sheet, label: Label, x: float, y: float) -> Markup:
    top = y - label.height / 2
    start, radius = x - label.width / 2, min(label.height / 2, 11)
    pill = sheet.box("pill", start, top, width=label.width, height=label.height, radius=radius)
    first = top + PAD_Y + LEADING / 2
    text = sheet.text(label.text, "", x, first, size=SIZE, leading=LEADING, edge="middle")
    return group("label", (pill, text))


def _spread_ports(placed: PlacedRow) -> dict[tuple[int, int], float]:
    """The height at which each route meets its stages, in the order of where it comes from."""
    sides: dict[tuple[int, bool], list[_Port]] = {}
    for number, route in enumerate(placed.layers.routes):
        ends = ((route.spots[0], route.spots[1], False), (route.spots[-1], route.spots[-2], True))
        for stage, neighbour, is_leading in ends:
            is_tail = stage + placed.row.first == route.way.tail
            step = route.way.tail_step if is_tail else route.way.head_step
            card = placed.cards[stage]
            anchor = card.anchor(step)
            top = placed.middles[stage] - card.height / 2
            wanted = None if anchor is None else top + anchor
            port = _Port(number, placed.middles[neighbour], wanted, route.is_main)
            sides.setdefault((stage, is_leading), []).append(port)
    heights: dict[tuple[int, int], float] = {}
    for (stage, _), ports in sides.items():
        ports.sort(key=lambda port: port.toward)
        middle = placed.middles[stage]
        room = placed.cards[stage].height - 24
        pitch = min(_PORT, room / max(1, len(ports) - 1))
        main = next((place for place, port in enumerate(ports) if port.is_main), None)
        centre = (len(ports) - 1) / 2 if main is None else main
        # The main line meets the middle, if the others then still meet the card.
        first = min(max(middle - centre * pitch, middle - room / 2), middle + room / 2)
        first = min(first, middle + room / 2 - (len(ports) - 1) * pitch)
        for place, port in enumerate(ports):
            spread = first + place * pitch
            heights[port.route, stage] = spread if port.wanted is None else port.wanted
    return heights
