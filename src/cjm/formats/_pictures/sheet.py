"""A scene parted into shapes, which become one picture, and texts, which stay texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from cjm.formats._links import allow_link
from cjm.layout.clean import replace_forbidden
from cjm.layout.scene import Group, Inset, Item, Link, Scene, Text
from cjm.themes import Palette
from cjm.values import NamedTuple

_DESCRIPTION = re.compile(r"<desc[^>]*>(.*?)</desc>", re.DOTALL)
_TITLE, _HEADING = 24.0, 15.0


class Area(NamedTuple):
    """Where a picture goes, which one, and what it shows in words; None where the texts say it."""

    name: str
    x: float
    y: float
    width: float
    height: float
    alt: str | None = None


class Piece(NamedTuple):
    """A paragraph with its place, and where it leads. Fields are what the template reads."""

    lines: list[str]
    x: float
    y: float
    size: float
    leading: float
    colour: str
    bold: bool
    anchor: str
    rtl: bool
    struck: bool
    url: str | None
    level: int | None


class Parts(NamedTuple):
    """A scene without texts and insets, its texts in reading order, and its insets."""

    shapes: Scene
    pieces: tuple[Piece, ...]
    insets: tuple[Inset, ...]

    def rewrite(self, change: Callable[[str], str]) -> Parts:
        """The same with its lines of text changed."""
        pieces = (piece._replace(lines=list(map(change, piece.lines))) for piece in self.pieces)
        return self._replace(pieces=tuple(pieces))


def part_scene(scene: Scene, palette: Palette) -> Parts:
    """The parts of a scene."""
    shapes = tuple(_list_shapes(scene.items))
    return Parts(
        scene._replace(items=tuple(item for item in shapes if not isinstance(item, Inset))),
        tuple(_list_pieces(scene.items, palette, None)),
        tuple(item for item in shapes if isinstance(item, Inset)),
    )


def describe_inset(inset: Inset) -> str:
    """What a drawing in the drawing says of itself."""
    found = _DESCRIPTION.search(inset.svg)
    return unescape(found[1]) if found else ""


def _list_shapes(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        match item:
            case Text():
                continue
            case Group(children=children) | Link(children=children):
                yield from _list_shapes(children)
            case _:
                yield item


def _list_pieces(items: Iterable[Item], palette: Palette, url: str | None) -> Iterator[Piece]:
    for item in items:
        match item:
            case Text():
                yield _write_piece(item, palette, url)
            case Group(children=children):
                yield from _list_pieces(children, palette, url)
            case Link(children=children, url=address):
                yield from _list_pieces(children, palette, _find_address(address) or url)
            case _:
                continue


def _find_address(url: str) -> str | None:
    """Where a link leads; places in the map have no address in a sheet."""
    return None if url.startswith("#") else allow_link(url)


def _write_piece(text: Text, palette: Palette, url: str | None) -> Piece:
    is_heading = text.is_bold and text.size >= _HEADING
    return Piece(
        [replace_forbidden(line.text) for line in text.lines],
        text.x,
        text.y,
        text.size,
        text.leading,
        palette[text.colour],
        text.is_bold,
        text.anchor,
        text.is_rtl,
        text.is_struck,
        url,
        (1 if text.size >= _TITLE else 2) if is_heading else None,
    )
