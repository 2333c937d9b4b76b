"""The rows of the grid: lanes, the emotion lane, and the lines of the blueprint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import fsum
from typing import assert_never

from cjm.layout.cells import draw_content
from cjm.layout.emotion import HEIGHT, draw_band
from cjm.layout.raster import PAD, Raster
from cjm.layout.scene import Ink, Line, Rect
from cjm.layout.sketch import Part, Placed, Sketch, stack
from cjm.layout.text import LANE, SMALL, Style, write
from cjm.locales import Locale
from cjm.view import Band, Card, Cards, Cell, Curve, Divider, EmotionRow, Empty, LineKind, Row

RULE = Ink(stroke="line")
STEP_RULE = Ink(stroke="line", dash=(2, 3))
_PAD_Y = 11.0
_LEVEL = Style(11.5, 15, "muted")
_BAR_GAP = 10.0
_DIVIDER = Style(12, 18, "accent", is_bold=True)
_DIVIDER_HEIGHT = 32.0
_DIVIDER_LINES: dict[LineKind, Ink] = {
    "interaction": Ink(stroke="accent", width=1.8),
    "visibility": Ink(stroke="accent", width=1.8, dash=(9, 5)),
    "internal-interaction": Ink(stroke="accent", width=1.8, dash=(2, 4)),
}


def draw_strip(band: Band, curve: Curve, raster: Raster, locale: Locale) -> Sketch:
    """One row over the whole width of the grid."""
    match band:
        case Row():
            return _draw_row(band, raster, locale)
        case EmotionRow():
            return _draw_emotion(band, curve, raster, locale)
        case Divider():
            return _draw_divider(band, raster)
        case _:
            assert_never(band)


def _draw_row(row: Row, raster: Raster, locale: Locale) -> Sketch:
    label = _write_label(row, raster)
    drawn = [
        [(cell, draw_content(cell.content, raster.room(cell), locale)) for cell in tier]
        for tier in row.tiers
    ]
    heights = _measure_tiers(drawn)
    heights[-1] += max(0.0, label.height + 2 * _PAD_Y - fsum(heights))
    parts: list[Part] = [Placed(PAD, _PAD_Y, label), _label_rule(raster, fsum(heights))]
    y = 0.0
    for place, tier in enumerate(drawn):
        for cell, content in tier:
            x = raster.label + raster.edges[cell.first]
            tall = fsum(heights[place : place + cell.tiers])
            if cell.first:
                ink = RULE if cell.first in raster.stage_edges else STEP_RULE
                parts.append(Line(x, y, x, y + tall, ink))
            if place + cell.tiers < len(drawn):
                end = raster.label + raster.edges[cell.first + cell.span]
                parts.append(Line(x, y + tall, end, y + tall, STEP_RULE))
            parts.append(Placed(x + PAD, y + _PAD_Y, content))
        y += heights[place]
    return Sketch(raster.width, y, tuple(parts), key=f"lane_{row.id}")


def _write_label(row: Row, raster: Raster) -> Sketch:
    """The name of a lane, with the colour of its cards."""
    room = raster.label - 2 * PAD
    tone = next((card.tone for card in _list_cards(row)), "neutral")
    if tone in {"neutral", "blueprint"}:
        return stack((write(row.label, LANE, room), write(row.note or "", SMALL, room)), 4)
    room -= _BAR_GAP
    label = write(row.label, LANE, room)
    bar = Rect(0, 1, 3, label.height - 2, Ink(f"{tone}-edge"), 1.5)
    head = Sketch(raster.label, label.height, (bar, Placed(_BAR_GAP, 0, label)))
    return stack((head, write(row.note or "", SMALL, room)), 4)


def _list_cards(row: Row) -> Iterator[Card]:
    for tier in row.tiers:
        for cell in tier:
            if isinstance(cell.content, Cards):
                yield from cell.content.items


def _measure_tiers(drawn: Sequence[Sequence[tuple[Cell, Sketch]]]) -> list[float]:
    """The height of each tier: as high as its own cells, and together as high as those of both."""
    heights = [max(map(_ask_height, tier), default=0.0) for tier in drawn]
    for place, tier in enumerate(drawn):
        for cell, content in tier:
            reach = slice(place, place + cell.tiers)
            missing = content.height + 2 * _PAD_Y - fsum(heights[reach])
            if missing > 0:
                heights[place + cell.tiers - 1] += missing
    return heights


def _ask_height(drawn: tuple[Cell, Sketch]) -> float:
    """What a cell asks of its own tier: nothing where it reaches into the next, or is empty."""
    cell, content = drawn
    is_asking = cell.tiers == 1 and not isinstance(cell.content, Empty)
    return content.height + 2 * _PAD_Y if is_asking else 0.0


def _label_rule(raster: Raster, height: float) -> Line:
    return Line(raster.label, 0, raster.label, height, RULE)


def _draw_emotion(row: EmotionRow, curve: Curve, raster: Raster, locale: Locale) -> Sketch:
    label = write(row.label, LANE, raster.label - 2 * PAD)
    least_top = _PAD_Y + label.height + 16
    band, top = draw_band(row, curve, raster.edges, locale, least_top=least_top)
    feet = [(cell, draw_content(cell.content, raster.room(cell), locale)) for cell in row.cells]
    foot = max((content.height for _, content in feet), default=0.0)
    height = band.height + (foot + _PAD_Y if foot else 0)
    parts: list[Part] = [Placed(PAD, _PAD_Y, label), _label_rule(raster, height)]
    for score, name in row.levels:
        word = write(name, _LEVEL, raster.label - 16, anchor="end")
        y = top + (2 - score) / 4 * HEIGHT - word.height / 2
        parts.append(Placed(8, y, word))
    for column in sorted(raster.stage_edges - {0}):
        x = raster.label + raster.edges[column]
        parts.append(Line(x, 0, x, height, Ink(stroke="line", opacity=0.7)))
    parts.append(Placed(raster.label, 0, band))
    for cell, content in feet:
        parts.append(Placed(raster.label + raster.edges[cell.first] + PAD, band.height, content))
    return Sketch(raster.width, height, tuple(parts), key=f"lane_{row.id}")


def find_line_start(divider: Divider, raster: Raster) -> float:
    """Where a line of the blueprint begins: behind the lane labels, and behind its own name."""
    return max(PAD + _write_divider(divider, raster).width + 12, raster.label)


def _write_divider(divider: Divider, raster: Raster) -> Sketch:
    return write(divider.label, _DIVIDER, raster.width / 2)


def _draw_divider(divider: Divider, raster: Raster) -> Sketch:
    text = _write_divider(divider, raster)
    height = max(_DIVIDER_HEIGHT, text.height + 10)
    start = find_line_start(divider, raster)
    line = Line(start, height / 2, raster.width - PAD, height / 2, _DIVIDER_LINES[divider.kind])
    return Sketch(raster.width, height, (Placed(PAD, (height - text.height) / 2, text), line))
