"""The face of the clock: hours, night, a ring for each thing that happens meanwhile, feelings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.layout.scene import Ink, Line, Path, Rect
from cjm.layout.signs import colour_of, draw_feeling
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, stack
from cjm.layout.text import LABEL, SMALL, STRONG, Style, shorten, write
from cjm.locales import Locale
from cjm.view import MapView, Moment
from cjm.views._dial import Arc, Dial

_FACE, _LOWEST_FACE = 26.0, 44.0
_HOUR = Style(11.5, 16, "muted")
_MAIN_HOUR = Style(14, 20, is_bold=True)
_NUMBER = Style(11.5, 16, "card", is_bold=True)
_RING, _RING_GAP = 34.0, 4.0
_NIGHT = (20 * 60, 30 * 60)
"""From eight in the evening to six in the morning."""
_AREAS = {"positive": "area-positive", "neutral": "area-neutral", "negative": "area-negative"}


def draw_face(
    dial: Dial,
    radius: float,
    view: MapView,
    arcs: Sequence[Arc],
    locale: Locale,
    *,
    is_numbered: bool,
) -> Iterator[Part]:
    """The face about the centre of `dial`, `radius` px to its rim; numbers instead of feelings
    where the words stand in a list below."""
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
    for number, (moment, arc) in enumerate(zip(view.moments, arcs, strict=True), 1):
        outer = rim - 26 - arc.ring * (ring + _RING_GAP)
        yield from _draw_arc(dial, moment, arc, outer, ring)
        sign = _draw_sign(moment, number, locale, is_numbered=is_numbered)
        x, y = dial.find_free(arc, outer - ring / 2, taken, sign.width)
        taken.append((x, y))
        signs.append(Placed(x - sign.width / 2, y - sign.height / 2, sign))
    yield from signs
    centre = _draw_lowest(view, core * 1.3, locale)
    if centre.height < 1.5 * core:
        yield Placed(dial.x - centre.width / 2, dial.y - centre.height / 2, centre)
    for hour, word in ((0, "view.night"), (12, "view.noon")):
        label = write(locale.word(word), LABEL, core)
        x, y = dial.spot(hour * 60, core - 24)
        if core - 24 - label.height > centre.height / 2:
            yield Placed(x - label.width / 2, y - label.height / 2, label)


def _draw_lowest(view: MapView, room: float, locale: Locale) -> Sketch:
    """The worst moment of the day, in the middle: the finding of the map, and called so unless it
    is worse at a point that nobody gave a time.
    """
    scored = [(moment.score, moment) for moment in view.moments if moment.score is not None]
    if not scored:
        return NOTHING
    score, lowest = min(scored, key=lambda each: each[0])
    are_several = sum(other == score for other, _ in scored) > 1
    word = locale.word("map.one-of-lowest" if are_several else "map.lowest-point")
    colour = colour_of(score)
    face = draw_feeling(score, _LOWEST_FACE, is_filled=True)
    deepest = view.glance.lowest if view.glance else None
    is_lowest = deepest is None or deepest.score >= score
    lines = [face, write(word, SMALL, room)] if is_lowest else [face]
    lines.append(shorten(locale.abreast(lowest.time, lowest.name), STRONG, room, 3)[0])
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
        return draw_number(number, locale)
    if moment.score is None:
        return Sketch(8, 8, (Rect(0, 0, 8, 8, Ink("muted"), 4),))
    return draw_feeling(moment.score, _FACE)


def draw_number(number: int, locale: Locale) -> Sketch:
    """The number of an entry on its disc."""
    label = write(locale.number(number), _NUMBER, 22, anchor="middle")
    disc = Rect(0, 0, 22, 22, Ink("ink", "card", 1), 11)
    return Sketch(22, 22, (disc, Placed(0, (22 - label.height) / 2, label)))
