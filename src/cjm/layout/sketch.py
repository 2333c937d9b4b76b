"""Pieces of a drawing before it is known where they stand.

A `Sketch` is laid out from its own start corner, as if every map ran from left to right; it knows
its size, so sketches can be stacked, put side by side and framed. `resolve` makes the final items.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from cjm.layout.captions import Box
from cjm.layout.scene import Item, Text
from cjm.values import NamedTuple


class Placed(NamedTuple):
    """A sketch that stands at a place inside another one."""

    x: float
    y: float
    sketch: "Sketch"


Part: TypeAlias = Item | Placed


class Sketch(NamedTuple):
    """A piece of drawing of known size.

    `title` is heard and shown on pointing, `url` is where a click leads, `key` names the piece for
    links and for arrows.
    """

    width: float
    height: float
    parts: tuple[Part, ...] = ()
    title: str | None = None
    url: str | None = None
    key: str | None = None


NOTHING = Sketch(0, 0)


def stack(sketches: Iterable[Sketch], gap: float) -> Sketch:
    """Sketches below each other; those without height take no gap."""
    parts: list[Placed] = []
    width = y = 0.0
    for sketch in sketches:
        down = sketch.height
        if not down:
            continue
        if parts:
            y += gap
        # As `Placed(…)`, in half the time: a map has a thousand of them.
        parts.append(tuple.__new__(Placed, (0, y, sketch)))
        y += down
        width = max(width, sketch.width)
    return _hold(width, y, parts)


def _hold(width: float, height: float, parts: list[Placed]) -> Sketch:
    """A sketch of parts; a single one that fills it is the sketch, unless it has words."""
    if len(parts) == 1:
        only = parts[0].sketch
        across, down, _, title, url, key = only
        if across == width and down == height and not (title or url or key):
            return only
    return Sketch(width, height, tuple(parts))


def flow(
    sketches: Sequence[Sketch], room: float, *, gap: float, row_gap: float, is_hung: bool = False
) -> Sketch:
    """Sketches side by side, going on in the next row where the width ends; centred on one line,
    or hung with their tops level, as texts of several lines want it.
    """
    rows: list[list[Sketch]] = []
    x = 0.0
    for sketch in sketches:
        width = sketch.width
        if not width:
            continue
        if not rows or x + width > room:
            rows.append([])
            x = 0.0
        rows[-1].append(sketch)
        x += width + gap
    return stack((beside(row, gap, is_hung=is_hung) for row in rows), row_gap)


def beside(sketches: Iterable[Sketch], gap: float, *, is_hung: bool = False) -> Sketch:
    """Sketches side by side, centred on one line, or hung with their tops level."""
    row = [sketch for sketch in sketches if sketch.width]
    height = max([sketch.height for sketch in row], default=0.0)
    parts: list[Placed] = []
    x = 0.0
    for sketch in row:
        drop = 0.0 if is_hung else (height - sketch.height) / 2
        parts.append(tuple.__new__(Placed, (x, drop, sketch)))
        x += sketch.width + gap
    return _hold(max(x - gap, 0), height, parts)


def lead(sign: Sketch, text: Sketch, gap: float, line: float) -> Sketch:
    """A sign before a text, centred on its first line, which is `line` high."""
    if not sign.width or not text.width:
        return sign if sign.width else text
    start = sign.width + gap
    drop = (line - sign.height) / 2
    top = max(0.0, -drop)
    parts = (Placed(0, top + drop, sign), Placed(start, top, text))
    return Sketch(start + text.width, top + max(text.height, drop + sign.height), parts)


def columns(sketches: Sequence[Sketch], step: float) -> Sketch:
    """Sketches side by side, their tops level, `step` from one to the next."""
    parts = tuple(Placed(place * step, 0, sketch) for place, sketch in enumerate(sketches))
    height = max((sketch.height for sketch in sketches), default=0.0)
    width = parts[-1].x + sketches[-1].width if parts else 0.0
    return Sketch(width, height, parts)


def tell(sketch: Sketch, title: str | None, *, key: str | None = None) -> Sketch:
    """The sketch with words behind it, and a name for links and arrows."""
    width, height, parts, _, url, _ = sketch
    return Sketch(width, height, parts, title or None, url, key)


def find_boxes(sketch: Sketch, x: float = 0, y: float = 0) -> Iterator[tuple[str, Box]]:
    """Each named sketch inside this one, with its place."""
    if sketch.key is not None:
        yield sketch.key, Box(x, y, sketch.width, sketch.height)
    for part in sketch.parts:
        if isinstance(part, Placed):
            yield from find_boxes(part.sketch, x + part.x, y + part.y)


def find_texts(sketch: Sketch, x: float = 0, y: float = 0) -> Iterator[Box]:
    """The place of each piece with words in a sketch."""
    if any(isinstance(part, Text) for part in sketch.parts):
        yield Box(x, y, sketch.width, sketch.height)
    for part in sketch.parts:
        if isinstance(part, Placed):
            yield from find_texts(part.sketch, x + part.x, y + part.y)


def find_links(sketch: Sketch) -> Iterator[str]:
    """Where the pieces of a sketch lead."""
    if sketch.url:
        yield sketch.url
    for part in sketch.parts:
        if isinstance(part, Placed):
            yield from find_links(part.sketch)
