"""Pain points, opportunities, fixes and blueprint items: a text on a coloured ground."""

from __future__ import annotations

from cjm.layout.pills import draw_status
from cjm.layout.scene import Ink, Rect
from cjm.layout.signs import (
    draw_bars,
    draw_confidence,
    draw_dots,
    draw_feeling,
    draw_meter,
)
from cjm.layout.sketch import NOTHING, Placed, Sketch, flow, lead, stack, tell
from cjm.layout.text import BODY, SMALL, STRONG, write, write_fact
from cjm.view import Card, Gauge, Tone

_PAD_X, _PAD_Y = 11.0, 7.0
_EDGE = 3.0
_FACE = 20.0
_SIGN = 12.0
_MOST_MARKS = 10
"""A scale with more marks is drawn as a bar that fills."""
_STATUS_COLOURS = {
    "open": "negative",
    "solved": "positive",
    "done": "positive",
    "doing": "accent",
    "planned": "accent",
}
_GROUNDS: dict[Tone, tuple[str, str]] = {
    "neutral": ("head", "blueprint-edge"),
    "pain": ("pain", "pain-edge"),
    "opportunity": ("opportunity", "opportunity-edge"),
    "fix": ("fix", "fix-edge"),
    "blueprint": ("blueprint", "blueprint-edge"),
}


def draw_cards(cards: tuple[Card, ...], room: float) -> Sketch:
    """Cards below each other."""
    return stack((draw_card(card, room) for card in cards), 7)


def draw_card(card: Card, room: float) -> Sketch:
    """One card: its text, then what is known about it."""
    ground, edge = _GROUNDS[card.tone]
    inner = room - 2 * _PAD_X
    body = stack(
        (
            _write_head(card, inner),
            _draw_marks(card, inner, edge),
            *(write_fact(fact, inner) for fact in card.details),
        ),
        3,
    )
    height = body.height + 2 * _PAD_Y
    placed = Placed(_PAD_X, _PAD_Y, body)
    if card.pill:
        outline = Rect(0.5, 0.5, room - 1, height - 1, Ink("card", edge, 1.2), 14)
        drawn = Sketch(room, height, (outline, placed), url=card.url)
    else:
        back = Rect(0, 0, room, height, Ink(ground), 5)
        side = Rect(0, 0, _EDGE, height, Ink(edge), 1.5)
        drawn = Sketch(room, height, (back, side, placed), url=card.url)
    return tell(drawn, card.feeling, key=card.id)


def _write_head(card: Card, room: float) -> Sketch:
    face = draw_feeling(card.score, _FACE) if card.score is not None else NOTHING
    text_room = room - (face.width + 6 if face.width else 0)
    style = STRONG if card.tone == "pain" else BODY
    style = BODY.tint("muted") if card.struck else style
    text = write(card.text, style, text_room, is_struck=card.struck)
    parts = [Placed(0, 0, text)]
    if face.width:
        parts.append(Placed(room - face.width, 0, face))
    return Sketch(room, max(text.height, face.height), tuple(parts))


def _draw_marks(card: Card, room: float, colour: str) -> Sketch:
    """Levels, state and confidence, side by side."""
    marks = [_draw_gauge(gauge, card.tone, room, colour) for gauge in card.gauges]
    if card.status:
        tint = _STATUS_COLOURS.get(card.status_key or "", "muted")
        marks.append(draw_status(card.status, room, colour=tint))
    if card.confidence:
        marks.append(draw_confidence(card.confidence, _SIGN))
    return flow(marks, room, gap=12, row_gap=3)


def _draw_gauge(gauge: Gauge, tone: Tone, room: float, colour: str) -> Sketch:
    if gauge.maximum > _MOST_MARKS:
        marks = draw_meter(gauge.value, gauge.maximum, colour)
    elif tone == "pain":
        marks = draw_bars(gauge.value, gauge.maximum, colour)
    else:
        marks = draw_dots(gauge.value, gauge.maximum, colour)
    words = write(f"{gauge.label} {gauge.text}", SMALL, room - marks.width - 6)
    return lead(marks, words, 6, SMALL.leading)
