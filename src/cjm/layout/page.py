"""A whole map on one sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cjm.layout import footer
from cjm.layout.glance import draw_glance
from cjm.layout.grid import draw_grid
from cjm.layout.header import draw_header
from cjm.layout.panels import draw_panels
from cjm.layout.people import draw_people
from cjm.layout.raster import measure_raster
from cjm.layout.resolve import resolve
from cjm.layout.scene import Ink, Inset, Rect, Scene
from cjm.layout.sketch import NOTHING, Placed, Sketch, stack
from cjm.layout.text import HEADING, write
from cjm.locales import Locale
from cjm.view import MapView

MARGIN = 36.0
_GAP = 24.0
_LEAST_WIDTH = 960.0
_WIDEST_KEY = 1800.0
_WIDEST_PANELS = 2800.0
"""On a longer sheet, what is read first stands together at its beginning."""


def _draw_none(room: float) -> Iterable[Sketch]:
    return ()


def lay_out(
    view: MapView,
    locale: Locale,
    diagram: Inset | None,
    companions: Callable[[float], Iterable[Sketch]] = _draw_none,
) -> Scene:
    """The scene of a map, its stage diagram included; `companions` draws what stands below the
    grid, as the clock of a day, in a given width.
    """
    raster = measure_raster(view, _LEAST_WIDTH)
    room = max(raster.width, _LEAST_WIDTH)
    grid = draw_grid(view, raster, locale)
    body = stack(
        (
            draw_header(view, room, locale),
            draw_glance(view, min(room, _WIDEST_PANELS), locale),
            draw_people(view, min(room, _WIDEST_PANELS), locale),
            grid.sketch,
            *companions(room),
            footer.draw_key(view, min(room, _WIDEST_KEY), locale),
            draw_diagram(view, diagram, room),
            draw_panels(tuple(footer.list_panels(view, grid.left_over, locale)), room),
            footer.draw_origin(view, room),
        ),
        _GAP,
    )
    width, height = room + 2 * MARGIN, body.height + 2 * MARGIN
    ground = Rect(0, 0, width, height, Ink("page"))
    sheet = Sketch(width, height, (ground, Placed(MARGIN, MARGIN, body)))
    return Scene(
        view.id,
        width,
        height,
        view.lang,
        view.title,
        view.curve.summary if view.curve else (view.flow.summary,),
        resolve(sheet, is_rtl=view.direction == "rtl"),
    )


def draw_diagram(view: MapView, diagram: Inset | None, room: float) -> Sketch:
    """The stage diagram below its heading, made smaller where the sheet is narrow."""
    if diagram is None:
        return NOTHING
    scale = min(1.0, room / diagram.width)
    width, height = diagram.width * scale, diagram.height * scale
    picture = Sketch(room, height, (Inset(diagram.svg, 0, 0, width, height),))
    return stack((write(view.flow.title, HEADING, room), picture), 10)
