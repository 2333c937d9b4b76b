"""How far something is, as a word with a sign on a small ground: planned, in progress, done."""

from __future__ import annotations

from functools import lru_cache

from cjm.layout.fact_icons import FACT_ICONS
from cjm.layout.icons import CHECK
from cjm.layout.scene import Icon, Ink, Rect
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, lead
from cjm.layout.text import Style, width_of, write

_WORD = Style(11.5, 16, is_bold=True)
_SIGN = 12.0
_GAP = 4.0
_PAD, _PAD_Y = 8.0, 1.5
_RING = "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0z"
_STROKES = {
    "open": f"{_RING}M12 8v5m0 3v.01",
    "solved": CHECK,
    "idea": FACT_ICONS["bulb"],
    "planned": "M5 6h14v14H5zM5 10.5h14M9 3.5v4M15 3.5v4",
    "doing": _RING,
    "done": CHECK,
}
_SOLIDS = {"doing": "M12 7v5h5a5 5 0 1 1-5-5z"}
_FILLED = {"done": "positive", "doing": "accent"}
_DASH = (3.0, 2.0)


@lru_cache(maxsize=256)
def draw_status(text: str, key: str | None, edge: str, room: float) -> Sketch:
    """A state: filled where something moves or is done, dashed for an idea, else in outline."""
    fill = _FILLED.get(key or "")
    sign = draw_status_sign(key, "card" if fill else edge)
    taken = sign.width + _GAP if sign.width else 0
    inner = min(width_of(text, _WORD), room - 2 * _PAD - taken)
    # Written for the widest of fonts: what others leave over is parted evenly.
    words = write(text, _WORD.tint("card" if fill else "ink"), inner, anchor="middle")
    if not words.width:
        return NOTHING
    body = lead(sign, words, _GAP, _WORD.leading)
    width, height = body.width + 2 * _PAD, body.height + 2 * _PAD_Y
    radius = min(height / 2, _WORD.leading / 2 + _PAD_Y)
    ink = Ink(fill) if fill else Ink("card", edge, 1, _DASH if key == "idea" else ())
    ground = Rect(0.5, 0.5, width - 1, height - 1, ink, radius - 0.5)
    return Sketch(width, height, (ground, Placed(_PAD, _PAD_Y, body)))


def draw_status_sign(key: str | None, colour: str) -> Sketch:
    """The sign of a state; nothing for one that has none."""
    strokes = _STROKES.get(key or "")
    if strokes is None:
        return NOTHING
    parts: list[Part] = [
        Icon(strokes, 0, 0, _SIGN, Ink(stroke=colour, width=2.2, is_round=True)),
    ]
    solid = _SOLIDS.get(key or "")
    if solid:
        parts.append(Icon(solid, 0, 0, _SIGN, Ink(colour)))
    return Sketch(_SIGN, _SIGN, tuple(parts))
