"""Signs that every drawing shares, as path data on a 24 × 24 ground: channels, faces, marks.

Channels are strokes with round ends and joins, without a fill. A face is a circle, two eyes and a
mouth that follows the score; it needs no words and no colour to be told apart.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from cjm.values import NamedTuple

GROUND = 24
"""Edge of the square that all signs are drawn on."""

CHANNELS: Mapping[str, str] = MappingProxyType(
    {
        "web": "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM3.2 12h17.6"
        "M12 3c2.6 2.5 3.9 5.5 3.9 9s-1.3 6.5-3.9 9c-2.6-2.5-3.9-5.5-3.9-9S9.4 5.5 12 3z",
        "search": "M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.3 15.3l5.2 5.2",
        "app": "M8 2.5h8a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2z"
        "M10.5 18.3h3",
        "email": "M4.5 5h15a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z"
        "M3 7l9 6.5L21 7",
        "sms": "M5 4h14a2 2 0 0 1 2 2v9.5a2 2 0 0 1-2 2h-7.3L7 21v-3.5H5a2 2 0 0 1-2-2V6a2 2 0 0 1 "
        "2-2zM8 10.8h.01M12 10.8h.01M16 10.8h.01",
        "phone": "M6.2 3.5h2.2a1.5 1.5 0 0 1 1.4 1l1 2.8a1.5 1.5 0 0 1-.4 1.6l-1.3 1.3a12.2 12.2 0 "
        "0 0 4.7 4.7l1.3-1.3a1.5 1.5 0 0 1 1.6-.4l2.8 1a1.5 1.5 0 0 1 1 1.4v2.2a2 2 0 0 1-2.2 "
        "2C10.8 19.2 4.8 13.2 4.2 5.7a2 2 0 0 1 2-2.2z",
        "chat": "M4 3.5h9.5a2 2 0 0 1 2 2v4.3a2 2 0 0 1-2 2H8.2L5 14.6v-2.8H4a2 2 0 0 1-2-2V5.5"
        "a2 2 0 0 1 2-2z"
        "M18.5 8.2H20a2 2 0 0 1 2 2v5.3a2 2 0 0 1-2 2h-.7v3l-3.5-3H11a2 2 0 0 1-2-2v-.7",
        "video-call": "M4 6.5h9a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z"
        "M15 10.8l6.5-3.6v9.6L15 13.2",
        "voice-call": "M4.6 8h1.8a1.3 1.3 0 0 1 1.2.8l.9 2.2a1.3 1.3 0 0 1-.3 1.4l-1 1"
        "a9.8 9.8 0 0 0 3.9 3.9l1-1a1.3 1.3 0 0 1 1.4-.3l2.2.9"
        "a1.3 1.3 0 0 1 .8 1.2v1.8a1.7 1.7 0 0 1-1.8 1.7"
        "C8.4 21 3.4 16.2 2.9 9.8A1.7 1.7 0 0 1 4.6 8zM13 9.5a2 2 0 0 1 2 2"
        "M13 6a5.5 5.5 0 0 1 5.5 5.5M13 2.5a9 9 0 0 1 9 9",
        "social": "M9 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM21 5.7a3 3 0 1 1-6 0 3 3 0 0 1 6 0z"
        "M21 18.3a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM8.7 10.6l6.6-3.5M8.7 13.4l6.6 3.5",
        "ads": "M3.5 9.8v4.4a1 1 0 0 0 1 1H8l9 4.3v-15L8 8.8H4.5a1 1 0 0 0-1 1z"
        "M8 8.8v6.4M8.5 15.5l1.3 4.8h2.4l-1-3.5M20 9.5a3.5 3.5 0 0 1 0 5",
        "blog": "M6 3h8l5 5v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM14 3v5h5"
        "M8 12.5h7M8 16.5h4.5",
        "store": "M5.5 4h13L21 9.3a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM5 12.2V20h14v-7.8"
        "M10 20v-4.5h4V20",
        "post": "M12 2.8l8 4.2v10l-8 4.2L4 17V7zM4 7l8 4.2L20 7M12 11.2v10M8 4.9l8 4.2",
        "in-person": "M12 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM2 20a6.5 6.5 0 0 1 13 0"
        "M15 4.8a3.5 3.5 0 0 1 0 6.4M17.5 14.3A6.5 6.5 0 0 1 22 20",
        "partner": "M15 12a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM21 12a6 6 0 1 1-12 0 6 6 0 0 1 12 0z",
        "review-site": "M7 10.8V20H3.5v-9.2zM7 10.8l4-7.3a2.3 2.3 0 0 1 2.3 2.3v3.7h4.9a2 2 "
        "0 0 1 2 2.3l-1 6.5a2 2 0 0 1-2 1.7H7",
        "word-of-mouth": "M11 8.5a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0z"
        "M2 20a5.8 5.8 0 0 1 11.6 0M14.8 6.5a4 4 0 0 1 0 5.5M18 4a8 8 0 0 1 0 10.5",
        "other": "M12 3.5l8.5 8.5-8.5 8.5L3.5 12zM12 12h.01",
    }
)

CHANNEL_WIDTH = 1.75
"""Stroke width of a channel sign."""

STAR = "M12 2.6l2.8 6 6.6.8-4.9 4.5 1.3 6.5L12 17.2l-5.8 3.2 1.3-6.5L2.6 9.4l6.6-.8z"
"""A moment of truth; filled."""

CHECK = "M5 12.5l4.7 4.7L19 7.5"
ARROW = "M4 12h15M13.5 6.5L19 12l-5.5 5.5"
"""Points right: mirror it where one reads to the left."""

FACE_RADIUS = 10.25
EYE_RADIUS = 1.3
_FACE_STEP = 0.5


class Face(NamedTuple):
    """A drawn face: a circle around the centre, eyes, a mouth, brows at the bad end."""

    level: int
    """−4 … +4, half points of the score."""
    eyes: tuple[tuple[float, float], tuple[float, float]]
    mouth: str
    open_mouth: bool
    """Whether the mouth is an area to fill, a laugh, or a stroke."""
    brows: str


def channel_path(channel: str | None) -> str:
    """The sign of a channel; the general one for a channel of the project's own."""
    return CHANNELS.get(channel or "other", CHANNELS["other"])


# Scores are few.
@lru_cache(maxsize=256)
def draw_face(score: float) -> Face:
    """The face of a score, to the next half point."""
    level = max(-4, min(4, round(score / _FACE_STEP)))
    mood = level / 4
    corner = 15.1 - 1.2 * mood
    bend = corner + 5.2 * mood
    laughing = level == 4
    mouth = f"M8 {corner:.2f}Q12 {bend:.2f} 16 {corner:.2f}"
    if laughing:
        mouth = "M7.3 13.2h9.4a4.7 4.7 0 0 1-9.4 0z"
    brows = ""
    if level <= -3:
        brows = (
            "M6.6 7.9l3-1.3M17.4 7.9l-3-1.3"
            if level == -3
            else "M6.6 6.6l3.1 1.5M17.4 6.6l-3.1 1.5"
        )
    eye_height = 10.2 if brows else 9.7
    return Face(level, ((8.7, eye_height), (15.3, eye_height)), mouth, laughing, brows)
