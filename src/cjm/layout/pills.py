"""Words on a rounded ground: badges, states, touchpoints."""

from __future__ import annotations

from math import fsum

from cjm.layout.facts import draw_facts
from cjm.layout.scene import Ink, Rect
from cjm.layout.signs import draw_feeling, draw_medium, draw_star
from cjm.layout.sketch import NOTHING, Placed, Sketch, beside, flow, lead, stack, tell
from cjm.layout.text import SMALL, Style, width_of, write
from cjm.view import Chip

_CHIP = Style(13, 19)
_BADGE = Style(12, 18, is_bold=True)
_PAD = 10.0
_DISC, _DISC_PAD = 18.0, 4.0
_STAR, _FACE = 15.0, 17.0
_SIGN_GAP = 6.0
PLANNED_DASH = (4.0, 3.0)


def draw_badge(
    text: str, room: float, *, ink: Ink, colour: str = "ink", style: Style = _BADGE
) -> Sketch:
    """A word on a coloured ground."""
    inner = min(width_of(text, style), room - 2 * _PAD)
    label = write(text, style.tint(colour), inner, anchor="middle")
    if not label.height:
        return NOTHING
    width, height = inner + 2 * _PAD, label.height + 6
    ground = Rect(0, 0, width, height, ink, min(height / 2, 12))
    return Sketch(width, height, (ground, Placed(_PAD, 3, label)))


def draw_chips(chips: tuple[Chip, ...], room: float) -> Sketch:
    """Touchpoints side by side."""
    drawn = [draw_chip(chip, room) for chip in chips]
    return flow(drawn, room, gap=6, row_gap=6, is_hung=True)


def draw_chip(chip: Chip, room: float) -> Sketch:
    """A touchpoint with its channel; dashed while it is planned."""
    before = NOTHING
    if chip.channel:
        before = draw_medium(chip.channel, _DISC, is_online=chip.online)
    after = beside(
        (
            draw_star(_STAR) if chip.moment_of_truth else NOTHING,
            draw_feeling(chip.score, _FACE) if chip.score is not None else NOTHING,
        ),
        4,
    )
    start = _PAD if not before.width else _DISC_PAD
    taken = fsum(sign.width + _SIGN_GAP for sign in (before, after) if sign.width)
    words = _write_words(chip, room - start - _PAD - taken)
    body = _set_after(lead(before, words, _SIGN_GAP, _CHIP.leading), after)
    ink = Ink("card", "muted", 1, PLANNED_DASH) if chip.planned else Ink("chip", "chip")
    width, height = body.width + start + _PAD, max(body.height + 7, 26)
    ground = Rect(0.5, 0.5, width - 1, height - 1, ink, 12.5)
    placed = Placed(start, (height - body.height) / 2, body)
    told = " · ".join(word for word in (chip.channel_label, chip.feeling) if word)
    return tell(Sketch(width, height, (ground, placed)), told, key=chip.id)


def _set_after(body: Sketch, signs: Sketch) -> Sketch:
    """Signs behind the first line of a body."""
    if not signs.width:
        return body
    x, y = body.width + _SIGN_GAP, (_CHIP.leading - signs.height) / 2
    parts = (Placed(0, 0, body), Placed(x, y, signs))
    return Sketch(x + signs.width, max(body.height, y + signs.height), parts)


def _write_words(chip: Chip, room: float) -> Sketch:
    """The name, its channel in words unless the name says it, and the details below."""
    name = write(chip.text, _CHIP, room)
    channel = chip.channel_label or ""
    word = NOTHING if channel.casefold() in chip.text.casefold() else write(channel, SMALL, room)
    is_line = name.height <= _CHIP.leading and word.height <= SMALL.leading
    fits = is_line and name.width + _SIGN_GAP + word.width <= room
    first = beside((name, word), _SIGN_GAP) if fits else stack((name, word), 0)
    return stack((first, draw_facts(chip.details, room)), 0)
