"""Several maps in one picture: which belong together, how each feels, and where it hurts most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.diagram.network import bend
from cjm.layout.paths import write_number
from cjm.layout.scene import Ink, Line, Path, Rect
from cjm.layout.sketch import Part, Placed, Sketch, beside, flow, stack
from cjm.layout.text import SMALL, write
from cjm.locales import Locale
from cjm.view import MapView, Network, Tie
from cjm.view.network import CARD_WIDTH, Frame, TieKind, Wire
from cjm.views._members import draw_member, tabulate
from cjm.views._view import Figure, View

_AIR = 18.0
_INDENT = 14.0
_DEEPEST = 4
_TIP = 7.0
_INKS: dict[TieKind, Ink] = {
    "detail": Ink(stroke="muted", width=1.8, is_round=True),
    "change": Ink(stroke="target", width=2.2, dash=(7, 5)),
}
_WORDS: dict[TieKind, str] = {"detail": "fact.journey", "change": "view.compare"}
_FEWEST = 2
"""Of maps with one persona that make a group of their own."""


def _draw(view: MapView, locale: Locale, room: float) -> tuple[Figure, ...]:
    network = view.network
    if network is None or not network.members:
        return ()
    tied = {place for tie in network.ties for place in (tie.tail, tie.head)}
    figures: list[Figure] = []
    if tied:
        is_narrow = room < 2 * CARD_WIDTH
        drawn = _list_tied(network, locale) if is_narrow else _draw_tied(network, locale)
        legend = _draw_legend(network.ties, locale, room)
        title = locale.word("view.network-linked")
        table = tabulate(network, sorted(tied), title, locale)
        figures.append(Figure("linked", title, stack((legend, drawn), 16), (table,)))
    alone = [place for place in range(len(network.members)) if place not in tied]
    for number, (title, group) in enumerate(_group(network, alone, locale)):
        cards = [draw_member(network.members[place], locale) for place in group]
        table = tabulate(network, group, title, locale)
        drawn = flow(cards, room, gap=_AIR, row_gap=_AIR)
        figures.append(Figure(f"alone-{number}", title, drawn, (table,)))
    return tuple(figures)


VIEW = View("network", "several maps and what joins them", "view.network-empty", _draw)


def _group(
    network: Network, alone: Sequence[int], locale: Locale
) -> Iterator[tuple[str, Sequence[int]]]:
    """Maps without ties: those of one persona together, then all others."""
    # Maps that know nothing of each other may give one id to several people.
    of_persona: dict[tuple[str, str], list[int]] = {}
    for place in alone:
        for persona in network.members[place].map.personas[:1]:
            of_persona.setdefault((persona.id, persona.name), []).append(place)
    shared = {who: group for who, group in of_persona.items() if len(group) >= _FEWEST}
    for (_, name), group in shared.items():
        yield name, group
    taken = {place for group in shared.values() for place in group}
    rest = [place for place in alone if place not in taken]
    if rest:
        yield locale.word("view.network-alone"), rest


def _draw_tied(network: Network, locale: Locale) -> Sketch:
    """The maps that have ties, where they were placed."""
    arrangement = network.arrangement
    parts: list[Part] = [_draw_frame(frame) for frame in arrangement.frames]
    for wire in arrangement.wires:
        parts += _draw_wire(wire)
    for place, (x, y) in arrangement.places:
        parts.append(Placed(x, y, draw_member(network.members[place], locale)))
    return Sketch(arrangement.width, arrangement.height, tuple(parts))


def _list_tied(network: Network, locale: Locale) -> Sketch:
    """The same below each other for narrow screens, what details a map further in."""
    onward: dict[int, list[int]] = {}
    for tie in network.ties:
        onward.setdefault(tie.tail, []).append(tie.head)
    heads = {tie.head for tie in network.ties}
    seen: set[int] = set()
    rows: list[Sketch] = []
    starts = sorted({tie.tail for tie in network.ties}, key=lambda place: (place in heads, place))
    waiting = [(start, 0) for start in reversed(starts)]
    while waiting:
        place, depth = waiting.pop()
        if place in seen:
            continue
        seen.add(place)
        inset = min(depth, _DEEPEST) * _INDENT
        card = draw_member(network.members[place], locale)
        elbow = (Line(inset - 7, 0, inset - 7, card.height, _INKS["detail"]),) if depth else ()
        rows.append(Sketch(inset + card.width, card.height, (*elbow, Placed(inset, 0, card))))
        waiting += [(head, depth + 1) for head in reversed(onward.get(place, ()))]
    return stack(rows, 12)


def _draw_frame(frame: Frame) -> Rect:
    return Rect(frame.x, frame.y, frame.width, frame.height, Ink("head", "line"), 12)


def _draw_wire(wire: Wire) -> Iterator[Part]:
    """The line with its tip; it ends where the tip begins."""
    *before, (x, y) = wire.points
    sense = 1 if x > before[-1][0] else -1
    data = ""
    for start, *curve in bend([*before, (x - sense * _TIP, y)]):
        data += "" if data else f"M{_spot(start)}"
        data += f"C{' '.join(map(_spot, curve))}"
    ink = _INKS[wire.kind]
    yield Path(data, 0, 0, ink)
    yield _draw_tip(x, y, sense, ink.stroke)


def _draw_tip(x: float, y: float, sense: int, colour: str | None) -> Path:
    back = -sense * _TIP * 1.3
    return Path(f"M0 0L{write_number(back)} -5V5Z", x, y, Ink(colour))


def _spot(point: tuple[float, float]) -> str:
    return f"{write_number(point[0])} {write_number(point[1])}"


def _draw_legend(ties: Sequence[Tie], locale: Locale, room: float) -> Sketch:
    entries: list[Sketch] = []
    for kind, word in _WORDS.items():
        if any(tie.kind == kind for tie in ties):
            ink = _INKS[kind]
            line = (Line(0, 6, 32, 6, ink), _draw_tip(40, 6, 1, ink.stroke))
            text = write(locale.word(word), SMALL, room - 50)
            entries.append(beside((Sketch(40, 12, line), text), 8))
    return flow(entries, room, gap=24, row_gap=4)
