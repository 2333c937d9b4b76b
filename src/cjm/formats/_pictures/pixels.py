"""A drawing as pixels, by resvg."""

from __future__ import annotations

from collections.abc import Callable

from cjm.errors import CjmError
from cjm.fonts import FAMILY
from cjm.formats._format import Picture
from cjm.formats._pictures.letters import dress, find_foreign, flatten_emoji
from cjm.formats._pictures.typefaces import choose_typefaces

_USUAL_SCALE = 2.0
"""Two pixels for one of the drawing: sharp on the screens of today, and on slides."""
_COMFORT = 40_000_000
"""Up to so many pixels the usual scale is kept."""
_MOST = 120_000_000
_LONGEST = 32_000
"""Viewers give up on pictures that are longer."""
_BOX = "\ufffd"
"""What the typeface that ships has for a letter that no font has."""


def choose_scale(width: float, height: float, picture: Picture) -> float:
    """Pixels for one of the drawing.

    Raises CjmError where the picture would be larger than viewers, and memory, take.
    """
    if picture.width is not None:
        scale = picture.width / width
    elif picture.scale is not None:
        scale = picture.scale
    else:
        scale = _USUAL_SCALE if width * height * _USUAL_SCALE**2 <= _COMFORT else 1.0
    most = min((_MOST / (width * height)) ** 0.5, _LONGEST / max(width, height))
    if scale > most:
        size = f"{width * scale:.0f} × {height * scale:.0f}"
        fitting = int(width * most)
        raise CjmError(
            f"the picture would be {size} pixels large, more than viewers show",
            f"draw it smaller: --width {fitting} at most; or as svg, which has no limit",
        )
    return scale


def draw_pixels(
    svg: str,
    *,
    width: float,
    height: float,
    lang: str,
    picture: Picture,
    tell: Callable[[str], None],
) -> bytes:
    """The bytes of a PNG file that shows a drawing of this size."""
    # Imports nothing but a library of its own.
    import resvg_py

    scale = choose_scale(width, height, picture)
    svg = flatten_emoji(svg)
    foreign = find_foreign(svg)
    typefaces = choose_typefaces(foreign, lang, picture.fonts, tell)
    svg = svg.translate(dict.fromkeys(map(ord, typefaces.missing), _BOX))
    if foreign:
        svg = dress(svg, typefaces)
    data = resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=scale,
        skip_system_fonts=True,
        font_files=list(typefaces.files),
        font_family=FAMILY,
        sans_serif_family=FAMILY,
        languages=[lang],
    )
    return bytes(data)
