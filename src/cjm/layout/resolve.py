"""Puts the pieces of a sketch to their final places, mirrored for maps that run to the left."""

import unicodedata
from typing import NamedTuple, assert_never

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
    join_lines,
)
from cjm.layout.sketch import Placed, Sketch

_OTHER_SIDE: dict[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}
_RTL = {"R", "AL"}


def resolve(sketch: Sketch, *, is_rtl: bool) -> tuple[Item, ...]:
    """The items of a whole drawing, its sketch standing in the corner."""
    items: list[Item] = []
    _Mover(sketch.width, is_rtl).collect(sketch, 0, 0, items)
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
                self.collect(part.sketch, x + part.x, y + part.y, inner)
            else:
                inner.append(self.move(part, x, y))
        if inner is items:
            return
        children = tuple(inner)
        if is_group:
            children = (Group(children, key, title),)
        items.append(Link(children, url) if url else children[0])

    def move(self, item: Item, x: float, y: float) -> Item:  # noqa: PLR0911 - one a shape
        """The item at its final place."""
        match item:
            case Rect():
                left = self._left(item.x + x, item.width)
                return Rect(left, item.y + y, item.width, item.height, item.ink, item.radius)
            case Line():
                return Line(
                    self._left(item.x1 + x, 0),
                    item.y1 + y,
                    self._left(item.x2 + x, 0),
                    item.y2 + y,
                    item.ink,
                )
            case Path():
                start = self._left(item.x + x, 0)
                return Path(item.data, start, item.y + y, item.ink, self.is_rtl)
            case Icon():
                left = self._left(item.x + x, item.size)
                is_flipped = self.is_rtl and item.is_turning
                return item._replace(x=left, y=item.y + y, is_flipped=is_flipped)
            case Text():
                return self._move_text(item, x, y)
            case Image():
                left = self._left(item.x + x, item.width)
                size = (item.width, item.height)
                return Image(item.src, item.alt, left, item.y + y, *size, item.is_round)
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
        whole = join_lines(text.lines)
        is_rtl = runs_to_the_left(whole, in_rtl_map=self.is_rtl)
        lines = text.lines
        if is_rtl:
            lines = tuple(line._replace(text=fence(line.text)) for line in lines)
        return Text(
            lines,
            self._left(text.x + x, 0),
            text.y + y,
            text.size,
            text.leading,
            text.colour,
            text.is_bold,
            _OTHER_SIDE[text.anchor] if self.is_rtl else text.anchor,
            is_rtl,
            text.is_struck,
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
