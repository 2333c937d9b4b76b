"""The curve of the whole journey in a small frame, with one stage standing out."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.layout.curve import Frame, Spot
from cjm.layout.lines import DrawnLine, shape_lines
from cjm.layout.markers import draw_marker
from cjm.layout.paths import write_line
from cjm.layout.scene import Ink, Line, Path, Rect
from cjm.layout.signs import colour_of, draw_feeling
from cjm.layout.sketch import Part, Placed, Sketch
from cjm.view import MapView, Point, StageHead

_AIR = 20.0


def draw_overview(
    view: MapView,
    room: float,
    height: float,
    stage: StageHead | None,
    *,
    face: float,
    air: float = _AIR,
) -> Sketch:
    """All lines of the curve; faces, `face` wide, in one stage, or in all where none is named.
    `air` is what stays free above +2 and below −2.
    """
    count = max(1, len(view.columns))
    edges = tuple(room * place / count for place in range(count + 1))
    frame = Frame(edges, air, height - air)
    parts: list[Part] = []
    if stage:
        x, end = edges[stage.first], edges[stage.first + stage.span]
        parts.append(Rect(x, 0, end - x, height, Ink("chip"), 8))
    for score, dash in ((2, ()), (0, (3.0, 5.0)), (-2, ())):
        ink = Ink(stroke="line" if score else "muted", dash=dash, opacity=1 if score else 0.7)
        parts.append(Line(0, frame.y(score), room, frame.y(score), ink))
    for line in reversed(shape_lines(view.curve, frame) if view.curve else []):
        parts += _draw_line(line)
        for point, spot in zip(line.series.points, line.shape.spots, strict=True):
            parts += _draw_point(line, point, spot, stage, min(face, edges[1] * 1.6))
    return Sketch(room, height, tuple(parts))


def list_lines(view: MapView) -> list[DrawnLine]:
    """The lines of the curve, for a key; none where there is only one."""
    if view.curve is None or len(view.curve.series) < 2:
        return []
    edges = tuple(map(float, range(len(view.columns) + 1)))
    return shape_lines(view.curve, Frame(edges, 0, 1))


def _draw_line(line: DrawnLine) -> Iterator[Part]:
    dash = (7.0, 5.0) if line.series.kind == "target" else ()
    ink = Ink(stroke=line.colour, width=2.6 if line.is_main else 1.8, dash=dash, is_round=not dash)
    bridge = Ink(stroke=line.colour, width=1.4, dash=(0.1, 5.0), is_round=True)
    yield from (Path(write_line(trace), 0, 0, bridge) for trace in line.shape.bridges)
    yield from (Path(write_line(trace), 0, 0, ink) for trace in line.shape.lines)


def _draw_point(
    line: DrawnLine, point: Point, spot: Spot, stage: StageHead | None, face: float
) -> Iterator[Part]:
    is_shown = stage is None or stage.first <= point.first < stage.first + stage.span
    if not line.is_main:
        if is_shown:
            sign = draw_marker(line.series.kind, line.number)
            yield Placed(spot.x - sign.width / 2, spot.y - sign.height / 2, sign)
    elif is_shown:
        sign = draw_feeling(point.score, face, is_filled=point.lowest)
        yield Placed(spot.x - face / 2, spot.y - face / 2, sign)
    else:
        ink = Ink(colour_of(point.score), "card", 1)
        yield Rect(spot.x - 4, spot.y - 4, 8, 8, ink, 4)
