"""How a shape is painted, as attributes of SVG."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.formats._elements import write_attributes
from cjm.layout.paths import write_number
from cjm.layout.scene import Ink
from cjm.themes import Palette


def write_paint(ink: Ink, palette: Palette) -> str:
    """The fill and the line of `ink` in the colours of `palette`; what SVG takes by itself is left
    out."""
    return write_attributes(*_list_paints(ink, palette))


def _list_paints(ink: Ink, palette: Palette) -> Iterator[tuple[str, str]]:
    yield "fill", palette[ink.fill] if ink.fill else "none"
    if ink.stroke:
        yield "stroke", palette[ink.stroke]
        if ink.width != 1:
            yield "stroke-width", write_number(ink.width)
        if ink.dash:
            yield "stroke-dasharray", " ".join(map(write_number, ink.dash))
        if ink.is_round:
            yield "stroke-linecap", "round"
            yield "stroke-linejoin", "round"
    if ink.opacity != 1:
        yield "opacity", write_number(ink.opacity)
