"""Arrows between blueprint items: along the gutters of the grid, never across a text."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from cjm.layout.captions import Box
from cjm.layout.paths import write_number
from cjm.layout.scene import Ink, Path
from cjm.layout.sketch import Sketch, tell
from cjm.values import NamedTuple
from cjm.view import Link

Kind: TypeAlias = Literal["exchange", "agreement", "dependency"]
Side: TypeAlias = Literal["start", "end"]
Spot: TypeAlias = tuple[float, float]
_TRACKS = (3.0, -3.0, 6.0, -6.0, 0.0)
"""Places of arrows beside the middle of a gutter; a head needs six pixels to its card."""
_APART = 4.0
_SPREAD = (0.0, 6.0, -6.0, 12.0, -12.0)
"""Places where arrows leave a card, from the middle of its side."""
_CORNER = 4.0
_HEAD_LENGTH, _HEAD_WIDTH = 6.0, 3.5
_COLOUR = "accent"


class Gutters(NamedTuple):
    """Free ways in the grid: along column edges `xs` and row edges `ys`. No way leads through
    `walls`: contents that reach over several columns, names of lines."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    walls: tuple[Box, ...]


class Links(NamedTuple):
    """Arrows that found a way, and the links that did not."""

    drawn: tuple[Sketch, ...]
    left_over: tuple[Link, ...]


def draw_links(links: Iterable[Link], boxes: Mapping[str, Box], gutters: Gutters) -> Links:
    """An arrow for each link whose ends stand in the grid."""
    router = _Router(gutters)
    drawn: list[Sketch] = []
    left_over: list[Link] = []
    for link in links:
        tail, head = boxes.get(link.tail), boxes.get(link.head)
        route = router.find_route(tail, head) if tail and head else None
        if route is None:
            left_over.append(link)
        else:
            drawn.append(tell(_draw_arrow(link.kind, route), link.text))
    return Links(tuple(drawn), tuple(left_over))


class _Router:
    """Finds ways and remembers which tracks are taken."""

    def __init__(self, gutters: Gutters) -> None:
        self.gutters = gutters
        self.taken: defaultdict[tuple[str, int], list[tuple[float, float, float]]]
        self.taken = defaultdict(list)
        self.doors: Counter[tuple[float, float, Side]] = Counter()

    def find_route(self, tail: Box, head: Box) -> tuple[Spot, ...] | None:
        """The corners of a way from one card to another, None where all ways are taken."""
        for out_side, in_side in _list_sides(tail, head):
            out_gutter, in_gutter = self._gutter(tail, out_side), self._gutter(head, in_side)
            if out_gutter == in_gutter:
                route = self._go_straight(tail, head, out_side, in_side, out_gutter)
            else:
                route = self._go_across(tail, head, (out_side, in_side), (out_gutter, in_gutter))
            if route:
                self.doors[tail.x, tail.y, out_side] += 1
                self.doors[head.x, head.y, in_side] += 1
                return route
        return None

    def _gutter(self, box: Box, side: Side) -> int:
        xs = self.gutters.xs
        return bisect_left(xs, box.x + box.width) if side == "end" else bisect_right(xs, box.x) - 1

    def _door(self, box: Box, side: Side) -> Spot:
        """Where an arrow meets a card: near the middle of the side, off those there already."""
        shift = _SPREAD[self.doors[box.x, box.y, side] % len(_SPREAD)]
        reach = box.height / 2 - 5
        x = box.x + box.width if side == "end" else box.x
        return x, box.y + box.height / 2 + max(-reach, min(reach, shift))

    def _go_straight(
        self, tail: Box, head: Box, out_side: Side, in_side: Side, gutter: int
    ) -> tuple[Spot, ...] | None:
        start, end = self._door(tail, out_side), self._door(head, in_side)
        x = self._take_column(gutter, start[1], end[1])
        return None if x is None else (start, (x, start[1]), (x, end[1]), end)

    def _go_across(
        self, tail: Box, head: Box, sides: tuple[Side, Side], gutters: tuple[int, int]
    ) -> tuple[Spot, ...] | None:
        start, end = self._door(tail, sides[0]), self._door(head, sides[1])
        ys = self.gutters.ys
        is_up = head.y + head.height < tail.y
        row = bisect_right(ys, tail.y) - 1 if is_up else bisect_left(ys, tail.y + tail.height)
        if not 0 <= row < len(ys):
            return None
        first = self._take_column(gutters[0], start[1], ys[row])
        second = self._take_column(gutters[1], ys[row], end[1])
        if first is None or second is None:
            return None
        y = self._take("row", row, ys[row], first, second)
        if y is None:
            return None
        return start, (first, start[1]), (first, y), (second, y), (second, end[1]), end

    def _take_column(self, gutter: int, start: float, end: float) -> float | None:
        if not 0 <= gutter < len(self.gutters.xs):
            return None
        x, (top, bottom) = self.gutters.xs[gutter], sorted((start, end))
        for wall in self.gutters.walls:
            if wall.x < x < wall.x + wall.width and wall.y < bottom and top < wall.y + wall.height:
                return None
        return self._take("column", gutter, x, start, end)

    def _take(
        self, kind: str, number: int, middle: float, start: float, end: float
    ) -> float | None:
        low, high = min(start, end) - _APART, max(start, end) + _APART
        taken = self.taken[kind, number]
        is_rim = kind == "column" and number == len(self.gutters.xs) - 1
        for track in _TRACKS:
            if not (is_rim and track >= 0) and all(
                track != other or high < begin or stop < low for other, begin, stop in taken
            ):
                taken.append((track, low, high))
                return middle + track
        return None


def _list_sides(tail: Box, head: Box) -> Iterator[tuple[Side, Side]]:
    """Sides of two cards that face each other, or one side of both where they stand in line."""
    if tail.x + tail.width <= head.x:
        yield "end", "start"
    elif head.x + head.width <= tail.x:
        yield "start", "end"
    else:
        yield "end", "end"
        yield "start", "start"


def draw_link_sign(kind: Kind) -> Sketch:
    """A short arrow, for the legend."""
    arrow = _draw_arrow(kind, ((0, 4), (2, 4), (24, 4), (26, 4)))
    return Sketch(26, 8, arrow.parts)


def _draw_arrow(kind: Kind, route: Sequence[Spot]) -> Sketch:
    dash = (5.0, 3.0) if kind == "dependency" else ()
    way = Path(_write_way(route), 0, 0, Ink(stroke=_COLOUR, width=1.5, dash=dash))
    heads = [_write_head(route[-2], route[-1])]
    if kind == "agreement":
        heads.append(_write_head(route[1], route[0]))
    return Sketch(0, 0, (way, Path("".join(heads), 0, 0, Ink(_COLOUR))))


def _write_way(route: Sequence[Spot]) -> str:
    """A line along the corners, each of them rounded."""
    parts = [f"M{_spot(route[0])}"]
    for before, corner, after in zip(route, route[1:], route[2:], strict=False):
        parts.append(
            f"L{_spot(_step(corner, before))}Q{_spot(corner)} {_spot(_step(corner, after))}"
        )
    return "".join([*parts, f"L{_spot(route[-1])}"])


def _step(corner: Spot, other: Spot) -> Spot:
    """The place a corner's radius away, at most half the way to another place."""
    across, down = other[0] - corner[0], other[1] - corner[1]
    length = abs(across) + abs(down)
    share = min(_CORNER, length / 2) / length if length else 0
    return corner[0] + across * share, corner[1] + down * share


def _write_head(before: Spot, tip: Spot) -> str:
    """The point of an arrow that arrives sideways."""
    back = tip[0] + (_HEAD_LENGTH if before[0] > tip[0] else -_HEAD_LENGTH)
    upper, lower = (back, tip[1] - _HEAD_WIDTH), (back, tip[1] + _HEAD_WIDTH)
    return f"M{_spot(tip)}L{_spot(upper)}L{_spot(lower)}Z"


def _spot(spot: Spot) -> str:
    return f"{write_number(spot[0])} {write_number(spot[1])}"
