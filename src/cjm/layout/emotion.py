"""The emotion band: curves through the columns' centres, faces, and words that keep off them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cjm.layout.captions import Box, Caption, Side, place_captions, span_of
from cjm.layout.curve import (
    Frame,
    Shape,
    Spot,
    height_at,
    shape_series,
    split_at_level,
)
from cjm.layout.curve import (
    Line as Trace,
)
from cjm.layout.markers import FACE, draw_face_of, draw_marker, name_colour
from cjm.layout.paths import write_area, write_between, write_line, write_number
from cjm.layout.scene import Ink, Line, Path
from cjm.layout.signs import colour_of
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, stack, tell
from cjm.layout.text import Style, shorten, write
from cjm.locales import Locale
from cjm.view import Curve, EmotionRow, Feeling, Point, Series

HEIGHT = 160.0
"""From +2 to −2."""
_ROOM = 14.0
"""Above the highest and below the deepest sign of the band."""
_CAPTION = Style(12.5, 17, is_bold=True)
_LOWEST = Style(11.5, 15)
_CAPTION_LINES = 2
_HATCH = 7.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A series with its shape, its colour, and its number among the lines of people."""

    series: Series
    shape: Shape
    colour: str
    number: int

    @property
    def is_main(self) -> bool:
        """Whether this line has the faces and the area."""
        return self.series.kind == "current"


def draw_band(
    row: EmotionRow, curve: Curve, edges: Sequence[float], locale: Locale, *, least_top: float
) -> tuple[Sketch, float]:
    """The band over all columns, and the height of +2 in it, at least `least_top`."""
    frame = Frame(tuple(edges), 0, HEIGHT)
    drawn = _shape_all(curve, frame)
    told = {cell.first: cell.content for cell in row.cells if isinstance(cell.content, Feeling)}
    # Faces last, so that no other mark lies on them.
    signs = [sign for line in reversed(drawn) for sign in _draw_points(line, told)]
    words, (top, bottom) = _draw_words(drawn, frame, locale)
    parts: list[Part] = [*_draw_levels(frame)]
    for line in drawn:
        if line.is_main:
            parts += _draw_area(line, frame)
    parts += _draw_distance(drawn)
    for line in reversed(drawn):
        parts += _draw_line(line)
    parts += [*signs, *words]
    head = max(_ROOM - top, least_top)
    height = head + bottom + _ROOM
    band = Sketch(frame.edges[-1], height - head, tuple(parts))
    return Sketch(frame.edges[-1], height, (Placed(0, head, band),)), head


def _shape_all(curve: Curve, frame: Frame) -> list[Drawn]:
    drawn: list[Drawn] = []
    people = 0
    for series in curve.series:
        people += series.kind == "persona"
        shape = shape_series(series, frame)
        drawn.append(Drawn(series, shape, name_colour(series.kind, people), people))
    return drawn


def _draw_levels(frame: Frame) -> list[Part]:
    """Hairlines at both ends and a dashed one at zero."""
    width = frame.edges[-1]
    parts: list[Part] = []
    for score, dash in ((2, ()), (0, (3.0, 5.0)), (-2, ())):
        ink = Ink(stroke="line" if score else "muted", dash=dash, opacity=1 if score else 0.7)
        parts.append(Line(0, frame.y(score), width, frame.y(score), ink))
    return parts


def _draw_area(line: Drawn, frame: Frame) -> list[Part]:
    """The area to the zero line; the lower one is hatched as well as coloured."""
    zero = frame.y(0)
    parts: list[Part] = []
    for trace in line.shape.lines:
        above, below = split_at_level(trace, zero)
        parts += [
            Path(write_area(part, zero), 0, 0, Ink("area-positive", opacity=0.8)) for part in above
        ]
        for part in below:
            parts.append(Path(write_area(part, zero), 0, 0, Ink("area-negative", opacity=0.8)))
            parts.append(
                Path(_hatch(part, zero), 0, 0, Ink(stroke="negative", width=0.8, opacity=0.25))
            )
    return parts


def _hatch(trace: Trace, zero: float) -> str:
    start, end = trace[0].start.x, trace[-1].end.x
    strokes: list[str] = []
    place = start - start % _HATCH + _HATCH
    while place < end:
        depth = height_at((trace,), place)
        if depth is not None and depth - zero > 1:
            strokes.append(f"M{write_number(place)} {write_number(zero)}V{write_number(depth)}")
        place += _HATCH
    return "".join(strokes)


def _draw_distance(drawn: Sequence[Drawn]) -> list[Part]:
    """The ground between what is and what is meant to be."""
    main = next((line for line in drawn if line.is_main), None)
    if main is None:
        return []
    return [
        Path(data, 0, 0, Ink("target", opacity=0.12))
        for line in drawn
        if line.series.kind == "target"
        for trace in line.shape.lines
        for now in main.shape.lines
        if (data := write_between(now, trace))
    ]


def _draw_line(line: Drawn) -> list[Part]:
    width = 2.6 if line.is_main else 2.0
    dash = (7.0, 5.0) if line.series.kind == "target" else ()
    ink = Ink(stroke=line.colour, width=width, dash=dash, is_round=not dash)
    bridge = Ink(stroke=line.colour, width=1.4, dash=(0.1, 5.0), is_round=True)
    return [
        *(Path(write_line(trace), 0, 0, bridge) for trace in line.shape.bridges),
        *(Path(write_line(trace), 0, 0, ink) for trace in line.shape.lines),
    ]


def _draw_points(line: Drawn, told: dict[int, Feeling]) -> list[Part]:
    parts: list[Part] = []
    for point, spot in zip(line.series.points, line.shape.spots, strict=True):
        words = [line.series.name, point.text] if not line.is_main else [point.text]
        feeling = told.get(point.first)
        if line.is_main and feeling and feeling.text != point.text:
            words.append(feeling.text)
        if point.label and point.label not in point.text:
            words.append(point.label)
        sign = draw_face_of(point) if line.is_main else draw_marker(line.series.kind, line.number)
        place = Placed(spot.x - sign.width / 2, spot.y - sign.height / 2, sign)
        title = "\n".join(word for word in words if word)
        parts.append(Placed(0, 0, tell(Sketch(0, 0, (place,)), title)))
    return parts


def _draw_words(
    drawn: Sequence[Drawn], frame: Frame, locale: Locale
) -> tuple[list[Part], tuple[float, float]]:
    """Captions of points and names of lines, and the heights between which everything lies."""
    captions: list[Caption] = []
    words: list[Sketch] = []
    heights = [frame.top, frame.bottom]
    marks = [Box(0, frame.y(0) - 1, frame.edges[-1], 2)]
    for line in drawn:
        half = (FACE + 18 if line.is_main else 14) / 2
        for spot in line.shape.spots:
            marks.append(Box(spot.x - half, spot.y - half, 2 * half, 2 * half))
            heights += [spot.y - half, spot.y + half]
    for line in drawn:
        for point, spot in zip(line.series.points, line.shape.spots, strict=True):
            word = _write_caption(point, frame, locale) if line.is_main else NOTHING
            if word.height:
                side: Side = "below" if point.turn == "valley" else "above"
                clearance = FACE / 2 + (10 if point.lowest else 4)
                captions.append(Caption(spot, word.width, word.height, side, clearance))
                words.append(word)
    for line in drawn:
        if line.series.name and len(drawn) > 1 and line.shape.spots:
            word, _ = shorten(line.series.name, _CAPTION.tint(line.colour), 150, 1, has_halo=True)
            spot = _end_of_line(line, frame, word.width)
            captions.append(Caption(spot, word.width, word.height, "above", 3))
            words.append(tell(word, line.series.name))
    placed = place_captions(captions, lines=[t for d in drawn for t in d.shape.lines], marks=marks)
    span = span_of(placed)
    if span:
        heights += span
    parts = [Placed(at.box.x, at.box.y, word) for at, word in zip(placed, words, strict=True)]
    return [*parts], (min(heights), max(heights))


def _write_caption(point: Point, frame: Frame, locale: Locale) -> Sketch:
    """The word of a point, and a mark in words where the journey is at its lowest."""
    room = min(frame.edges[point.first + point.span] - frame.edges[point.first] - 20, 240)
    colour = colour_of(point.score)
    lines: list[Sketch] = []
    told = None
    if point.label:
        label, is_cut = shorten(
            point.label, _CAPTION.tint(colour), room, _CAPTION_LINES, has_halo=True
        )
        lines.append(label)
        told = point.label if is_cut else None
    if point.lowest:
        mark = locale.word("map.lowest-point")
        lines.append(write(mark, _LOWEST.tint(colour), room, has_halo=True))
    width = max((line.width for line in lines), default=0)
    centred = (
        Sketch(width, line.height, (Placed((width - line.width) / 2, 0, line),)) for line in lines
    )
    return tell(stack(centred, 0), told)


def _end_of_line(line: Drawn, frame: Frame, width: float) -> Spot:
    """A spot on the line, as near to its end as leaves room for a name."""
    last = line.series.points[-1]
    end = frame.edges[last.first + last.span]
    x = max(width / 2, end - width / 2 - 8)
    height = height_at(line.shape.lines, x)
    return Spot(x, line.shape.spots[-1].y if height is None else height)
