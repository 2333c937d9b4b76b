"""Where the words on the emotion curve stand, and how much room they need above and below it."""

import math
from collections.abc import Iterator, Sequence

from cjm.formats._html.drawing import name_past, name_series
from cjm.layout.captions import (
    Box,
    Caption,
    Placed,
    Side,
    keep_order,
    place_captions,
    shift,
    span_of,
)
from cjm.layout.curve import Frame, Line, Spot, shape_series
from cjm.layout.dates import place_dates
from cjm.layout.wrap import wrap
from cjm.values import NamedTuple
from cjm.view import Curve, Point

_FACE, _LOWEST_FACE = 30, 38
_ROOM_ABOVE, _ROOM_BELOW = 46, 34
"""What the lane label and the lowest words of the scale need."""
_TEXT, _SMALL, _LINE, _SMALL_LINE = 12.5, 11.5, 18, 16
_SIDES, _AIR = 24, 4
_MOST_LINES = 2


class WordPlace(NamedTuple):
    """The caption of a point: its word, if it is short enough, and its place, if it has any."""

    word: str | None
    placed: Placed | None


class NamePlace(NamedTuple):
    """The name of a line; `from_end` is the share of the band between it and the reading end."""

    text: str
    series: str
    placed: Placed
    from_end: float


class Layout(NamedTuple):
    """All words of a band. `above` and `below` are the rooms beyond +2 and −2."""

    captions: tuple[WordPlace, ...]
    names: tuple[NamePlace, ...]
    above: float
    below: float


class _Name(NamedTuple):
    text: str
    series: str
    caption: Caption
    from_end: float


def lay_out(curve: Curve, frame: Frame) -> Layout:
    """Places of all words on a curve drawn into a frame whose top is 0."""
    lines = tuple(line for series in curve.series for line in shape_series(series, frame).lines)
    points = list_faces(curve)
    words = [_find_word(point, frame) for point in points]
    sizes = [_measure(point, word, frame) for point, word in zip(points, words, strict=True)]
    marks = [_mark_box(frame.spot(point), point) for s in curve.series for point in s.points]
    names = tuple(_names(curve, frame))
    wishes = [name.caption for name in names]
    placed_names = keep_order(wishes, place_captions(wishes, lines=lines, marks=marks))
    marks += [place.box for place in placed_names]
    captions = _in_order(points, sizes, lines, marks)
    around = [*marks, *(place.box for place in captions.values())]
    dates = dict(place_dates(curve, frame, _measure_date, lines=lines, marks=around))
    spans = [
        span
        for span in (span_of(placed_names), span_of(captions.values()), span_of(dates.values()))
        if span
    ]
    above = max([_ROOM_ABOVE, *(_AIR - top for top, _ in spans)])
    below = max([_ROOM_BELOW, *(bottom - frame.bottom + _AIR for _, bottom in spans)])
    return Layout(
        tuple(
            WordPlace(word, shift(captions[place], above) if place in captions else None)
            for place, word in enumerate(words)
        ),
        tuple(
            NamePlace(name.text, name.series, shift(place, above), name.from_end)
            for name, place in zip(names, placed_names, strict=True)
        )
        + tuple(
            _write_date(curve, number, shift(place, above), frame)
            for number, place in dates.items()
        ),
        above,
        below,
    )


def list_faces(curve: Curve) -> tuple[Point, ...]:
    """The points with a face and a caption: those of the main line; where only single personas have
    scores, the lowest of theirs, whatever is aimed at.
    """
    main = curve.series[0]
    # The first of the personas may have it.
    if curve.lowest and (main.kind == "persona" or curve.lowest not in main.points):
        return (curve.lowest,)
    return main.points if main.kind != "persona" else ()


def _in_order(
    points: Sequence[Point],
    sizes: Sequence[Caption | None],
    lines: Sequence[Line],
    marks: Sequence[Box],
) -> dict[int, Placed]:
    """The lowest point chooses its place first, then peaks and valleys, then the others."""
    order = sorted(
        (place for place, size in enumerate(sizes) if size),
        key=lambda place: (not points[place].lowest, points[place].turn is None),
    )
    chosen = [size for place in order if (size := sizes[place])]
    placed = place_captions(chosen, lines=lines, marks=marks)
    return dict(zip(order, placed, strict=True))


def _find_word(point: Point, frame: Frame) -> str | None:
    """The label, if two lines of its columns at their narrowest hold it."""
    if not point.label:
        return None
    lines = wrap(point.label, _room(point, frame) / _TEXT, is_bold=True)
    cut = any(line.is_joined for line in lines)
    return point.label if len(lines) <= _MOST_LINES and not cut else None


def _measure(point: Point, word: str | None, frame: Frame) -> Caption | None:
    lines = wrap(word, _room(point, frame) / _TEXT, is_bold=True) if word else ()
    width = max((line.width for line in lines), default=0) * _TEXT
    height: float = len(lines) * _LINE
    if point.lowest:
        tag = wrap(point.low_word, _room(point, frame) / _TEXT, is_bold=True)
        width = max(width, *(line.width * _TEXT for line in tag))
        height += len(tag) * _SMALL_LINE + _AIR
    if not height:
        return None
    above = point.turn == "peak" or (point.turn is None and point.score > 0)
    radius = (_LOWEST_FACE if point.lowest else _FACE) / 2
    side: Side = "above" if above else "below"
    return Caption(frame.spot(point), width + 16, height + 2, side, radius + _AIR)


def _room(point: Point, frame: Frame) -> float:
    return frame.edges[point.first + point.span] - frame.edges[point.first] - _SIDES


def _mark_box(spot: Spot, point: Point) -> Box:
    size = _LOWEST_FACE if point.lowest else _FACE
    return Box(spot.x - size / 2, spot.y - size / 2, size, size)


def _names(curve: Curve, frame: Frame) -> Iterator[_Name]:
    """Names stand at the end of their line, above it, where there is more than one line."""
    if len(curve.series) < 2:
        return
    for series, css in zip(curve.series, name_series(curve), strict=True):
        if not series.points or not series.name:
            continue
        end = frame.lead(series.points[-1], to_end=True)
        room = _room(series.points[-1], frame) / 2
        (line, *more) = wrap(series.name, room / _TEXT, is_bold=True)
        width = max(part.width for part in (line, *more)) * _TEXT + 8
        spot = Spot(end.x - width / 2 - 6, end.y)
        height = _LINE * (1 + len(more))
        from_end = (frame.edges[-1] - end.x + 6) / frame.edges[-1]
        yield _Name(series.name, css, Caption(spot, width, height, "above", _AIR), from_end)


def _measure_date(name: str) -> tuple[float, float]:
    return wrap(name, math.inf)[0].width * _SMALL + 8, _SMALL_LINE


def _write_date(curve: Curve, number: int, placed: Placed, frame: Frame) -> NamePlace:
    """The date of an earlier line."""
    width = frame.edges[-1]
    from_end = (width - placed.box.x - placed.box.width) / width
    css = name_past(curve)[number - 1]
    return NamePlace(curve.past[number - 1].name, css, placed, from_end)
