"""The emotion curve in cells."""

from __future__ import annotations

from collections.abc import Sequence

from cjm.formats._terminal.canvas import ACROSS, DOWN, Canvas
from cjm.layout.curve import Frame, Line, Shape, shape_series
from cjm.locales import Locale
from cjm.terminal import Style, measure
from cjm.view import Curve, Point, Series

ROWS = 9
"""Rows of the band: one for each half level from +2 to −2."""

LEVEL_CELLS = 4
"""Cells of a mark beside the band."""

_SAMPLES = 2
"""Looks at a line for each dot across, so that steep lines have no holes."""

_POINT, _LOWEST, _TRUTH = "●", "▼", "★"
_OTHER_POINTS = "◆■▲◇□△"
_ZERO = "┈"


def write_level(row: int, locale: Locale) -> str:
    """The mark beside a row of the band: +2, +1, 0, −1, −2, or blanks between."""
    level = 2 - row * 4 / (ROWS - 1)
    mark = locale.score(level) if level == int(level) else ""
    return " " * (LEVEL_CELLS - 1 - measure(mark)) + f"{mark} "


def write_key(curve: Curve) -> str:
    """What the points of each line look like; nothing where there is but one line."""
    if len(curve.series) == 1:
        return ""
    return " · ".join(
        f"{_POINT if number == 0 else _sign_other(number)} {series.name}"
        for number, series in enumerate(curve.series)
    )


def draw_curve(
    curve: Curve, edges: Sequence[int], style: Style, *, is_mirrored: bool = False
) -> list[str]:
    """The rows of the band. `edges` are the columns of the map in cells, from 0 on."""
    width = edges[-1]
    canvas = Canvas(width, ROWS)
    # The middle of the first row is +2, that of the last one −2.
    top, bottom = DOWN / 2 - 0.5, ROWS * DOWN - DOWN / 2 - 0.5
    frame = Frame(tuple(float(edge * ACROSS) for edge in edges), top, bottom, is_mirrored)
    shapes = [(series, shape_series(series, frame)) for series in curve.series]
    for number, (series, shape) in enumerate(shapes):
        _put_points(canvas, series, shape, number)
    for number, (_, shape) in enumerate(shapes):
        for line in shape.lines:
            _draw(canvas, line, gap=1 if number == 0 else 3)
        for bridge in shape.bridges:
            _draw(canvas, bridge, gap=4)
    rows = canvas.lines()
    zero = ROWS // 2
    rows[zero] = [_ZERO if sign == " " else sign for sign in rows[zero]]
    return ["".join(_paint(signs, number, style)) for number, signs in enumerate(rows)]


def _put_points(canvas: Canvas, series: Series, shape: Shape, number: int) -> None:
    for point, spot in zip(series.points, shape.spots, strict=True):
        canvas.put(spot.x, spot.y, _find_sign(point, number))


def _find_sign(point: Point, number: int) -> str:
    if number > 0:
        return _sign_other(number)
    if point.lowest:
        return _LOWEST
    return _TRUTH if point.moment_of_truth else _POINT


def _sign_other(number: int) -> str:
    return _OTHER_POINTS[(number - 1) % len(_OTHER_POINTS)]


def _draw(canvas: Canvas, line: Line, *, gap: int) -> None:
    """Dots along a line; with a `gap`, one in so many places across."""
    for arc in line:
        across = abs(arc.end.x - arc.start.x)
        steps = max(int(max(across, abs(arc.end.y - arc.start.y)) * _SAMPLES), 1)
        for step in range(steps + 1):
            x = arc.x(step / steps)
            if gap == 1 or int(x) % gap == 0:
                canvas.dot(x, arc.y(step / steps))


def _paint(signs: list[str], row: int, style: Style) -> list[str]:
    """Signs in colour: what is above the middle, at it and below."""
    if not style.is_coloured:
        return signs
    middle = ROWS // 2
    ink = style.paint
    painted: list[str] = []
    for sign in signs:
        if sign in (" ", _ZERO):
            painted.append(ink(sign, "quiet") if sign == _ZERO else sign)
        elif row == middle:
            painted.append(ink(sign, "warning"))
        else:
            painted.append(ink(sign, "good" if row < middle else "pain"))
    return painted
