"""The words on the emotion band: what is felt, where it is worst, whose line it is."""

from collections.abc import Iterator, Sequence

from cjm.layout.captions import Box, Caption, Side, keep_order, place_captions, span_of
from cjm.layout.curve import Frame, Spot, height_at
from cjm.layout.dates import place_dates
from cjm.layout.lines import DrawnLine
from cjm.layout.markers import name_colour, size_of
from cjm.layout.scene import Ink, Rect
from cjm.layout.signs import colour_of
from cjm.layout.sketch import NOTHING, Placed, Sketch, stack, tell
from cjm.layout.text import Style, shorten
from cjm.locales import Locale
from cjm.values import NamedTuple
from cjm.view import Curve, Point, Series

_CAPTION = Style(12.5, 17, is_bold=True)
_PAST = Style(11.5, 15)
_LOWEST = Style(11.5, 15, "card")
_PAD, _PAD_Y = 7.0, 1.0
_MOST_LINES = 2
_WIDEST, _WIDEST_NAME = 240.0, 150.0


class Labels(NamedTuple):
    """Words at their places, and the heights between which they and all signs lie."""

    parts: tuple[Placed, ...]
    top: float
    bottom: float


class _Word(NamedTuple):
    sketch: Sketch
    caption: Caption
    rank: int
    """Words with a lower rank choose their place before the others."""
    is_name: bool = False


def draw_labels(lines: Sequence[DrawnLine], frame: Frame, locale: Locale, curve: Curve) -> Labels:
    """Captions at the points of the main line, at the end of each line its name, and the dates of
    earlier lines at their points.
    """
    marks = [
        _mark(line, point, spot)
        for line in lines
        for point, spot in zip(line.series.points, line.shape.spots, strict=True)
    ]
    words = [word for line in lines for word in _caption(line, frame, locale)]
    if len(lines) > 1:
        words += [_name(line, frame) for line in lines if line.series.name and line.shape.spots]
    words.sort(key=lambda word: word.rank)
    traces = [trace for line in lines for trace in line.shape.lines]
    marks.append(Box(0, frame.y(0) - 1, frame.edges[-1], 2))
    placed = list(place_captions([word.caption for word in words], lines=traces, marks=marks))
    names = [at for at, word in enumerate(words) if word.is_name]
    kept = keep_order([words[at].caption for at in names], [placed[at] for at in names])
    for at, place in zip(names, kept, strict=True):
        placed[at] = place
    dates = {past.name: _write_date(past) for past in curve.past}
    around = [*marks, *(place.box for place in placed)]
    dated = tuple(
        place_dates(curve, frame, lambda name: dates[name][:2], lines=traces, marks=around)
    )
    heights = [frame.top, frame.bottom, *(span_of([*placed, *(place for _, place in dated)]) or ())]
    heights += [height for mark in marks for height in (mark.y, mark.y + mark.height)]
    parts = tuple(
        Placed(place.box.x, place.box.y, word.sketch)
        for place, word in zip(placed, words, strict=True)
    )
    parts += tuple(
        Placed(place.box.x, place.box.y, dates[curve.past[number - 1].name])
        for number, place in dated
    )
    return Labels(parts, min(heights), max(heights))


def _mark(line: DrawnLine, point: Point, spot: Spot) -> Box:
    half = (size_of(point) if line.is_main or point.lowest else 14) / 2
    return Box(spot.x - half, spot.y - half, 2 * half, 2 * half)


def _caption(line: DrawnLine, frame: Frame, locale: Locale) -> Iterator[_Word]:
    for point, spot in zip(line.series.points, line.shape.spots, strict=True):
        if not (line.is_main or point.lowest):
            continue
        sketch = _write_caption(point, frame, locale)
        if not sketch.height:
            continue
        is_above = point.turn == "peak" or (point.turn is None and point.score > 0)
        side: Side = "above" if is_above else "below"
        clearance = size_of(point) / 2 + (12 if point.moment_of_truth and is_above else 5)
        caption = Caption(spot, sketch.width, sketch.height, side, clearance)
        yield _Word(sketch, caption, 0 if point.lowest else 1 if point.turn else 2)


def _write_caption(point: Point, frame: Frame, locale: Locale) -> Sketch:
    """The word of a point on a tag of its own; at the lowest point the tag says so."""
    columns = frame.edges[point.first + point.span] - frame.edges[point.first]
    room = min(columns - 14, _WIDEST) - 2 * _PAD
    colour = colour_of(point.score)
    lines: list[Sketch] = []
    told = None
    if point.label:
        style = _CAPTION.tint("card" if point.lowest else colour)
        label, is_cut = shorten(point.label, style, room, _MOST_LINES)
        lines.append(label)
        told = point.label if is_cut else None
    if point.lowest:
        mark, _ = shorten(point.low_word, _LOWEST, room, _MOST_LINES)
        lines.append(mark)
    ink = Ink(colour) if point.lowest else Ink("card", f"area-{colour}")
    return tell(_tag(lines, ink), told)


def _tag(lines: Sequence[Sketch], ink: Ink) -> Sketch:
    """Lines centred on a small ground."""
    if not lines:
        return NOTHING
    width = max(line.width for line in lines)
    text = stack(
        (
            Sketch(width, line.height, (Placed((width - line.width) / 2, 0, line),))
            for line in lines
        ),
        0,
    )
    size = (width + 2 * _PAD, text.height + 2 * _PAD_Y)
    return Sketch(*size, (Rect(0, 0, *size, ink, 6), Placed(_PAD, _PAD_Y, text)))


def _name(line: DrawnLine, frame: Frame) -> _Word:
    style = _CAPTION.tint(line.colour)
    name, _ = shorten(line.series.name, style, _WIDEST_NAME, 1)
    sketch = _tag([name], Ink("card"))
    spot = _end_of_line(line, frame, sketch.width)
    caption = Caption(spot, sketch.width, sketch.height, "above", 3)
    return _Word(tell(sketch, line.series.name), caption, 1, is_name=True)


def _write_date(series: Series) -> Sketch:
    """The date of an earlier line."""
    name, _ = shorten(series.name, _PAST.tint(name_colour("past", 1)), _WIDEST_NAME, 1)
    return tell(_tag([name], Ink("card")), series.name)


def _end_of_line(line: DrawnLine, frame: Frame, width: float) -> Spot:
    """A spot on the line, as near to its end as leaves room for a name."""
    last = line.series.points[-1]
    end = frame.edges[last.first + last.span]
    x = max(width / 2, end - width / 2 - 8)
    height = height_at(line.shape.lines, x)
    return Spot(x, line.shape.spots[-1].y if height is None else height)
