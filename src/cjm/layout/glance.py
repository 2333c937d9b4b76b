"""The answer before the map: where it hurts, for whom, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.layout.panels import draw_ground
from cjm.layout.pills import draw_status
from cjm.layout.scene import Ink, Line, Rect
from cjm.layout.signs import colour_of, draw_bars, draw_feeling
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, flow, lead, stack
from cjm.layout.text import BODY, LABEL, SMALL, STRONG, Style, write
from cjm.locales import Locale
from cjm.view import Answer, Glance, Hurt, LowPoint, Tally, Traveller

_PAD = 18.0
_FACE = 46.0
_NAME = Style(18, 27, is_bold=True)
_SHARES = {"lowest": 1.5, "hurts": 1.8, "travellers": 0.9, "work": 1.0, "goals": 0.8}
_NARROWEST = 130.0
_COLOURS = {"done": "positive", "doing": "accent", "met": "positive", "missed": "negative"}


def draw_glance(glance: Glance | None, room: float, locale: Locale) -> Sketch:
    """One panel with a column for each part of the answer; in two rows on a narrow sheet."""
    tiles = list(_list_tiles(glance)) if glance else []
    if not tiles or glance is None:
        return NOTHING
    shares = [_SHARES[name] for name in tiles]
    widths = [room * share / sum(shares) for share in shares]
    if min(widths) < _NARROWEST:
        widths = [room / len(tiles)] * len(tiles)
    drawn = [
        _draw_tile(name, glance, width - 2 * _PAD, locale)
        for name, width in zip(tiles, widths, strict=True)
    ]
    height = max(tile.height for tile in drawn) + 2 * _PAD
    parts: list[Part] = [*draw_ground(room, height)]
    x = 0.0
    for place, (name, tile, width) in enumerate(zip(tiles, drawn, widths, strict=True)):
        if name == "lowest":
            parts.append(Rect(x + 1, 1, width - 1, height - 2, Ink("pain"), 11))
        if place:
            parts.append(Line(x, 14, x, height - 14, Ink(stroke="line")))
        parts.append(Placed(x + _PAD, _PAD, tile))
        x += width
    return Sketch(room, height, tuple(parts))


def _list_tiles(glance: Glance) -> Iterator[str]:
    known = {
        "lowest": glance.lowest is not None,
        "hurts": bool(glance.hurts),
        "travellers": bool(glance.travellers),
        "work": bool(glance.work or glance.unanswered),
        "goals": bool(glance.goals),
    }
    return (name for name, is_known in known.items() if is_known)


def _draw_tile(name: str, glance: Glance, room: float, locale: Locale) -> Sketch:
    if name == "lowest" and glance.lowest:
        return _draw_lowest(glance.lowest, room, locale)
    if name == "hurts":
        return _draw_hurts(glance, room, locale)
    if name == "travellers":
        return _draw_travellers(glance.travellers, room, locale)
    if name == "work":
        told = locale.word("glance.work")
        rest = ""
        if glance.unanswered:
            words = (locale.word("glance.pains"), locale.word("glance.unanswered"))
            rest = " ".join((glance.unanswered, *words))
        counts = _draw_tallies(glance.work, room)
        return stack(
            (write(told, LABEL, room), counts, write(rest, STRONG.tint("negative"), room)), 8
        )
    heading = write(locale.word("map.goals"), LABEL, room)
    return stack((heading, _draw_tallies(glance.goals, room)), 8)


def _draw_lowest(point: LowPoint, room: float, locale: Locale) -> Sketch:
    inner = room - _FACE - 14
    told = " · ".join(filter(None, (point.label, point.feeling, point.traveller)))
    words = stack(
        (
            write(point.name, _NAME, inner),
            write(told, STRONG.tint(colour_of(point.score)), inner),
            write(locale.quote(point.quote) if point.quote else "", BODY.tint("muted"), inner),
        ),
        1,
    )
    face = draw_feeling(point.score, _FACE, is_filled=True)
    height = max(face.height, words.height)
    body = Sketch(room, height, (Placed(0, 2, face), Placed(_FACE + 14, 0, words)))
    return stack((write(locale.word("map.lowest-point"), LABEL, room), body), 8)


def _draw_hurts(glance: Glance, room: float, locale: Locale) -> Sketch:
    heading = f"{locale.word('glance.pains')} · {glance.hurt_count or ''}"
    return stack(
        (
            write(heading, LABEL, room),
            *(_draw_hurt(hurt, room, locale) for hurt in glance.hurts),
            write(glance.more_hurts or "", SMALL, room),
        ),
        8,
    )


def _draw_hurt(hurt: Hurt, room: float, locale: Locale) -> Sketch:
    level = hurt.severity
    bars = draw_bars(level.value, level.maximum, "pain-edge") if level else NOTHING
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
        colour = _COLOURS.get(answer.status_key or "", "muted")
        status = draw_status(answer.status, room, colour=colour)
    sign = Sketch(3, 14, (Rect(0, 0, 3, 14, Ink("fix-edge"), 1.5),))
    words = lead(sign, write(answer.text, SMALL.tint("ink"), room - 9), 6, SMALL.leading)
    return flow((words, status), room, gap=8, row_gap=2)


def _draw_travellers(people: Sequence[Traveller], room: float, locale: Locale) -> Sketch:
    rows = []
    for one in people:
        face = draw_feeling(one.score, 20) if one.score is not None else NOTHING
        inner = room - 28
        colour = colour_of(one.score) if one.score is not None else "muted"
        words = stack(
            (write(one.name, STRONG, inner), write(one.feeling or "", SMALL.tint(colour), inner)),
            0,
        )
        rows.append(lead(face, words, 8, STRONG.leading))
    return stack((write(locale.word("glance.travellers"), LABEL, room), *rows), 8)


def _draw_tallies(tallies: Sequence[Tally], room: float) -> Sketch:
    rows = [
        lead(
            Sketch(9, 9, (Rect(0, 0, 9, 9, Ink(_COLOURS.get(tally.key, "muted")), 4.5),)),
            write(f"{tally.written} {tally.text}", STRONG, room - 17),
            8,
            STRONG.leading,
        )
        for tally in tallies
    ]
    return stack(rows, 3)
