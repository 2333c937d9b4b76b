"""The answer before the map: where it hurts, for whom, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import fsum

from cjm.layout.facts import draw_fact_sign
from cjm.layout.gauges import draw_severity
from cjm.layout.overview import draw_overview
from cjm.layout.panels import draw_ground
from cjm.layout.pills import draw_badge
from cjm.layout.scene import Ink, Line, Rect
from cjm.layout.signs import colour_of, draw_feeling, tint_of
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, beside, columns, flow, lead, stack
from cjm.layout.states import draw_status
from cjm.layout.tallies import draw_goal_counts, draw_work
from cjm.layout.text import BODY, LABEL, SMALL, STRONG, Style, write
from cjm.locales import Locale
from cjm.view import Answer, Glance, Hurt, LowPoint, MapView, Traveller

_PAD = 18.0
_FACE = 46.0
_SIGN = 14.0
_WIDE = 680.0
_NAME = Style(18, 27, is_bold=True)
_SHARES = {"lowest": 1.5, "hurts": 2.0, "travellers": 0.8, "plans": 1.1}
_NARROWEST = 128.0
_CURVE, _WIDEST_CURVE = 100.0, 420.0


def draw_glance(view: MapView, room: float, locale: Locale) -> Sketch:
    """One panel with a column for each part of the answer; in two rows on a narrow sheet, and one
    below the other on a telephone. A lowest point alone takes no more than its curve.
    """
    glance = view.glance
    tiles = tuple(_list_tiles(glance)) if glance else ()
    if not tiles or glance is None:
        return NOTHING
    if tiles == ("lowest",):
        room = min(room, _WIDEST_CURVE + 2 * _PAD)
    rows = [
        _draw_row(row, view, room, locale) for row in _arrange(tiles, room - 2 * _PAD * len(tiles))
    ]
    height = fsum(row.height for row in rows)
    parts: list[Part] = [*draw_ground(room, height)]
    y = 0.0
    for row in rows:
        if y:
            parts.append(Line(1, y, room - 1, y, Ink(stroke="line")))
        parts.append(Placed(0, y, row))
        y += row.height
    return Sketch(room, height, tuple(parts))


def _arrange(tiles: tuple[str, ...], room: float) -> list[tuple[str, ...]]:
    """Tiles in rows: as many side by side as their words need."""
    if all(width >= _NARROWEST for width in _share(tiles, room)):
        return [tiles]
    pairs = [tiles[:2], tiles[2:]] if len(tiles) > 2 else [tiles]
    return [
        row
        for pair in pairs
        for row in ([pair] if min(_share(pair, room)) >= _NARROWEST else [(one,) for one in pair])
    ]


def _share(tiles: tuple[str, ...], room: float) -> list[float]:
    total = fsum(_SHARES[name] for name in tiles)
    return [room * _SHARES[name] / total for name in tiles]


def _draw_row(tiles: tuple[str, ...], view: MapView, room: float, locale: Locale) -> Sketch:
    widths = _share(tiles, room)
    drawn = [
        _draw_tile(name, view, width - 2 * _PAD, locale)
        for name, width in zip(tiles, widths, strict=True)
    ]
    height = max(tile.height for tile in drawn) + 2 * _PAD
    parts: list[Part] = []
    x = 0.0
    for place, (name, tile, width) in enumerate(zip(tiles, drawn, widths, strict=True)):
        if name == "lowest":
            lowest = view.glance.lowest if view.glance else None
            tint = Ink(tint_of(lowest.score)) if lowest else Ink("card")
            inner = width - (2 if len(tiles) == 1 else 1)
            parts.append(Rect(x + 1, 1, inner, height - 2, tint, 11))
        if place:
            parts.append(Line(x, 1, x, height - 1, Ink(stroke="line")))
        parts.append(Placed(x + _PAD, _PAD, tile))
        x += width
    return Sketch(room, height, tuple(parts))


def _list_tiles(glance: Glance) -> Iterator[str]:
    known = {
        "lowest": glance.lowest is not None,
        "hurts": bool(glance.hurts),
        "travellers": bool(glance.travellers),
        "plans": bool(glance.work or glance.unanswered or glance.goals),
    }
    return (name for name, is_known in known.items() if is_known)


def _draw_tile(name: str, view: MapView, room: float, locale: Locale) -> Sketch:
    glance = view.glance
    if glance is None:
        return NOTHING
    if name == "lowest" and glance.lowest:
        words = _draw_lowest(glance.lowest, room, locale)
        width = min(room, _WIDEST_CURVE)
        curve = draw_overview(view, width, _CURVE, None, face=22, air=14) if view.curve else NOTHING
        return stack((words, curve), 10)
    if name == "hurts":
        return _draw_hurts(glance, room, locale)
    if name == "travellers":
        return _draw_travellers(glance.travellers, room, locale)
    return stack(
        (draw_work(glance, room, locale), draw_goal_counts(glance.goals, room, locale)), 18
    )


def _draw_lowest(point: LowPoint, room: float, locale: Locale) -> Sketch:
    inner = room - _FACE - 14
    colour = colour_of(point.score)
    told = locale.abreast(point.label, point.feeling, point.traveller)
    words = stack(
        (
            write(point.name, _NAME, inner),
            write(told, STRONG.tint(colour), inner),
            _draw_quote(locale.quote(point.quote), colour, inner) if point.quote else NOTHING,
        ),
        2,
    )
    face = draw_feeling(point.score, _FACE, is_filled=True)
    height = max(face.height, words.height)
    body = Sketch(room, height, (Placed(0, 2, face), Placed(_FACE + 14, 0, words)))
    return stack((write(locale.word("view.low-point"), LABEL, room), body), 8)


def _draw_quote(words: str, colour: str, room: float) -> Sketch:
    text = write(words, BODY, room - 12)
    edge = Rect(0, 3, 2, text.height - 6, Ink(colour))
    return Sketch(text.width + 12, text.height, (edge, Placed(12, 0, text)))


def _draw_hurts(glance: Glance, room: float, locale: Locale) -> Sketch:
    heading = write(locale.word("glance.pains"), LABEL, room - 50)
    count = NOTHING
    if glance.hurt_count:
        count = draw_badge(glance.hurt_count, 50, ink=Ink("negative"), colour="card")
    return stack(
        (
            beside((heading, count), 8),
            _draw_list(glance, room, locale),
            write(glance.more_hurts or "", SMALL, room),
        ),
        8,
    )


def _draw_list(glance: Glance, room: float, locale: Locale) -> Sketch:
    """The worst pains, in two columns where the tile is wide."""
    count = 2 if room >= _WIDE else 1
    width = (room - (count - 1) * 2 * _PAD) / count
    drawn = [_draw_hurt(hurt, width, locale) for hurt in glance.hurts]
    tall = -(-len(drawn) // count)
    lists = (stack(drawn[start : start + tall], 8) for start in range(0, len(drawn), tall))
    return columns(list(lists), width + 2 * _PAD)


def _draw_hurt(hurt: Hurt, room: float, locale: Locale) -> Sketch:
    level = hurt.severity
    bars = draw_severity(level, "pain-edge") if level else NOTHING
    inner = room - (bars.width + 9 if bars.width else 0)
    lacks = "" if hurt.has_fix else locale.word("glance.unanswered")
    words = stack(
        (
            write(hurt.text, STRONG, inner),
            write(hurt.place, SMALL, inner),
            write(lacks, SMALL.tint("negative").embolden(), inner),
            _draw_answer(hurt.answer, inner) if hurt.answer else NOTHING,
        ),
        0,
    )
    return lead(bars, words, 9, STRONG.leading)


def _draw_answer(answer: Answer, room: float) -> Sketch:
    status = NOTHING
    if answer.status:
        status = draw_status(answer.status, answer.status_key, "fix-edge", room)
    sign = draw_fact_sign("cause", _SIGN, "fix-edge")
    words = lead(sign, write(answer.text, SMALL.tint("ink"), room - _SIGN - 6), 6, SMALL.leading)
    return flow((words, status), room, gap=8, row_gap=2)


def _draw_travellers(people: Sequence[Traveller], room: float, locale: Locale) -> Sketch:
    rows = []
    for one in people:
        face = draw_fact_sign("person", 16)
        if one.score is not None:
            face = draw_feeling(one.score, 20)
        inner = room - 28
        colour = colour_of(one.score) if one.score is not None else "muted"
        words = stack(
            (
                write(one.name, STRONG, inner),
                write(one.role or "", SMALL, inner),
                write(one.feeling or "", SMALL.tint(colour), inner),
            ),
            0,
        )
        rows.append(lead(face, words, 8, STRONG.leading))
    return stack((write(locale.word("glance.travellers"), LABEL, room), *rows), 8)
