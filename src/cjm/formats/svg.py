"""The whole map as one standalone SVG."""

from __future__ import annotations

from functools import partial

from cjm.diagram import LINEAR, draw_flow
from cjm.formats._format import Drawing, Format
from cjm.formats._scene import write_scene
from cjm.formats._typeface import set_typeface
from cjm.layout.page import lay_out
from cjm.layout.scene import Inset, Scene
from cjm.locales import Locale
from cjm.themes import Theme
from cjm.view import MapView
from cjm.views._sheet import draw_companions, lay_out_view
from cjm.views._view import MAP, load_view

_FEWEST_NODES = 2


def render(drawing: Drawing) -> bytes:
    """The view of a drawing, light, as the bytes of an SVG file."""
    if drawing.look == "diagram":
        from cjm.formats.diagram import render as render_diagram

        return render_diagram(drawing)
    drawn = write_scene(make_scene(drawing), drawing.theme.light)
    return set_typeface(drawn, drawing.theme, embed_fonts=drawing.embed_fonts).encode()


FORMAT = Format("svg", ".svg", "the whole map as one picture that scales", render)


def make_scene(drawing: Drawing) -> Scene:
    """The scene of a drawing, for every format that is one picture: the map or another view."""
    view, locale, theme = drawing.view, drawing.locale, drawing.theme
    diagram = partial(_draw_diagram, view, locale, theme)
    if drawing.look == MAP:
        return lay_out(view, locale, diagram(), partial(draw_companions, view, locale))
    return lay_out_view(load_view(drawing.look), view, locale, diagram)


def make_sheets(drawing: Drawing, size: tuple[float, float]) -> tuple[Scene, ...]:
    """The scenes of a map on several sheets of a size."""
    from cjm.layout.sheets import lay_out_sheets

    view, locale = drawing.view, drawing.locale
    diagram = _draw_diagram(view, locale, drawing.theme)
    return lay_out_sheets(view, locale, diagram, partial(draw_companions, view, locale), size)


def draw_map(view: MapView, locale: Locale, theme: Theme) -> str:
    """A map as SVG text, in the light colours of a theme."""
    companions = partial(draw_companions, view, locale)
    diagram = _draw_diagram(view, locale, theme)
    return write_scene(lay_out(view, locale, diagram, companions), theme.light)


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
