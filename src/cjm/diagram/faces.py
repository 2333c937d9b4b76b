"""Writes the small signs of a diagram: faces, and arrows for ways that are said in words."""

from __future__ import annotations

from collections.abc import Mapping

from cjm.diagram.cards import Sign
from cjm.diagram.markup import Markup, tag
from cjm.diagram.sheet import Sheet
from cjm.layout.icons import EYE_RADIUS, FACE_RADIUS, GROUND, draw_face
from cjm.layout.paths import write_number

# Strokes on a ground of 12 × 12, drawn for reading from left to right.
_SIGNS: Mapping[Sign, str] = {
    "on": "M1.5 6H10M7 3L10 6L7 9",
    "back": "M2 6.8H8.2A2.4 2.4 0 0 0 8.2 2H5.5M4.8 4L2 6.8L4.8 9.6",
    "again": "M9.6 3.2A4.4 4.4 0 1 0 10.4 6.6M9.9 1V3.6H7.3",
    "leave": "M6.5 1.5H1.5V10.5H6.5M4.5 6H10.8M8.3 3.5L10.8 6L8.3 8.5",
}
_SIGN_GROUND = 12.0


def face(sheet: Sheet, score: float, x: float, y: float, size: float) -> Markup:
    """The face of a score, its middle at (x, y)."""
    shape = draw_face(score)
    middle = GROUND / 2
    eyes = (
        tag("circle", {"class": "eye", "cx": at, "cy": up, "r": EYE_RADIUS, "stroke": "none"})
        for at, up in shape.eyes
    )
    mouth = tag("path", {"class": "laugh" if shape.open_mouth else None, "d": shape.mouth})
    brows = tag("path", {"d": shape.brows}) if shape.brows else Markup("")
    return tag(
        "g",
        {"class": "face", "transform": _place(sheet.x(x), y, size / GROUND, middle)},
        (tag("circle", {"cx": middle, "cy": middle, "r": FACE_RADIUS}), *eyes, mouth, brows),
    )


def sign(sheet: Sheet, kind: Sign, x: float, y: float, size: float) -> Markup:
    """The sign before an entry, its middle at (x, y); nothing for entries without one."""
    data = _SIGNS.get(kind)
    if data is None:
        return Markup("")
    scale = size / _SIGN_GROUND
    place = _place(sheet.x(x), y, scale, _SIGN_GROUND / 2, is_mirrored=sheet.direction == "rtl")
    return tag("path", {"class": "sign", "d": data, "transform": place})


def _place(x: float, y: float, scale: float, middle: float, *, is_mirrored: bool = False) -> str:
    across = -scale if is_mirrored else scale
    left = x - across * middle
    top = y - scale * middle
    return (
        f"matrix({write_number(across)} 0 0 {write_number(scale)}"
        f" {write_number(left)} {write_number(top)})"
    )
