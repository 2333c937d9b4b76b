"""Fills the columns of slides with pieces, and goes on with the next slide where they end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cjm.layout.cells import draw_content
from cjm.layout.sketch import Sketch, stack
from cjm.layout.text import LABEL, SMALL, write
from cjm.locales import Locale
from cjm.values import NamedTuple
from cjm.view import Bullets, Cards, Chips, Content, Figures, Quotes
from cjm.views._stages import Entry

_GAP = 9.0
_HALVINGS = 10


class Piece(NamedTuple):
    """Something that stays together, below the heading that it belongs to."""

    heading: str
    sketch: Sketch


def list_pieces(entries: Iterable[Entry], room: float, locale: Locale) -> Iterator[Piece]:
    """What lanes say, cut into single texts, cards and figures."""
    for entry in entries:
        step = write(entry.step or "", SMALL.embolden(), room)
        for number, part in enumerate(_split(entry.content)):
            drawn = draw_content(part, room, locale)
            if not drawn.height:
                # The curve says it: no heading stands above nothing.
                continue
            yield Piece(entry.label, stack((step, drawn), 1) if not number else drawn)


def _split(content: Content) -> Iterator[Content]:
    match content:
        case Cards(items):
            yield from (Cards((item,)) for item in items)
        case Quotes(items):
            yield from (Quotes((item,)) for item in items)
        case Figures(items):
            yield from (Figures((item,)) for item in items)
        case Bullets() | Chips() | _:
            yield content


def pack(
    pieces: Sequence[Piece], room: float, height: float, columns: int
) -> list[tuple[Sketch, ...]]:
    """The columns of each slide. A piece that is taller than a column has one of its own."""
    slides: list[tuple[Sketch, ...]] = []
    full: list[Sketch] = []
    column: list[Sketch] = []
    used, heading = 0.0, ""
    for piece in pieces:
        label = write(piece.heading, LABEL, room)
        needed = piece.sketch.height + _GAP
        extra = 0.0 if piece.heading == heading else label.height + _GAP
        if column and used + extra + needed > height:
            full.append(stack(column, _GAP))
            column, used, heading = [], 0.0, ""
            if len(full) == columns:
                slides.append(tuple(full))
                full = []
        if piece.heading != heading:
            column.append(label)
            used += label.height + _GAP
            heading = piece.heading
        column.append(piece.sketch)
        used += needed
    if column:
        full.append(stack(column, _GAP))
    if full:
        slides.append(tuple(full))
    return slides


def balance(
    pieces: Sequence[Piece], room: float, height: float, columns: int
) -> list[tuple[Sketch, ...]]:
    """As few slides as the height asks for, with columns that end at about one height: no line is
    left over for a slide of its own.
    """
    best = pack(pieces, room, height, columns)
    count, low, high = len(best), 0.0, height
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        tried = pack(pieces, room, middle, columns)
        if len(tried) <= count:
            best, high = tried, middle
        else:
            low = middle
    return best
