"""White panels around the grid, set side by side as far as the sheet reaches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from cjm.layout.scene import Ink, Rect
from cjm.layout.sketch import Placed, Sketch, beside, stack
from cjm.layout.text import HEADING, Style, write

PAD = 18.0
GAP = 20.0
_RADIUS = 12.0
_NARROWEST, _WIDEST = 300.0, 520.0
Panel: TypeAlias = Callable[[float], Sketch]
"""Draws the inside of a panel in a given width."""


def draw_panels(panels: Sequence[Panel], room: float) -> Sketch:
    """Panels in rows, all of one width, those of a row equally tall."""
    if not panels:
        return Sketch(0, 0)
    most = max(1, int((room + GAP) // (_NARROWEST + GAP)))
    rows = -(-len(panels) // most)
    per_row = -(-len(panels) // rows)
    width = min(_WIDEST, (room - (per_row - 1) * GAP) / per_row)
    drawn = [panel(width - 2 * PAD) for panel in panels]
    return stack(
        (
            _draw_row(drawn[start : start + per_row], width)
            for start in range(0, len(drawn), per_row)
        ),
        GAP,
    )


def _draw_row(bodies: Sequence[Sketch], width: float) -> Sketch:
    height = max(body.height for body in bodies) + 2 * PAD
    return beside([draw_panel(body, width, height) for body in bodies], GAP)


def draw_panel(body: Sketch, width: float, height: float = 0) -> Sketch:
    """A white ground with a body on it, as tall as the body or taller."""
    tall = max(height, body.height + 2 * PAD)
    return Sketch(width, tall, (*draw_ground(width, tall), Placed(PAD, PAD, body)))


def draw_ground(width: float, height: float) -> tuple[Rect, ...]:
    """A white ground that lies a little above the page."""
    shadow = Ink("ink", opacity=0.035)
    return (
        Rect(2, 6, width - 4, height, shadow, _RADIUS),
        Rect(0, 2, width, height, shadow, _RADIUS),
        Rect(0, 0, width, height, Ink("card", "line"), _RADIUS),
    )


def head(text: str, body: Sketch, room: float, style: Style = HEADING) -> Sketch:
    """A body below its heading."""
    return stack((write(text, style, room), body), 8 if style is HEADING else 4)
