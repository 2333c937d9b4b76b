"""A day in the life on a clock of 24 hours: what happens when, where, and how it feels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import fsum

from cjm.layout.scene import Anchor, Ink, Line
from cjm.layout.signs import colour_of, draw_feeling
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, lead, stack
from cjm.layout.text import BODY, SMALL, STRONG, write
from cjm.locales import Locale
from cjm.view import MapView, Moment
from cjm.views._dial import DAY, Arc, Dial, lay_arcs, spread_labels
from cjm.views._face import draw_face, draw_number
from cjm.views._view import Figure, Table, View

_WIDE = 900.0
_RINGS = 3
_EDGE = 45
"""Minutes about noon and midnight, where words fit at either side."""


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
    parts = list(draw_face(dial, size / 2, view, arcs, locale, is_numbered=True))
    face = Sketch(room, size, tuple(parts))
    rows = [
        lead(draw_number(number, locale), _write_moment(moment, room - 34, locale), 10, 24)
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
                _write_moment(moment, width, locale, anchor),
                arc,
            )
            for moment, arc in members
        ]
        drawn.sort(key=lambda each: each[0])
        labels[is_first] = drawn
        tallest = max(tallest, fsum(sketch.height + 10 for _, sketch, _ in drawn))
    middle = tallest / 2
    dial = Dial(room / 2, middle, mirrored)
    parts = list(draw_face(dial, size / 2, view, arcs, locale, is_numbered=False))
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


def _write_moment(moment: Moment, room: float, locale: Locale, anchor: Anchor = "start") -> Sketch:
    """When, what, where, for how long, and how it feels, with all lines at one side."""
    face = draw_feeling(moment.score, 18) if moment.score is not None else NOTHING
    colour = colour_of(moment.score) if moment.score is not None else "muted"
    feeling = write(moment.feeling or "", SMALL.tint(colour).embolden(), room - 24)
    facts = locale.abreast(*(fact.value for fact in moment.facts))
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
