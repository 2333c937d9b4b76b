"""The emotion band: one drawing under all cells of its row, and marks at the cells' centres.

Heights are exact pixels at the common text size, widths are shares, so the drawing may stretch
sideways with the table and still pass through the centre of each column.
"""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from cjm.formats._html.captions import Layout, lay_out, list_faces
from cjm.formats._html.drawing import draw_band, name_series
from cjm.formats._html.signs import Signs, tell_mood
from cjm.formats._html.stylebook import StyleBook, percent, rem
from cjm.layout.captions import Placed
from cjm.layout.columns import UNIT, Columns
from cjm.layout.curve import Frame
from cjm.values import NamedTuple
from cjm.view import Curve, Direction, EmotionRow, Point

SCALE = 160
"""Height from +2 to −2."""
_PAPER = 1860
"""What a sheet leaves for the columns: a long map gets narrower there than on any screen."""
_TIGHTEST = 0.65


class PointMark(NamedTuple):
    """What stands in the cell of a point: its sign and its caption, placed by classes.

    `word` is the caption where it is short enough to stand on the curve.
    """

    point: Point
    sign: Markup
    place: str
    mood: str
    has_caption: bool
    word: str | None
    caption_place: str
    is_above: bool


class OtherMark(NamedTuple):
    """A mark of another line, placed over the whole band."""

    sign: Markup
    place: str
    series: str


class LineName(NamedTuple):
    """The name of a line, at its end."""

    text: str
    place: str
    series: str


class Band(NamedTuple):
    """The emotion band, ready for its template; `marks` go by the first column of their point."""

    drawing: Markup
    height: str
    width: str
    marks: Mapping[int, PointMark]
    others: tuple[OtherMark, ...]
    names: tuple[LineName, ...]
    levels: tuple[tuple[str, str], ...]
    """Words of the scale and the classes that place them."""


class Tools(NamedTuple):
    """What drawing into a page needs besides the map."""

    book: StyleBook
    signs: Signs


def build_band(
    curve: Curve,
    row: EmotionRow,
    columns: Columns,
    direction: Direction,
    tools: Tools,
) -> Band:
    """The band of an emotion lane."""
    natural = columns.total * UNIT
    narrowest = max(min(natural, _PAPER), natural * _TIGHTEST)
    layout = lay_out(curve, Frame(columns.edges(narrowest), 0, SCALE))
    bottom, mirrored = layout.above + SCALE, direction == "rtl"
    frame = Frame(columns.edges(natural), layout.above, bottom, mirrored=mirrored)
    height = layout.above + SCALE + layout.below
    first = row.cells[0]
    share = columns.total / columns.width(first.first, first.span)
    return Band(
        draw_band(curve, frame, height),
        tools.book.name(f"block-size:{rem(height)}"),
        tools.book.name(f"inline-size:{percent(share)}"),
        {mark.point.first: mark for mark in _marks(curve, layout, frame, tools)},
        tuple(_other_marks(curve, frame, tools)),
        tuple(_line_names(layout, tools)),
        tuple((word, _at_height(frame.y(score), tools)) for score, word in row.levels),
    )


def _marks(curve: Curve, layout: Layout, frame: Frame, tools: Tools) -> Iterator[PointMark]:
    for point, caption in zip(list_faces(curve), layout.captions, strict=True):
        placed = caption.placed
        yield PointMark(
            point,
            tools.signs.face(point.score),
            _at_height(frame.y(point.score), tools),
            tell_mood(point.score),
            placed is not None,
            caption.word,
            _caption_place(placed, tools) if placed else "",
            placed is not None and placed.side == "above",
        )


def _caption_place(placed: Placed, tools: Tools) -> str:
    # A caption above stands on its lower edge, so that fewer lines than foreseen leave no gap.
    edge = placed.box.y + (placed.box.height if placed.side == "above" else 0)
    return _at_height(edge, tools)


def _other_marks(curve: Curve, frame: Frame, tools: Tools) -> Iterator[OtherMark]:
    """Marks of points without a face. Places count from the reading start, so no mirroring."""
    persona = 0
    faces = list_faces(curve)
    for series, name in zip(curve.series, name_series(curve), strict=True):
        if series.points is faces:
            continue
        for point in series.points:
            if point.lowest:
                continue
            middle = (frame.edges[point.first] + frame.edges[point.first + point.span]) / 2
            across = tools.book.name(f"inset-inline-start:{percent(middle / frame.edges[-1])}")
            place = f"{across} {_at_height(frame.y(point.score), tools)}"
            is_persona = series.kind == "persona"
            is_past = series.kind == "before"
            sign = tools.signs.diamond()
            if is_persona or is_past:
                sign = tools.signs.shape(0 if is_past else persona)
            yield OtherMark(sign, place, name)
        persona += series.kind == "persona"


def _line_names(layout: Layout, tools: Tools) -> Iterator[LineName]:
    for name in layout.names:
        box = name.placed.box
        from_end = tools.book.name(f"inset-inline-end:{percent(name.from_end)}")
        yield LineName(name.text, f"{from_end} {_at_height(box.y, tools)}", name.series)


def _at_height(pixels: float, tools: Tools) -> str:
    return tools.book.name(f"inset-block-start:{rem(pixels)}")
