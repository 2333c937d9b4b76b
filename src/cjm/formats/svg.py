"""The whole map as one standalone SVG."""

from __future__ import annotations

from cjm.diagram import LINEAR, draw_flow
from cjm.formats._format import Drawing, Format
from cjm.formats._scene import write_scene
from cjm.layout.page import lay_out
from cjm.layout.scene import Inset
from cjm.locales import Locale
from cjm.themes import Theme
from cjm.view import MapView

_FEWEST_NODES = 2


def render(drawing: Drawing) -> bytes:
    """The map of a drawing, light, as the bytes of an SVG file."""
    return draw_map(drawing.view, drawing.locale, drawing.theme).encode()


FORMAT = Format("svg", ".svg", "the whole map as one picture that scales", render)


def draw_map(view: MapView, locale: Locale, theme: Theme) -> str:
    """A map as SVG text, in the light colours of a theme."""
    return write_scene(lay_out(view, locale, _draw_diagram(view, locale, theme)), theme.light)


def _draw_diagram(view: MapView, locale: Locale, theme: Theme) -> Inset | None:
    """The stage diagram in our own layout: a picture does not change with the engine at hand."""
    if len(view.flow.nodes) < _FEWEST_NODES:
        return None
    drawn = draw_flow(
        view.flow,
        direction=view.direction,
        locale=locale,
        # The map is light for every reader, and so is what stands in it.
        theme=theme._replace(dark=theme.light),
        engine=LINEAR,
        prefix=f"{view.id}-flow",
        standalone=True,
    )
    return Inset(drawn.svg, 0, 0, drawn.width, drawn.height)
