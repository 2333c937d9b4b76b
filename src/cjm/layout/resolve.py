"""Puts the pieces of a sketch to their final places, mirrored for maps that run to the left."""

import unicodedata
from typing import assert_never

from cjm.layout.fragments import fence
from cjm.layout.scene import (
    Anchor,
    Group,
    Icon,
    Image,
    Inset,
    Item,
    Line,
    Link,
    Path,
    Rect,
    Text,
    TextLine,
    join_lines,
)
from cjm.layout.sketch import Placed, Sketch
from cjm.values import NamedTuple

_OTHER_SIDE: dict[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}
_RTL = {"R", "AL"}


def resolve(sketch: Sketch, *, is_rtl: bool) -> tuple[Item, ...]:
    """The items of a whole drawing, its sketch standing in the corner."""
    items: list[Item] = []
    _Mover(sketch.width, is_rtl).collect(sketch, 0, 0, items)
    return tuple(items)


def resolve_placed(placed: Placed, width: float, *, is_rtl: bool) -> tuple[Item, ...]:
    """The items of a sketch that stands at its place in a drawing as wide as `width`."""
    items: list[Item] = []
    _Mover(width, is_rtl).collect(placed.sketch, placed.x, placed.y, items)
    return tuple(items)


class _Mover(NamedTuple):
    width: float
    is_rtl: bool

    def collect(self, sketch: Sketch, x: float, y: float, items: list[Item]) -> None:
        """Add the items of a sketch at (x, y), grouped where the sketch has words or a link."""
        _, _, parts, title, url, key = sketch
        is_group = bool(key or title)
        inner: list[Item] = [] if is_group or url else items
        for part in parts:
            if isinstance(part, Placed):
                right, down, placed = part
                self.collect(placed, x + right, y + down, inner)
            else:
                inner.append(self.move(part, x, y))
        if inner is items:
            return
        children = tuple(inner)
        if is_group:
            children = (Group(children, key, title),)
        items.append(Link(children, url) if url else children[0])

    # A map has a thousand of these. They are taken apart and made as plain tuples are, which takes
    # half as long as by the names of their fields.
    def move(self, item: Item, x: float, y: float) -> Item:  # noqa: PLR0911 - one a shape
        """The item at its final place."""
        match item:
            case Text():
                return self._move_text(item, x, y)
            case Rect():
                left, top, width, height, ink, radius = item
                left += x
                if self.is_rtl:
                    left = self.width - left - width
                return tuple.__new__(Rect, (left, top + y, width, height, ink, radius))
            case Icon():
                data, left, top, size, ink, is_turning, _ = item
                left = self._left(left + x, size)
                is_flipped = self.is_rtl and is_turning
                return tuple.__new__(Icon, (data, left, top + y, size, ink, is_turning, is_flipped))
            case Line():
                x1, y1, x2, y2, ink = item
                start, end = self._left(x1 + x, 0), self._left(x2 + x, 0)
                return tuple.__new__(Line, (start, y1 + y, end, y2 + y, ink))
            case Path():
                start = self._left(item.x + x, 0)
                return Path(item.data, start, item.y + y, item.ink, self.is_rtl)
            case Image():
                left = self._left(item.x + x, item.width)
                return item._replace(x=left, y=item.y + y)
            case Inset():
                left = self._left(item.x + x, item.width)
                return Inset(item.svg, left, item.y + y, item.width, item.height)
            case Group():
                moved = tuple(self.move(child, x, y) for child in item.children)
                return Group(moved, item.key, item.title)
            case Link():
                return Link(tuple(self.move(child, x, y) for child in item.children), item.url)
            case _:
                assert_never(item)

    def _left(self, start: float, width: float) -> float:
        return self.width - start - width if self.is_rtl else start

    def _move_text(self, text: Text, x: float, y: float) -> Text:
        lines, left, top, size, leading, colour, is_bold, anchor, _, is_struck = text
        is_rtl = runs_to_the_left(join_lines(lines), in_rtl_map=self.is_rtl)
        if is_rtl:
            lines = tuple(
                TextLine(fence(words), width, is_joined) for words, width, is_joined in lines
            )
        left += x
        side = anchor
        if self.is_rtl:
            left, side = self.width - left, _OTHER_SIDE[anchor]
        return tuple.__new__(
            Text, (lines, left, top + y, size, leading, colour, is_bold, side, is_rtl, is_struck)
        )


def runs_to_the_left(text: str, *, in_rtl_map: bool) -> bool:
    """Whether a paragraph is read from the right.

    Among right-to-left maps any right-to-left letter decides: a sentence may begin with a brand's
    Latin name. In the others the first letter does.
    """
    if text.isascii():
        return False
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in _RTL:
            return True
        if kind == "L" and not in_rtl_map:
            return False
    return False
