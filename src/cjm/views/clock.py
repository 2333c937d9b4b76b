"""A day in the life on a clock of 24 hours: what happens when, where, and how it feels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import fsum

from cjm.layout.scene import Anchor, Ink, Line, Path, Rect
from cjm.layout.signs import colour_of, draw_feeling
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, lead, stack
from cjm.layout.text import BODY, LABEL, SMALL, STRONG, Style, shorten, write
from cjm.locales import Locale
from cjm.view import MapView, Moment
from cjm.views._dial import DAY, Arc, Dial, lay_arcs, spread_labels
from cjm.views._view import Figure, Table, View

_WIDE = 900.0
_FACE, _LOWEST_FACE = 26.0, 44.0
_HOUR = Style(11.5, 16, "muted")
_MAIN_HOUR = Style(14, 20, is_bold=True)
_NUMBER = Style(11.5, 16, "card", is_bold=True)
_RING, _RING_GAP = 34.0, 4.0
_RINGS = 3
_EDGE = 45
"""Minutes about noon and midnight, where words fit at either side."""
_NIGHT = (20 * 60, 30 * 60)
"""From eight in the evening to six in the morning."""
_AREAS = {"positive": "area-positive", "neutral": "area-neutral", "negative": "area-negative"}


def _draw(view: MapView, locale: Locale, room: float) -> tuple[Figure, ...]:
    if not view.moments:
        return ()
    table = _tabulate(view.moments, locale)
    sketch = draw_clock(view, locale, room)
    return (Figure("clock", locale.word("view.clock"), sketch, (table,)),)


VIEW = View("clock", "a day in the life on 24 hours", "view.clock-empty", _draw)


def draw_clock(view: MapView, locale: Locale, room: float) -> Sketch:
    """The dial, with words at its sides, or on a narrow sheet numbered and with a list below."""
    is_wide = room >= _WIDE
    size = min(room, 520.0)
    arcs = lay_arcs([(moment.start, moment.end) for moment in view.moments], _RINGS)
    if is_wide:
        return _draw_between(view, arcs, room, size, locale)
    dial = Dial(room / 2, size / 2, view.direction == "rtl")
    parts = list(_draw_dial(dial, size / 2, view.moments, arcs, locale, is_numbered=True))
    face = Sketch(room, size, tuple(parts))
    rows = [
        lead(_draw_number(number, locale), _write_moment(moment, room - 34), 10, 24)
        for number, moment in sorted(
            enumerate(view.moments, 1), key=lambda each: (each[1].start, each[0])
        )
    ]
    return stack((face, *rows), 12)


def _draw_between(
    view: MapView, arcs: Sequence[Arc], room: float, size: float, locale: Locale
) -> Sketch:
    """The dial in the middle; what happens before noon at its right, the rest at its left, as on
    the face itself."""
    mirrored = view.direction == "rtl"
    width = (room - size) / 2 - 40
    sides = _part_sides(view.moments, arcs)
    labels: dict[bool, list[tuple[float, Sketch, Arc]]] = {}
    centre = Dial(0, 0, is_mirrored=False)
    tallest = size
    for is_first, members in sides.items():
        # On a sheet that will be mirrored the right side is the start. Words stand at their line.
        anchor: Anchor = "end" if is_first is mirrored else "start"
        drawn = [
            (
                centre.spot((arc.start + arc.end) / 2, size / 2)[1],
                _write_moment(moment, width, anchor),
                arc,
            )
            for moment, arc in members
        ]
        drawn.sort(key=lambda each: each[0])
        labels[is_first] = drawn
        tallest = max(tallest, fsum(sketch.height + 10 for _, sketch, _ in drawn))
    middle = tallest / 2
    dial = Dial(room / 2, middle, mirrored)
    parts = list(_draw_dial(dial, size / 2, view.moments, arcs, locale, is_numbered=False))
    top, bottom = 0.0, tallest
    for is_first, drawn in labels.items():
        tops = spread_labels(
            [middle + y for y, _, _ in drawn], [sketch.height for _, sketch, _ in drawn], 10
        )
        at_start = is_first is mirrored
        for y, (_, sketch, arc) in zip(tops, drawn, strict=True):
            x = width - sketch.width if at_start else room - width
            parts.append(Placed(x, y, sketch))
            edge = width + 6 if at_start else room - width - 6
            parts += _draw_leader(dial, size / 2, arc, (edge, y + 14))
            top, bottom = min(top, y), max(bottom, y + sketch.height)
    moved = Placed(0, -top, Sketch(room, bottom, tuple(parts)))
    return Sketch(room, bottom - top, (moved,))


def _part_sides(
    moments: Sequence[Moment], arcs: Sequence[Arc]
) -> dict[bool, list[tuple[Moment, Arc]]]:
    """What happens before noon, and the rest; what lies about noon or midnight goes where fewer
    words stand."""
    sides: dict[bool, list[tuple[Moment, Arc]]] = {True: [], False: []}
    on_edge = []
    for entry in zip(moments, arcs, strict=True):
        middle = (entry[1].start + entry[1].end) / 2 % DAY
        if abs(middle % (DAY / 2) - DAY / 4) > DAY / 4 - _EDGE:
            on_edge.append(entry)
        else:
            sides[middle < DAY / 2].append(entry)
    for entry in on_edge:
        sides[len(sides[True]) <= len(sides[False])].append(entry)
    return sides


def _draw_leader(dial: Dial, radius: float, arc: Arc, end: tuple[float, float]) -> Iterator[Part]:
    """A thin line from the rim to the words."""
    x, y = dial.spot((arc.start + arc.end) / 2, radius + 2)
    bend = end[0] + (14 if x > end[0] else -14)
    ink = Ink(stroke="muted", width=1, opacity=0.7)
    yield Line(x, y, bend, end[1], ink)
    yield Line(bend, end[1], *end, ink)


def _draw_dial(
    dial: Dial,
    radius: float,
    moments: Sequence[Moment],
    arcs: Sequence[Arc],
    locale: Locale,
    *,
    is_numbered: bool,
) -> Iterator[Part]:
    rim = radius - 2
    used = max((arc.ring for arc in arcs), default=0) + 1
    ring = min(_RING, radius * 0.16)
    core = rim - 28 - used * (ring + _RING_GAP)
    yield Rect(dial.x - rim, dial.y - rim, 2 * rim, 2 * rim, Ink("card", "line", 1), rim)
    yield Path(dial.sector(*_NIGHT, core, rim), 0, 0, Ink("chip"))
    yield from _draw_hours(dial, rim, core, locale)
    for place in range(used):
        outer = rim - 26 - place * (ring + _RING_GAP)
        track = Ink(stroke="line", width=1)
        yield Rect(dial.x - outer, dial.y - outer, 2 * outer, 2 * outer, track, outer)
    signs: list[Part] = []
    taken: list[tuple[float, float]] = []
    for number, (moment, arc) in enumerate(zip(moments, arcs, strict=True), 1):
        outer = rim - 26 - arc.ring * (ring + _RING_GAP)
        yield from _draw_arc(dial, moment, arc, outer, ring)
        sign = _draw_sign(moment, number, locale, is_numbered=is_numbered)
        x, y = dial.find_free(arc, outer - ring / 2, taken, sign.width)
        taken.append((x, y))
        signs.append(Placed(x - sign.width / 2, y - sign.height / 2, sign))
    yield from signs
    centre = _draw_lowest(moments, core * 1.3, locale)
    if centre.height < 1.5 * core:
        yield Placed(dial.x - centre.width / 2, dial.y - centre.height / 2, centre)
    for hour, word in ((0, "view.night"), (12, "view.noon")):
        label = write(locale.word(word), LABEL, core)
        x, y = dial.spot(hour * 60, core - 24)
        if core - 24 - label.height > centre.height / 2:
            yield Placed(x - label.width / 2, y - label.height / 2, label)


def _draw_lowest(moments: Sequence[Moment], room: float, locale: Locale) -> Sketch:
    """The worst moment of the day, in the middle: the finding of the map."""
    scored = [(moment.score, moment) for moment in moments if moment.score is not None]
    if not scored:
        return NOTHING
    score, lowest = min(scored, key=lambda each: each[0])
    colour = colour_of(score)
    face = draw_feeling(score, _LOWEST_FACE, is_filled=True)
    lines = [face, write(locale.word("map.lowest-point"), SMALL, room)]
    lines.append(shorten(f"{lowest.time} · {lowest.name}", STRONG, room, 2)[0])
    lines.append(shorten(lowest.feeling or " ", STRONG.tint(colour), room, 1)[0])
    return stack((_centre(line, room) for line in lines), 2)


def _centre(line: Sketch, room: float) -> Sketch:
    return Sketch(room, line.height, (Placed((room - line.width) / 2, 0, line),))


def _draw_hours(dial: Dial, rim: float, core: float, locale: Locale) -> Iterator[Part]:
    for hour in range(24):
        is_main = hour % 6 == 0
        inner, outer = (
            dial.spot(hour * 60, core),
            dial.spot(hour * 60, core + (10 if is_main else 6)),
        )
        yield Line(*inner, *outer, Ink(stroke="muted", width=1.4 if is_main else 0.8))
        if hour % 3 == 0 or rim > 200:
            style = _MAIN_HOUR if is_main else _HOUR
            label = write(locale.number(hour), style, 40)
            x, y = dial.spot(hour * 60, rim - 13)
            yield Placed(x - label.width / 2, y - label.height / 2, label)


def _draw_arc(dial: Dial, moment: Moment, arc: Arc, outer: float, ring: float) -> Iterator[Part]:
    colour = colour_of(moment.score) if moment.score is not None else None
    ground = _AREAS[colour] if colour else "chip"
    edge = colour or "muted"
    dash = (3.0, 3.0) if arc.is_open else ()
    yield Path(
        dial.sector(arc.start, arc.end, outer - ring, outer), 0, 0, Ink(ground, edge, 1.4, dash)
    )


def _draw_sign(moment: Moment, number: int, locale: Locale, *, is_numbered: bool) -> Sketch:
    if is_numbered:
        return _draw_number(number, locale)
    if moment.score is None:
        return Sketch(8, 8, (Rect(0, 0, 8, 8, Ink("muted"), 4),))
    return draw_feeling(moment.score, _FACE)


def _draw_number(number: int, locale: Locale) -> Sketch:
    label = write(locale.number(number), _NUMBER, 22, anchor="middle")
    disc = Rect(0, 0, 22, 22, Ink("ink", "card", 1), 11)
    return Sketch(22, 22, (disc, Placed(0, (22 - label.height) / 2, label)))


def _write_moment(moment: Moment, room: float, anchor: Anchor = "start") -> Sketch:
    """When, what, where, for how long, and how it feels, with all lines at one side."""
    face = draw_feeling(moment.score, 18) if moment.score is not None else NOTHING
    colour = colour_of(moment.score) if moment.score is not None else "muted"
    feeling = write(moment.feeling or "", SMALL.tint(colour).embolden(), room - 24)
    facts = " · ".join(fact.value for fact in moment.facts)
    felt = lead(face, feeling, 6, SMALL.leading) if feeling.width else NOTHING
    if anchor == "end" and felt.width:
        felt = Sketch(room, felt.height, (Placed(room - felt.width, 0, felt),))
    return stack(
        (
            write(moment.time, STRONG.tint("accent"), room, anchor=anchor),
            write(moment.name, BODY.embolden(), room, anchor=anchor),
            write(facts, SMALL, room, anchor=anchor),
            felt,
        ),
        0,
    )


def _tabulate(moments: Sequence[Moment], locale: Locale) -> Table:
    head = tuple(
        locale.word(key) for key in ("fact.time", "map.stage", "fact.place", "fact.feeling")
    )
    rows = tuple(
        (
            moment.time,
            moment.name,
            locale.join([locale.label(fact.label, fact.value) for fact in moment.facts]),
            moment.feeling or "",
        )
        for moment in sorted(moments, key=lambda each: each.start)
    )
    return Table(locale.word("view.clock"), head, rows)
