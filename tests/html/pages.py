"""Pages of maps, drawn for tests, and read as a browser's parser reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

from cjm.diagram import LINEAR, Engine
from cjm.formats._format import Drawing
from cjm.formats.html import FORMAT
from cjm.locales import load_locale
from cjm.model import Journey
from cjm.themes import load_theme
from cjm.view import MapView
from tests.views.texts import OTHER_VIEWS, name_fields

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
NOT_SHOWN = {
    "id", "kind", "key", "tone", "turn", "state", "direction", "status_key", "iso", "src",
    "confidence", "channel", "tail", "head", "parent", "target_id", "lang", "reviewed", "due",
    "url", "media", *OTHER_VIEWS,
}  # fmt: skip


def draw_page(
    view: MapView,
    *,
    theme: str = "plain",
    engine: Engine = LINEAR,
    has_script: bool = True,
) -> str:
    """The page of a view. An HTML page takes nothing from the journey itself."""
    journey = Journey.model_validate({"cjm": 1, "title": "-", "stages": [{"name": "-"}]})
    drawing = Drawing(
        view, journey, load_locale(view.lang), load_theme(theme), engine, has_script=has_script
    )
    return FORMAT.render(drawing).decode()


@dataclass
class Element:
    """An element of a page: its name, attributes, and all text in it."""

    name: str
    attributes: dict[str, str]
    text: list[str] = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())


class Reader(HTMLParser):
    """Reads a page; fails where it is not well-formed."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[Element] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> repeats an attribute"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> ends nothing"
        assert self.open[-1].name == tag, f"</{tag}> ends <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        for element in self.open:
            element.text.append(data)

    def find(self, name: str | None = None, css: str | None = None) -> list[Element]:
        """Elements by name and class."""
        return [
            element
            for element in self.elements
            if (name is None or element.name == name) and (css is None or css in element.classes)
        ]


@lru_cache(maxsize=1)
def read_page(page: str) -> Reader:
    """The parsed page; its elements are all closed. Checks of one page follow each other."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert not reader.open, f"<{reader.open[-1].name}> is never closed"
    return reader


def list_shown_texts(thing: object) -> Iterator[str]:
    """All texts of a view that a reader should find in its page."""
    if isinstance(thing, str):
        yield thing
    elif names := name_fields(thing):
        for name in names:
            if name in NOT_SHOWN or (name == "target" and type(thing).__name__ != "Figure"):
                continue
            yield from list_shown_texts(getattr(thing, name))
    elif isinstance(thing, tuple):
        for item in thing:
            yield from list_shown_texts(item)
