"""Signs as symbols of the page: drawn once, used by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from markupsafe import Markup

from cjm.formats._html.fact_signs import DRAWINGS
from cjm.layout.fact_icons import FACTS, TURNING
from cjm.layout.icons import (
    ARROW,
    CHECK,
    EYE_RADIUS,
    FACE_RADIUS,
    STAR,
    channel_path,
    draw_face,
)

SHAPES = ("circle", "square", "triangle", "pentagon")
"""Marks of the personas' curves, in order; a fifth persona begins again."""

_CONFIDENCE = {
    "assumption": '<circle class="stroke" cx="12" cy="12" r="8"/>',
    "reasoned": '<circle class="stroke" cx="12" cy="12" r="8"/>'
    '<path class="solid" d="M12 4a8 8 0 0 1 0 16z"/>',
    "validated": '<circle class="solid" cx="12" cy="12" r="9"/>',
}
_RING = '<circle class="stroke" cx="12" cy="12" r="8.5"/>'
_STATUS = {
    "open": f'{_RING}<path class="stroke" d="M12 8v5m0 3v.01"/>',
    "solved": f'<path class="stroke" d="{CHECK}"/>',
    "idea": '<path class="stroke" d="M9 17.5a6.5 6.5 0 1 1 6 0V19a1.5 1.5 0 0 1-1.5 1.5h-3'
    'A1.5 1.5 0 0 1 9 19z"/>',
    "planned": '<path class="stroke" d="M5 6h14v14H5zM5 10.5h14M9 3.5v4M15 3.5v4"/>',
    "doing": f'{_RING}<path class="solid" d="M12 7v5h5a5 5 0 1 1-5-5z"/>',
    "done": f'<path class="stroke" d="{CHECK}"/>',
}
_MARKS = {
    "circle": '<circle cx="12" cy="12" r="8"/>',
    "square": '<path d="M5 5h14v14H5z"/>',
    "triangle": '<path d="M12 3.5l9.5 16.5h-19z"/>',
    "pentagon": '<path d="M12 3l9.5 7-3.6 11H6.1L2.5 10z"/>',
    "diamond": '<path d="M12 2l10 10-10 10L2 12z"/>',
}
_OTHER = {
    "star": f'<path class="solid rim" d="{STAR}"/>',
    "arrow": f'<path class="stroke" d="{ARROW}"/>',
    "both": '<path class="stroke" d="M5 12h14M9 7.5L4.5 12 9 16.5M15 7.5l4.5 4.5-4.5 4.5"/>',
    "needs": '<path class="stroke" d="M4 12h2M9 12h2M14 12h5M14.5 7.5L19 12l-4.5 4.5"/>',
    "away": '<path class="stroke" d="M8 7h9v9M17 7L7 17"/>',
    "note": f'{_RING}<path class="stroke" d="M12 11.5V16m0-8v.01"/>',
    "source": '<path class="stroke" d="M4 5h16v11H11l-4.5 4v-4H4zM8.5 10.5l2.3 2.3 4.4-4.4"/>',
    "better": '<path class="stroke" d="M4 16.5l5.5-5.5 3.5 3.5L20 7.5M15 7.5h5v5"/>',
    "worse": '<path class="stroke" d="M4 7.5l5.5 5.5 3.5-3.5 7 7M15 16.5h5v-5"/>',
}
_OTHER |= {
    "mark-added": '<path class="stroke" d="M12 5v14M5 12h14"/>',
    "mark-removed": '<path class="stroke" d="M5 12h14"/>',
    "mark-moved": '<path class="stroke" d="M4 12h15M13.5 6.5L19 12l-5.5 5.5"/>',
    "mark-left": '<path class="stroke" d="M8 7h9v9M17 7L7 17"/>',
    "mark-renamed": '<path class="stroke" d="M5 19l1-4L16 5l3 3L9 18z"/>',
    "mark-edited": '<path class="stroke" d="M5 19l1-4L16 5l3 3L9 18z"/>',
    "down": '<path class="solid" d="M4 7h16l-8 12z"/>',
    "up": '<path class="solid" d="M4 18h16L12 6z"/>',
    "ask": f'{_RING}<path class="stroke" d="M9.3 9.6a2.8 2.8 0 1 1 3.9 2.6'
    'c-.8.4-1.2.9-1.2 1.8m0 2.8v.01"/>',
}
_HATCH = (
    '<pattern id="_hatch" width="10" height="6" patternUnits="userSpaceOnUse">'
    '<path class="hatch-line" d="M0 3h10"/></pattern>'
)
"""Level lines: a drawing that is stretched sideways does not change them."""
_TURNING = TURNING | {"arrow", "needs", "better", "worse", "mark-moved", "mark-left"}
"""Signs with a direction, mirrored where one reads from right to left."""


class Signs:
    """Gives out references to signs and remembers which a page needs."""

    def __init__(self) -> None:
        self._used: dict[str, str] = {}

    def channel(self, channel: str | None) -> Markup:
        """The sign of a channel."""
        path = channel_path(channel)
        # Channels without a sign of their own share the general one.
        key = channel if channel and path != channel_path(None) else "other"
        return self._use(f"channel-{key}", lambda: f'<path class="stroke" d="{path}"/>')

    def face(self, score: float) -> Markup:
        """The face of a score."""
        return self._use(f"face{draw_face(score).level}", lambda: _draw_face(score))

    def confidence(self, confidence: str) -> Markup:
        """The mark of a confidence."""
        return self._use(f"confidence-{confidence}", lambda: _CONFIDENCE[confidence])

    def status(self, status: str | None) -> Markup:
        """The mark of a status; nothing for one that has none."""
        if status not in _STATUS:
            return Markup("")
        return self._use(f"status-{status}", lambda: _STATUS[status])

    def shape(self, place: int) -> Markup:
        """The mark of the persona's curve at a place counted from 0."""
        shape = SHAPES[place % len(SHAPES)]
        return self._use(f"shape-{shape}", lambda: _MARKS[shape])

    def diamond(self) -> Markup:
        """The mark of what should be."""
        return self._use("shape-diamond", lambda: _MARKS["diamond"])

    def fact(self, key: str) -> Markup:
        """The sign that stands for the label of a value; nothing where none does."""
        return self.other(FACTS[key]) if key in FACTS else Markup("")

    def other(self, name: str) -> Markup:
        """A sign by name: `star`, `arrow`, `clock`, …"""
        return self._use(name, lambda: DRAWINGS[name] if name in DRAWINGS else _OTHER[name])

    def sprite(self) -> Markup:
        """All signs given out so far, to stand once in the page."""
        symbols = "".join(
            f'<symbol id="_{name}" viewBox="0 0 24 24">{drawing}</symbol>'
            for name, drawing in sorted(self._used.items())
        )
        return Markup(
            f'<svg class="sprite" aria-hidden="true"><defs>{symbols}{_HATCH}</defs></svg>'
        )

    def _use(self, name: str, draw: Callable[[], str]) -> Markup:
        if name not in self._used:
            self._used[name] = draw()
        return _write_use(name)


# A page has a hundred of them, and few names.
@lru_cache(maxsize=256)
def _write_use(name: str) -> Markup:
    # Chromium forgets the scale of a symbol in heads that it repeats on paper: its own is 1.
    css = "sign turns" if name in _TURNING else "sign"
    return Markup(
        f'<svg class="{css}" viewBox="0 0 24 24" aria-hidden="true"><use href="#_{name}"/></svg>'
    )


def tell_mood(score: float) -> str:
    """The colour class of a score, in step with its face: `positive`, `neutral`, `negative`."""
    level = draw_face(score).level
    return "positive" if level > 0 else "negative" if level < 0 else "neutral"


def _draw_face(score: float) -> str:
    face = draw_face(score)
    eyes = "".join(
        f'<circle class="solid" cx="{x}" cy="{y}" r="{EYE_RADIUS}"/>' for x, y in face.eyes
    )
    mouth = f'<path class="{"solid" if face.open_mouth else "stroke"}" d="{face.mouth}"/>'
    brows = f'<path class="stroke" d="{face.brows}"/>' if face.brows else ""
    return f'<circle class="skin" cx="12" cy="12" r="{FACE_RADIUS}"/>{eyes}{mouth}{brows}'
