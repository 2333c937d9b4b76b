"""Small drawn signs: faces, stars, channels, confidence, levels.

A map has few of them, many times: each is drawn once.
"""

from __future__ import annotations

from functools import lru_cache

from cjm.layout.icons import (
    CHANNEL_WIDTH,
    CHECK,
    EYE_RADIUS,
    FACE_RADIUS,
    GROUND,
    STAR,
    channel_path,
    draw_face,
)
from cjm.layout.scene import Icon, Ink, Rect
from cjm.layout.sketch import Placed, Sketch
from cjm.view import Confidence

_MIDDLE = GROUND / 2
_FACE_STROKE = 1.5
_SIGN_SHARE = 0.6
"""How much of its disc a channel's sign takes."""


def colour_of(score: float) -> str:
    """The colour of a score, in step with its face."""
    level = draw_face(score).level
    return "positive" if level > 0 else "negative" if level < 0 else "neutral"


def tint_of(score: float) -> str:
    """A quiet ground in the colour of a score."""
    return {"positive": "fix", "negative": "pain", "neutral": "chip"}[colour_of(score)]


@lru_cache(maxsize=256)
def draw_feeling(score: float, size: float, *, is_filled: bool = False) -> Sketch:
    """The face of a score, drawn in its colour or, to stand out, on it."""
    face, colour = draw_face(score), colour_of(score)
    ground, colour = (colour, "card") if is_filled else ("card", colour)
    strokes = Ink(stroke=colour, width=_FACE_STROKE, is_round=True)
    items = [
        Icon(
            _circle(_MIDDLE, _MIDDLE, FACE_RADIUS),
            0,
            0,
            size,
            Ink(ground, colour, _FACE_STROKE),
        ),
        Icon("".join(_circle(*eye, EYE_RADIUS) for eye in face.eyes), 0, 0, size, Ink(colour)),
        Icon(face.mouth, 0, 0, size, Ink(colour) if face.open_mouth else strokes),
    ]
    if face.brows:
        items.append(Icon(face.brows, 0, 0, size, strokes))
    return Sketch(size, size, tuple(items))


@lru_cache(maxsize=256)
def draw_star(size: float) -> Sketch:
    """The mark of a moment of truth."""
    ink = Ink("opportunity-edge", "card", 1.2, is_round=True)
    return Sketch(size, size, (Icon(STAR, 0, 0, size, ink),))


@lru_cache(maxsize=256)
def draw_check(size: float) -> Sketch:
    """The mark of words that were really said."""
    ink = Ink(stroke="positive", width=3, is_round=True)
    return Sketch(size, size, (Icon(CHECK, 0, 0, size, ink),))


@lru_cache(maxsize=256)
def draw_channel(channel: str | None, size: float, colour: str = "muted") -> Sketch:
    """The sign of a channel."""
    ink = Ink(stroke=colour, width=CHANNEL_WIDTH, is_round=True)
    return Sketch(size, size, (Icon(channel_path(channel), 0, 0, size, ink),))


@lru_cache(maxsize=256)
def draw_medium(channel: str | None, size: float, *, is_online: bool | None) -> Sketch:
    """The sign of a channel on a disc: filled when online, in outline when not."""
    edge, ink = 0.75, Ink("accent") if is_online else Ink("card", "accent", 1.3)
    disc = Rect(edge, edge, size - 2 * edge, size - 2 * edge, ink, size / 2 - edge)
    sign = draw_channel(channel, size * _SIGN_SHARE, "card" if is_online else "accent")
    place = size * (1 - _SIGN_SHARE) / 2
    return Sketch(size, size, (disc, Placed(place, place, sign)))


@lru_cache(maxsize=256)
def draw_confidence(confidence: Confidence, size: float) -> Sketch:
    """Empty for an assumption, half full for what is reasoned, full when validated."""
    ring = Icon(_circle(_MIDDLE, _MIDDLE, 9), 0, 0, size, Ink("card", "muted", 2.4))
    filling = {
        "assumption": "",
        "reasoned": "M12 3a9 9 0 0 0 0 18z",
        "validated": _circle(_MIDDLE, _MIDDLE, 9),
    }[confidence]
    if not filling:
        return Sketch(size, size, (ring,))
    return Sketch(size, size, (ring, Icon(filling, 0, 0, size, Ink("muted"))))


@lru_cache(maxsize=256)
def draw_bars(value: float, maximum: float, colour: str) -> Sketch:
    """A level as growing bars, as many as the scale has marks: severity."""
    count = max(1, round(maximum))
    bars = []
    for index in range(count):
        tall = 4 + 7 * (index + 1) / count
        ink = Ink(colour) if index < round(value) else Ink("card", colour, 0.8)
        bars.append(Rect(index * 6, 12 - tall, 4, tall, ink, 1))
    return Sketch(count * 6 - 2, 12, tuple(bars))


@lru_cache(maxsize=256)
def draw_meter(value: float, maximum: float, colour: str, width: float = 44) -> Sketch:
    """A level on a fine scale, as a filled bar: a value out of a hundred."""
    share = min(1.0, max(0.0, value / maximum)) if maximum > 0 else 0.0
    track = Rect(0, 3, width, 6, Ink("card", colour, 0.8), 3)
    if not share:
        return Sketch(width, 12, (track,))
    return Sketch(width, 12, (track, Rect(0, 3, max(6, width * share), 6, Ink(colour), 3)))


def _circle(x: float, y: float, radius: float) -> str:
    """A circle as path data."""
    across = 2 * radius
    return (
        f"M{x - radius:g} {y:g}a{radius:g} {radius:g} 0 1 0 {across:g} 0"
        f"a{radius:g} {radius:g} 0 1 0 {-across:g} 0z"
    )
