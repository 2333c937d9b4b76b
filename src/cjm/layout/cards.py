"""Pain points, opportunities, fixes and blueprint items: a text on a coloured ground."""

from __future__ import annotations

from cjm.layout.facts import draw_facts
from cjm.layout.gauges import draw_severities, draw_worths
from cjm.layout.scene import Ink, Rect
from cjm.layout.signs import draw_confidence, draw_feeling
from cjm.layout.sketch import NOTHING, Placed, Sketch, flow, stack, tell
from cjm.layout.states import draw_status
from cjm.layout.text import BODY, STRONG, write
from cjm.view import Card, Tone

_PAD_X, _PAD_Y = 11.0, 7.0
_EDGE = 3.0
_FACE = 20.0
_SIGN = 12.0
_GROUNDS: dict[Tone, tuple[str, str]] = {
    "neutral": ("head", "blueprint-edge"),
    "pain": ("pain", "pain-edge"),
    "opportunity": ("opportunity", "opportunity-edge"),
    "fix": ("fix", "fix-edge"),
    "blueprint": ("blueprint", "blueprint-edge"),
}


def draw_card(card: Card, room: float) -> Sketch:
    """One card: its text, then what is known about it."""
    ground, edge = _GROUNDS[card.tone]
    inner = room - 2 * _PAD_X
    body = stack(
        (
            _write_head(card, inner),
            _draw_marks(card, inner, edge),
            draw_facts(card.details, inner),
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


def _draw_marks(card: Card, room: float, edge: str) -> Sketch:
    """Levels below each other, then state and confidence side by side."""
    draw = draw_severities if card.tone == "pain" else draw_worths
    marks = []
    if card.status:
        marks.append(draw_status(card.status, card.status_key, edge, room))
    if card.confidence:
        marks.append(draw_confidence(card.confidence, _SIGN))
    levels = draw(card.gauges, room, edge)
    if card.tone == "pain" and levels.width:
        return flow([levels, *marks], room, gap=12, row_gap=3)
    return stack((levels, flow(marks, room, gap=12, row_gap=3)), 3)
