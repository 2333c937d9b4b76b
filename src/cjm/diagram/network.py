"""Finds places for maps that belong together: from left to right, what details behind its whole.

Graphviz says in which order and how high the cards of a column stand, as in the stage diagram;
where it cannot, they stand as near to their neighbours as there is room.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cjm.diagram.engine import Engine, EngineError
from cjm.diagram.graph import Way
from cjm.diagram.layers import Layers, Route, Spot
from cjm.diagram.piling import pile_up
from cjm.diagram.straighten import straighten
from cjm.values import NamedTuple
from cjm.view import Arrangement, Tie, Wire
from cjm.view.network import CARD_HEIGHT, CARD_WIDTH, Frame, Point

_GAP = 76.0
_AIR = 18.0
_PAD = 14.0
_BARE = 14.0
_MANY = 5
"""From so many maps on, those that only detail one map stand on one ground."""
_SOME = 8
"""Up to so many stand two abreast."""


class _Unit(NamedTuple):
    """A card, or the cards on one ground."""

    members: tuple[int, ...]

    @property
    def across(self) -> int:
        return 1 if len(self.members) == 1 else 2 if len(self.members) <= _SOME else 3

    @property
    def size(self) -> Point:
        if len(self.members) == 1:
            return CARD_WIDTH, CARD_HEIGHT
        down = -(-len(self.members) // self.across)
        return _span(self.across, CARD_WIDTH), _span(down, CARD_HEIGHT)

    def list_places(self, x: float, y: float) -> Iterator[tuple[int, Point]]:
        """Each card with its corner, from the corner of the unit."""
        pad = _PAD if len(self.members) > 1 else 0
        for place, member in enumerate(self.members):
            row, column = divmod(place, self.across)
            at = (x + pad + column * (CARD_WIDTH + _AIR), y + pad + row * (CARD_HEIGHT + _AIR))
            yield member, at


def _span(count: int, size: float) -> float:
    return count * size + (count - 1) * _AIR + 2 * _PAD


def arrange(ties: Sequence[Tie], engine: Engine) -> tuple[Arrangement, str | None]:
    """Places for all maps that have ties, and what went otherwise than wished."""
    if not ties:
        return Arrangement(), None
    units = _gather(ties)
    unit_of = {member: place for place, unit in enumerate(units) for member in unit.members}
    joints = list(
        dict.fromkeys(Tie(unit_of[tie.tail], unit_of[tie.head], tie.kind) for tie in ties)
    )
    ranks = _rank(len(units), joints)
    layers = _make_layers(units, joints, ranks)
    notice = None
    middles: Sequence[float] | None = None
    if engine.command:
        from cjm.diagram.dot import place_by_dot

        try:
            middles = place_by_dot(layers, engine)
        except EngineError as error:
            notice = str(error)
    middles = straighten(layers, middles or pile_up(layers, _AIR))
    return _set(units, joints, ranks, layers, middles), notice


def _gather(ties: Sequence[Tie]) -> list[_Unit]:
    """The maps in units: those that only detail the same one share theirs if they are many."""
    degree = Counter(end for tie in ties for end in (tie.tail, tie.head))
    leaves: dict[int, list[int]] = {}
    for tie in ties:
        if tie.kind == "detail" and degree[tie.head] == 1:
            leaves.setdefault(tie.tail, []).append(tie.head)
    shared = [_Unit(tuple(sorted(found))) for found in leaves.values() if len(found) >= _MANY]
    taken = {member for unit in shared for member in unit.members}
    single = [_Unit((member,)) for member in sorted(degree) if member not in taken]
    return sorted([*single, *shared], key=lambda unit: unit.members)


def _rank(count: int, ties: Sequence[Tie]) -> list[int]:
    """The column of each unit: behind all that lead to it, as far as they lead in no circle."""
    onward: dict[int, list[int]] = {}
    for tie in ties:
        onward.setdefault(tie.tail, []).append(tie.head)
    reached = {tie.head for tie in ties}
    state = [0] * count
    order: list[int] = []
    behind: list[tuple[int, int]] = []
    for start in sorted(range(count), key=lambda unit: (unit in reached, unit)):
        stack = [(start, iter(onward.get(start, ())))] if not state[start] else []
        state[start] = state[start] or 1
        while stack:
            here, heads = stack[-1]
            head = next(heads, None)
            if head is None:
                state[here] = 2
                order.append(here)
                stack.pop()
            elif state[head] != 1:
                behind.append((here, head))
                if not state[head]:
                    state[head] = 1
                    stack.append((head, iter(onward.get(head, ()))))
    ranks = [0] * count
    for unit in reversed(order):
        for tail, head in behind:
            if tail == unit:
                ranks[head] = max(ranks[head], ranks[unit] + 1)
    return ranks


def _make_layers(units: Sequence[_Unit], ties: Sequence[Tie], ranks: Sequence[int]) -> Layers:
    spots = [Spot(2 * ranks[place], unit.size[1], place) for place, unit in enumerate(units)]
    routes: list[Route] = []
    for tie in ties:
        first, last = sorted((tie.tail, tie.head), key=lambda unit: ranks[unit])
        passed = range(len(spots), len(spots) + max(0, ranks[last] - ranks[first] - 1))
        spots += [Spot(2 * (ranks[first] + 1 + step), _BARE) for step in range(len(passed))]
        way = Way(tie.tail, tie.head, None, None, "", None, is_reading_order=True, is_loop=False)
        routes.append(Route(way, (first, *passed, last), is_direct=not passed))
    columns = max(ranks) + 1
    widths = [0.0] * columns
    for place, unit in enumerate(units):
        widths[ranks[place]] = max(widths[ranks[place]], unit.size[0])
    spread = [width for column in widths for width in (column, _GAP)][:-1]
    return Layers(tuple(spots), tuple(routes), tuple(spread))


def _set(
    units: Sequence[_Unit],
    ties: Sequence[Tie],
    ranks: Sequence[int],
    layers: Layers,
    middles: Sequence[float],
) -> Arrangement:
    """Everything at its place, counted from the upper corner."""
    starts = [0.0]
    for width in layers.widths:
        starts.append(starts[-1] + width)
    tops = [middle - spot.height / 2 for middle, spot in zip(middles, layers.spots, strict=True)]
    top = min(tops)
    places: list[tuple[int, Point]] = []
    frames: list[Frame] = []
    for place, unit in enumerate(units):
        corner = (starts[2 * ranks[place]], tops[place] - top)
        places += unit.list_places(*corner)
        if len(unit.members) > 1:
            frames.append(Frame(*corner, *unit.size))
    wires: list[Wire] = []
    for tie, route in zip(ties, layers.routes, strict=True):
        early, *passed, late = route.spots
        begin = starts[2 * ranks[early]] + units[early].size[0]
        # A way back keeps off the way there.
        drop = _BARE if early != tie.tail else 0
        level = middles[early] - top + drop
        points = [(begin, level)]
        if starts[2 * ranks[early] + 1] > begin:
            # Past what is wider in its column on the level, where there is nothing else.
            points.append((starts[2 * ranks[early] + 1], level))
        for number in passed:
            column, height = layers.spots[number].column, middles[number] - top
            points += [(starts[column], height), (starts[column + 1], height)]
        points.append((starts[2 * ranks[late]], middles[late] - top + drop))
        wires.append(Wire(tie.kind, tuple(points if early == tie.tail else reversed(points))))
    height = max(y + spot.height for y, spot in zip(tops, layers.spots, strict=True)) - top
    return Arrangement(tuple(places), tuple(frames), tuple(wires), starts[-1], height)


def bend(points: Sequence[Point]) -> Iterator[tuple[Point, Point, Point, Point]]:
    """A wire as curves that leave and reach each point on the level."""
    for (x, y), (far, level) in pairwise(points):
        half = (x + far) / 2
        yield (x, y), (half, y), (half, level), (far, level)
