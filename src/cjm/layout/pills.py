"""Words on a rounded ground: badges, states, touchpoints."""

from __future__ import annotations

from cjm.layout.scene import Ink, Rect
from cjm.layout.signs import draw_channel, draw_feeling, draw_star
from cjm.layout.sketch import NOTHING, Placed, Sketch, beside, flow, lead, stack, tell
from cjm.layout.text import Style, width_of, write, write_fact
from cjm.view import Chip

_CHIP = Style(13, 19)
_BADGE = Style(12, 18, is_bold=True)
_PAD = 10.0
_SIGN = 15.0
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


def draw_status(text: str, room: float, *, colour: str) -> Sketch:
    """A state in a thin frame: planned, in progress, done."""
    style = Style(11.5, 16, is_bold=True)
    inner = min(width_of(text, style), room - 16)
    label = write(text, style.tint(colour), inner, anchor="middle")
    ink = Ink("card", colour, 1)
    ground = Rect(0, 0, inner + 16, label.height + 3, ink, min(9.5, label.height / 2 + 1.5))
    return Sketch(inner + 16, label.height + 3, (ground, Placed(8, 1.5, label)))


def draw_chips(chips: tuple[Chip, ...], room: float) -> Sketch:
    """Touchpoints side by side; one with details takes a row of its own."""
    rows: list[Sketch] = []
    plain: list[Sketch] = []
    for chip in chips:
        drawn = draw_chip(chip, room)
        if not chip.details:
            plain.append(drawn)
            continue
        rows.append(flow(plain, room, gap=6, row_gap=6))
        plain = []
        facts = stack((write_fact(fact, room - _PAD) for fact in chip.details), 0)
        detail = Sketch(facts.width + _PAD, facts.height, (Placed(_PAD, 0, facts),))
        rows.append(stack((drawn, detail), 2))
    rows.append(flow(plain, room, gap=6, row_gap=6))
    return stack(rows, 7)


def draw_chip(chip: Chip, room: float) -> Sketch:
    """A touchpoint: filled when online, in outline when not, dashed while planned."""
    before = draw_channel(chip.channel, _SIGN) if chip.channel else NOTHING
    after = beside(
        (
            draw_star(_SIGN) if chip.moment_of_truth else NOTHING,
            draw_feeling(chip.score, 17) if chip.score is not None else NOTHING,
        ),
        4,
    )
    taken = sum(sign.width + _SIGN_GAP for sign in (before, after) if sign.width)
    inner = min(width_of(chip.text, _CHIP), room - 2 * _PAD - taken)
    label = write(chip.text, _CHIP, inner)
    words = lead(before, Sketch(inner, label.height, label.parts), _SIGN_GAP, _CHIP.leading)
    body = beside((words, after), _SIGN_GAP)
    dash = PLANNED_DASH if chip.planned else ()
    is_filled = chip.online is not False and not chip.planned
    ink = Ink("chip", "chip") if is_filled else Ink("card", "muted", 1, dash)
    width, height = body.width + 2 * _PAD, max(body.height + 7, 26)
    ground = Rect(0.5, 0.5, width - 1, height - 1, ink, 12.5)
    placed = Placed(_PAD, (height - body.height) / 2, body)
    told = " · ".join(word for word in (chip.channel_label, chip.feeling) if word)
    return tell(Sketch(width, height, (ground, placed)), told, key=chip.id)
