"""Reads a drawing back: its paragraphs, its words, the boxes of its texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, fromstring

from cjm.formats.svg import draw_map
from cjm.layout.page import lay_out
from cjm.layout.scene import Group, Item, Link, Scene, Text
from cjm.locales import load_locale
from cjm.themes import load_theme
from cjm.view import MapView
from tests.views.texts import OTHER_VIEWS, name_fields

SVG = "{http://www.w3.org/2000/svg}"
EMBEDDING, POP = "\u202b", "\u202c"
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202c]")
# Not words: keys, addresses, machine forms.
_NOT_TEXT = {
    "id", "kind", "key", "tone", "turn", "state", "direction", "status_key", "iso", "src", "lang",
    "confidence", "channel", "tail", "head", "url", "reviewed", "due", "glance",
    *OTHER_VIEWS,
    "media",
}  # fmt: skip


@dataclass(frozen=True)
class TextBox:
    """The place of one line of text, as the layout takes it to be."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: TextBox) -> bool:
        slack = 0.01
        return (
            self.left + slack < other.right
            and other.left + slack < self.right
            and self.top + slack < other.bottom
            and other.top + slack < self.bottom
        )


def draw(view: MapView) -> str:
    return draw_map(view, load_locale(view.lang), load_theme("plain"))


def scene_of(view: MapView) -> Scene:
    return lay_out(view, load_locale(view.lang), None)


def parse(svg: str) -> Element:
    return fromstring(svg.encode())


def list_paragraphs(root: Element) -> Iterator[str]:
    """Each text of the map, its lines put together again."""
    for child in root:
        if child.tag == f"{SVG}text":
            yield join_lines(child)
        elif child.tag != f"{SVG}svg":
            yield from list_paragraphs(child)


def join_lines(text: Element) -> str:
    """Lines with a space between them, but for one that goes on where another was broken.

    Embeddings are left out: the drawing sets its own.
    """
    joined = ""
    for line in text:
        gap = "" if line.get("class") == "joined" or line is text[0] else " "
        joined += gap + (line.text or "")
    return strip_directions(joined)


def strip_directions(text: str) -> str:
    """A text without embeddings and marks, which a picture sets where two directions meet."""
    return _DIRECTIONS.sub("", text)


def list_words_behind(root: Element) -> Iterator[str]:
    """What is heard or shown on pointing."""
    for element in root.iter():
        if element.tag in {f"{SVG}title", f"{SVG}desc"}:
            yield element.text or ""


def list_texts(thing: object) -> Iterator[str]:
    """Every text for a reader in a part of a view."""
    if isinstance(thing, str):
        yield thing
    elif names := name_fields(thing):
        for name in names:
            if name not in _NOT_TEXT:
                yield from list_texts(getattr(thing, name))
    elif isinstance(thing, tuple):
        for part in thing:
            yield from list_texts(part)


def list_items(items: Sequence[Item]) -> Iterator[Item]:
    """All shapes, those in groups too."""
    for item in items:
        if isinstance(item, Group | Link):
            yield from list_items(item.children)
        else:
            yield item


def list_text_boxes(scene: Scene) -> Iterator[TextBox]:
    for item in list_items(scene.items):
        if isinstance(item, Text):
            y = item.y
            for line in item.lines:
                shares = {"start": 0.0, "middle": 0.5, "end": 1.0}
                left = item.x - shares[item.anchor] * line.width
                yield TextBox(
                    line.text, left, y - 0.8 * item.size, left + line.width, y + 0.25 * item.size
                )
                y += item.leading
