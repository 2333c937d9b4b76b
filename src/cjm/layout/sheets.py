"""A whole map on several sheets: some stages on each, and of their lanes as many as find room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from cjm.layout import footer
from cjm.layout.glance import draw_glance
from cjm.layout.grid import draw_grid
from cjm.layout.header import draw_header
from cjm.layout.page import MARGIN, draw_diagram
from cjm.layout.panels import draw_panels
from cjm.layout.people import draw_people
from cjm.layout.raster import measure_raster
from cjm.layout.resolve import resolve
from cjm.layout.scene import Ink, Inset, Rect, Scene
from cjm.layout.sketch import NOTHING, Placed, Sketch, stack
from cjm.layout.slices import group_stages, take_stages
from cjm.layout.text import SMALL, write
from cjm.locales import Locale
from cjm.view import Band, Divider, Link, MapView

_GAP = 24.0
FOOT = 30.0


def lay_out_sheets(
    view: MapView,
    locale: Locale,
    diagram: Inset | None,
    companions: Callable[[float], Iterable[Sketch]],
    size: tuple[float, float],
) -> tuple[Scene, ...]:
    """The scenes of a map on sheets of `size`, in reading order.

    The header with persona and goals stands on the first, the labels of lanes and the heads of
    stages on each that shows some. No cell is cut: what is larger than a sheet makes its own one
    larger, to be shrunk on paper.
    """
    width, height = size
    room, depth = width - 2 * MARGIN, height - 2 * MARGIN - FOOT
    undrawn = list(view.links)
    grids = list(_draw_grids(view, locale, room, depth, undrawn))
    top = stack(
        (
            draw_header(view, room, locale),
            draw_glance(view, room, locale),
            draw_people(view, room, locale),
        ),
        _GAP,
    )
    picture = draw_diagram(view, diagram, room)
    # The diagram stands where the grid leaves the first sheet half empty: it is an overview too.
    with_picture = top.height + _GAP + picture.height
    is_first = bool(grids) and with_picture <= depth < top.height + _GAP + grids[0].height
    if is_first:
        top = stack((top, picture), _GAP)
    rest = (
        *companions(room),
        footer.draw_key(view, room, locale),
        NOTHING if is_first else picture,
        draw_panels(tuple(footer.list_panels(view, tuple(undrawn), locale)), room),
    )
    *bodies, last = _fill((top, *grids, *rest), depth)
    end = stack((last, footer.draw_origin(view, room)), _GAP)
    # A sheet for nothing but the name of the file would be a waste of it.
    has_room = end.height <= depth
    bodies.append(end if has_room else last)
    return tuple(
        _make_sheet(
            view,
            body,
            size,
            _number_sheet(view, locale, number, len(bodies), is_signed=not has_room),
            number,
        )
        for number, body in enumerate(bodies, 1)
    )


def _number_sheet(
    view: MapView, locale: Locale, number: int, count: int, *, is_signed: bool
) -> str:
    """Title and number of a sheet; `is_signed` that the last one also says whence the map is."""
    place = locale.word("view.slide", number=locale.number(number), count=locale.number(count))
    said = [view.title, place]
    if is_signed and number == count and view.file:
        said.append(view.file)
    return locale.abreast(*said)


def _draw_grids(
    view: MapView, locale: Locale, room: float, depth: float, undrawn: list[Link]
) -> Iterator[Sketch]:
    """Pieces of the grid; links that one of them draws are taken from `undrawn`."""
    if not view.columns:
        return
    whole = measure_raster(view, 0)
    for first, last in group_stages(view.stages, whole.edges, room - whole.label):
        part = take_stages(view, first, last)
        raster = measure_raster(part, room)
        bands: list[Band] = []
        drawn = draw_grid(part._replace(bands=()), raster, locale)
        for band in part.bands:
            tried = draw_grid(part._replace(bands=(*bands, band)), raster, locale)
            if tried.sketch.height > depth and any(not isinstance(one, Divider) for one in bands):
                # A line of the blueprint belongs to what stands below it.
                held = [bands.pop()] if isinstance(bands[-1], Divider) else []
                if held:
                    drawn = draw_grid(part._replace(bands=tuple(bands)), raster, locale)
                undrawn[:] = [link for link in undrawn if link in drawn.left_over]
                yield drawn.sketch
                bands = held
                tried = draw_grid(part._replace(bands=(*bands, band)), raster, locale)
            bands.append(band)
            drawn = tried
        undrawn[:] = [link for link in undrawn if link in drawn.left_over]
        yield drawn.sketch


def _fill(bodies: Iterable[Sketch], depth: float) -> Iterator[Sketch]:
    """Pieces below each other, as many to a sheet as find room."""
    sheet = NOTHING
    for body in bodies:
        if not body.height:
            continue
        if sheet.height and sheet.height + _GAP + body.height > depth:
            yield sheet
            sheet = NOTHING
        sheet = stack((sheet, body), _GAP)
    if sheet.height:
        yield sheet


def _make_sheet(
    view: MapView, body: Sketch, size: tuple[float, float], said: str, number: int
) -> Scene:
    """A sheet with what is `said` at its foot."""
    width = max(size[0], body.width + 2 * MARGIN)
    height = max(size[1], body.height + 2 * MARGIN + FOOT)
    foot = write(said, SMALL, width - 2 * MARGIN)
    sheet = Sketch(
        width,
        height,
        (
            Rect(0, 0, width, height, Ink("page")),
            Placed(MARGIN, MARGIN, body),
            Placed(MARGIN, height - MARGIN * 0.6 - foot.height, foot),
        ),
    )
    return Scene(
        f"{view.id}-{number}",
        width,
        height,
        view.lang,
        view.title,
        view.curve.summary if view.curve else (view.flow.summary,),
        resolve(sheet, is_rtl=view.direction == "rtl"),
    )
