"""The emotion band: curves through the columns' centres, faces, and words that keep off them."""

from __future__ import annotations

from collections.abc import Sequence

from cjm.layout.curve import Arc, Frame, list_heights, split_at_level
from cjm.layout.labels import draw_labels
from cjm.layout.lines import DrawnLine, shape_lines, shape_pasts
from cjm.layout.markers import draw_face_of, draw_marker, ink_past
from cjm.layout.paths import write_area, write_between, write_line, write_number
from cjm.layout.scene import Ink, Line, Path
from cjm.layout.sketch import Part, Placed, Sketch, tell
from cjm.locales import Locale
from cjm.view import Curve, EmotionRow, Feeling

HEIGHT = 160.0
"""From +2 to −2."""
_ROOM = 14.0
"""Above the highest and below the deepest sign of the band."""
_HATCH = 7.0


def draw_band(
    row: EmotionRow, curve: Curve, edges: Sequence[float], locale: Locale, *, least_top: float
) -> tuple[Sketch, float]:
    """The band over all columns, and the height of +2 in it, at least `least_top`."""
    frame = Frame(tuple(edges), 0, HEIGHT)
    drawn = shape_lines(curve, frame)
    told = {cell.first: cell.content for cell in row.cells if isinstance(cell.content, Feeling)}
    # Faces last, so that no other mark lies on them.
    signs = [sign for line in reversed(drawn) for sign in _draw_points(line, told)]
    pasts = shape_pasts(curve, frame)
    labels = draw_labels(drawn, frame, locale, curve)
    parts: list[Part] = [*_draw_levels(frame)]
    # The distance lies below: green under violet would be grey.
    parts += _draw_distance(drawn)
    for line in drawn:
        if line.is_main:
            parts += _draw_area(line, frame)
    for line in reversed(pasts):
        parts += _draw_past(line)
    for line in reversed(drawn):
        parts += _draw_line(line)
    parts += [*signs, *labels.parts]
    head = max(_ROOM - labels.top, least_top)
    height = head + labels.bottom + _ROOM
    band = Sketch(frame.edges[-1], height - head, tuple(parts))
    return Sketch(frame.edges[-1], height, (Placed(0, head, band),)), head


def _draw_levels(frame: Frame) -> list[Part]:
    """Hairlines at both ends and a dashed one at zero."""
    width = frame.edges[-1]
    parts: list[Part] = []
    for score, dash in ((2, ()), (0, (3.0, 5.0)), (-2, ())):
        ink = Ink(stroke="line" if score else "muted", dash=dash, opacity=1 if score else 0.7)
        parts.append(Line(0, frame.y(score), width, frame.y(score), ink))
    return parts


def _draw_area(line: DrawnLine, frame: Frame) -> list[Part]:
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


def _hatch(trace: tuple[Arc, ...], zero: float) -> str:
    start, end = trace[0].start.x, trace[-1].end.x
    places: list[float] = []
    place = start - start % _HATCH + _HATCH
    while place < end:
        places.append(place)
        place += _HATCH
    level = write_number(zero)
    return "".join(
        f"M{write_number(place)} {level}V{write_number(depth)}"
        for place, depth in zip(places, list_heights(trace, places), strict=False)
        if depth is not None and depth - zero > 1
    )


def _draw_distance(drawn: Sequence[DrawnLine]) -> list[Part]:
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


def _draw_line(line: DrawnLine) -> list[Part]:
    width = 2.6 if line.is_main else 2.0
    dash = (7.0, 5.0) if line.series.kind == "target" else ()
    ink = Ink(stroke=line.colour, width=width, dash=dash, is_round=not dash)
    bridge = Ink(stroke=line.colour, width=1.4, dash=(0.1, 5.0), is_round=True)
    return [
        *(Path(write_line(trace), 0, 0, bridge) for trace in line.shape.bridges),
        *(Path(write_line(trace), 0, 0, ink) for trace in line.shape.lines),
    ]


def _draw_past(line: DrawnLine) -> list[Part]:
    ink = ink_past(line.number)
    bridge = ink._replace(dash=(0.1, 5.0), is_round=True)
    return [
        *(Path(write_line(trace), 0, 0, bridge) for trace in line.shape.bridges),
        *(Path(write_line(trace), 0, 0, ink) for trace in line.shape.lines),
    ]


def _draw_points(line: DrawnLine, told: dict[int, Feeling]) -> list[Part]:
    parts: list[Part] = []
    for point, spot in zip(line.series.points, line.shape.spots, strict=True):
        words = [line.series.name, point.text] if not line.is_main else [point.text]
        feeling = told.get(point.first)
        if line.is_main and feeling and feeling.text != point.text:
            words.append(feeling.text)
        if point.label and point.label not in point.text:
            words.append(point.label)
        has_face = line.is_main or point.lowest
        sign = draw_face_of(point) if has_face else draw_marker(line.series.kind, line.number)
        place = Placed(spot.x - sign.width / 2, spot.y - sign.height / 2, sign)
        title = "\n".join(word for word in words if word)
        parts.append(Placed(0, 0, tell(Sketch(0, 0, (place,)), title)))
    return parts
