"""What stands on the lines of the emotion band: faces on the main one, dots on the others."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, assert_never

from cjm.layout.scene import Ink, Line, Path, Rect
from cjm.layout.signs import draw_confidence, draw_feeling, draw_star
from cjm.layout.sketch import Part, Placed, Sketch
from cjm.view import Point

FACE, LOWEST_FACE = 30.0, 38.0
_KINDS = 4
"""How many shapes and colours tell the lines of personas apart."""
PASTS: Final = 4
"""How many ways to dash tell earlier lines apart."""
_DASHES: tuple[tuple[float, ...], ...] = ((), (8, 3), (3, 3), (8, 3, 2, 3))
Kind: TypeAlias = Literal["current", "target", "persona", "past", "before"]


def name_colour(kind: Kind, number: int) -> str:
    """The colour of a line; `number` counts the lines of personas from 1."""
    match kind:
        case "current":
            return "accent"
        case "target":
            return "target"
        case "before":
            return "muted"
        case "persona":
            return f"persona-{(number - 1) % _KINDS + 1}"
        case "past":
            return "muted"
        case _:
            assert_never(kind)


def size_of(point: Point) -> float:
    """How wide the face of a point is."""
    return LOWEST_FACE if point.lowest else FACE


def draw_face_of(point: Point) -> Sketch:
    """A face of the curve; the one of the lowest point is larger, and filled."""
    size = size_of(point)
    parts: list[Part] = [Placed(0, 0, draw_feeling(point.score, size, is_filled=point.lowest))]
    if point.moment_of_truth:
        parts.append(Placed(size - 9, -8, draw_star(19)))
    if point.confidence:
        parts.append(Placed(-4, size - 9, draw_confidence(point.confidence, 11)))
    return Sketch(size, size, tuple(parts))


def draw_marker(kind: Kind, number: int) -> Sketch:
    """A dot with a shape of its own for each line that has no faces."""
    ink = Ink("card", name_colour(kind, number), 2)
    if kind == "target":
        return Sketch(12, 12, (Path("M6 0L12 6L6 12L0 6Z", 0, 0, ink),))
    if kind == "before":
        return Sketch(9, 9, (Rect(0, 0, 9, 9, ink, 4.5),))
    shapes = (
        Rect(0, 0, 11, 11, ink, 5.5),
        Rect(0.5, 0.5, 10, 10, ink),
        Path("M5.5 0L11.5 10.5H-.5Z", 0, 0, ink),
        Path("M0 3.5L5.5 0L11 3.5L9 10.5H2Z", 0, 0, ink),
    )
    return Sketch(11, 11, (shapes[(number - 1) % _KINDS],))


def draw_line_sign(kind: Kind, number: int) -> Sketch:
    """A short piece of a line with its dot, for the legend."""
    marker = draw_marker(kind, number)
    dash = (5.0, 3.0) if kind in {"target", "before"} else ()
    line = Line(0, 6, 26, 6, Ink(stroke=name_colour(kind, number), width=2, dash=dash))
    return Sketch(26, 12, (line, Placed(13 - marker.width / 2, 6 - marker.height / 2, marker)))


def ink_past(number: int) -> Ink:
    """The ink of an earlier line; `number` counts them from 1, the newest first."""
    dash = _DASHES[(number - 1) % PASTS]
    return Ink(stroke=name_colour("past", number), width=1.5, dash=dash, opacity=0.8)


def draw_past_sign(number: int) -> Sketch:
    """A short piece of an earlier line, for the legend."""
    return Sketch(26, 12, (Line(0, 6, 26, 6, ink_past(number)),))


def draw_lowest_sign(score: float) -> Sketch:
    """The face of a lowest point, for the legend."""
    return draw_feeling(score, 20, is_filled=True)
