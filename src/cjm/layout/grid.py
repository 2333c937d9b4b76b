"""The grid: stages and steps as columns, lanes as rows, lines of the blueprint between them."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import assert_never

from cjm.layout.arrows import Gutters, Links, draw_links
from cjm.layout.captions import Box
from cjm.layout.heads import draw_stage_heads, draw_step_heads, find_lowest
from cjm.layout.panels import draw_ground
from cjm.layout.raster import PAD, Raster
from cjm.layout.scene import Ink, Line, Rect
from cjm.layout.signs import colour_of, tint_of
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, find_boxes, find_texts, stack
from cjm.layout.strips import RULE, STEP_RULE, draw_strip, find_line_start
from cjm.layout.text import LABEL, write
from cjm.locales import Locale
from cjm.values import NamedTuple
from cjm.view import Curve, Divider, EmotionRow, Empty, Link, MapView, Row

_PAD_Y = 11.0
_AIR = 8.0
"""Between an arrow and words beside it."""


class Grid(NamedTuple):
    """The grid as drawn, and the links of the blueprint for which it had no room."""

    sketch: Sketch
    left_over: tuple[Link, ...]


def draw_grid(view: MapView, raster: Raster, locale: Locale) -> Grid:
    """The whole grid on its card; nothing for a map without stages."""
    if not view.columns:
        return Grid(NOTHING, view.links)
    heads = _draw_heads(view, raster, locale)
    curve = view.curve or Curve((), ())
    strips = [draw_strip(band, curve, raster, locale) for band in view.bands]
    body = stack((heads, *strips), 0)
    tops = _list_tops(heads, strips)
    rules = [
        Line(0, y, raster.width, y, RULE)
        for place, y in enumerate(tops)
        if not any(isinstance(band, Divider) for band in view.bands[max(place - 1, 0) : place + 1])
    ]
    links = Links((), view.links)
    if view.links and strips:
        boxes = dict(reversed(list(find_boxes(body))))
        links = draw_links(view.links, boxes, _find_gutters(view, raster, strips, tops))
    parts: list[Part] = [*draw_ground(raster.width, body.height)]
    parts += _draw_lowest(view, raster, heads.height, body.height)
    parts += [Placed(0, 0, body), *rules]
    parts += [Placed(0, 0, arrow) for arrow in links.drawn]
    return Grid(Sketch(raster.width, body.height, tuple(parts)), links.left_over)


def _draw_lowest(view: MapView, raster: Raster, top: float, bottom: float) -> list[Part]:
    """A tint behind the columns where the journey is at its lowest: the finding of the map."""
    point = find_lowest(view)
    if point is None:
        return []
    start, end = raster.edges[point.first], raster.edges[point.first + point.span]
    x, width = raster.label + start, end - start
    tint = Rect(x, top, width, bottom - top - 1, Ink(tint_of(point.score), opacity=0.5))
    # Without a step header above it, the stage header stands out instead.
    if not view.columns[point.first].name:
        return [tint]
    return [tint, Rect(x, top - 3, width, 3, Ink(colour_of(point.score)))]


def _list_tops(heads: Sketch, strips: Sequence[Sketch]) -> list[float]:
    """The upper edge of each strip."""
    return list(accumulate((strip.height for strip in strips[:-1]), initial=heads.height))


def _find_gutters(
    view: MapView, raster: Raster, strips: Sequence[Sketch], tops: Sequence[float]
) -> Gutters:
    walls: list[Box] = []
    for band, strip, top in zip(view.bands, strips, tops, strict=True):
        match band:
            case Row():
                walls += _find_walls(band, raster, Box(0, top, raster.width, strip.height))
            case EmotionRow():
                # An arrow may cross the curve, but none of the words around it.
                walls += [
                    Box(box.x - _AIR, box.y, box.width + 2 * _AIR, box.height)
                    for box in find_texts(strip, 0, top)
                ]
            case Divider():
                walls.append(Box(0, top, find_line_start(band, raster), strip.height))
            case _:
                assert_never(band)
    xs = tuple(raster.label + edge for edge in raster.edges)
    return Gutters(xs, (*tops, tops[-1] + strips[-1].height), tuple(walls))


def _find_walls(row: Row, raster: Raster, place: Box) -> Iterator[Box]:
    """Cells with something to say over several columns."""
    for tier in row.tiers:
        for cell in tier:
            if cell.span > 1 and not isinstance(cell.content, Empty):
                start = raster.label + raster.edges[cell.first]
                width = raster.room(cell) + 2 * PAD
                yield Box(start, place.y, width, place.height)


def _draw_heads(view: MapView, raster: Raster, locale: Locale) -> Sketch:
    lowest = find_lowest(view)
    stages = draw_stage_heads(view.stages, raster.edges, lowest, pad=PAD)
    steps = draw_step_heads(view.columns, view.stages, raster.edges, pad=PAD)
    corner = write(locale.word("map.stage"), LABEL, raster.label - 2 * PAD)
    steps_label = NOTHING
    if steps.height:
        steps_label = write(locale.word("map.steps"), LABEL, raster.label - 2 * PAD)
    rules: list[Part] = []
    for column, edge in enumerate(raster.edges[1:-1], 1):
        if steps.height:
            x, bottom = raster.label + edge, stages.height + steps.height
            ink = RULE if column in raster.stage_edges else STEP_RULE
            rules.append(Line(x, stages.height, x, bottom, ink))
    return Sketch(
        raster.width,
        stages.height + steps.height,
        (
            Placed(PAD, _PAD_Y, corner),
            Placed(PAD, stages.height + 9, steps_label),
            Placed(raster.label, 0, stages),
            Placed(raster.label, stages.height, steps),
            *rules,
        ),
    )
