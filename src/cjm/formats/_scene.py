"""Writes a scene as SVG text, the only place where its texts become markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import assert_never

from cjm.formats._links import allow_link
from cjm.layout.clean import replace_forbidden
from cjm.layout.icons import GROUND
from cjm.layout.paths import write_number
from cjm.layout.scene import (
    Group,
    Icon,
    Image,
    Ink,
    Inset,
    Item,
    Line,
    Link,
    Path,
    Rect,
    Scene,
    Text,
)
from cjm.themes import Palette

FONTS = "Vazirmatn, 'Segoe UI', Tahoma, 'Noto Sans Arabic', 'Noto Sans', system-ui, sans-serif"
JOINED = "joined"
"""Class of a line that goes on where the line before broke a word: no space between them."""
_RLE, _LRE = "\N{RIGHT-TO-LEFT EMBEDDING}", "\N{LEFT-TO-RIGHT EMBEDDING}"
_PDF = "\N{POP DIRECTIONAL FORMATTING}"
_SIZE = re.compile(' width="[^"]*" height="[^"]*"')


def write_scene(scene: Scene, palette: Palette) -> str:
    """A scene as SVG text."""
    writer = _Writer(scene.id, palette)
    body = "".join(writer.write(item) for item in scene.items)
    width, height = write_number(scene.width), write_number(scene.height)
    title, description = f"{scene.id}-svg-title", f"{scene.id}-svg-desc"
    root = _tag(
        "svg",
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
        ("width", width),
        ("height", height),
        ("viewBox", f"0 0 {width} {height}"),
        ("xml:lang", scene.lang),
        ("role", "group"),
        ("aria-labelledby", title),
        ("aria-describedby", description),
        # The places of texts are those of a page that runs to the right, wherever it is put.
        ("direction", "ltr"),
        ("font-family", FONTS),
    )
    summary = "\n".join(scene.description)
    head = (
        f"{_tag('title', ('id', title))}{_write_text(scene.title)}</title>\n"
        f"{_tag('desc', ('id', description))}{_write_text(summary)}</desc>\n"
    )
    return f"{root}\n{head}{writer.write_definitions()}{body}</svg>\n"


@dataclass
class _Writer:
    """Writes items; round pictures leave the shape that cuts them among the definitions."""

    id: str
    palette: Palette
    definitions: list[str] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)

    def write(self, item: Item) -> str:  # noqa: PLR0911 - one a shape
        """One item, a line of its own."""
        match item:
            case Rect():
                return self._write_rect(item)
            case Line():
                ends = (("x1", item.x1), ("y1", item.y1), ("x2", item.x2), ("y2", item.y2))
                return _tag("line", *_numbers(ends), *self._paint(item.ink), closed=True)
            case Path():
                return self._write_path(item)
            case Icon():
                place = f"translate({write_number(item.x)} {write_number(item.y)})"
                scale = f"scale({item.size / GROUND:.4g})"
                drawn = (("d", item.data), ("transform", place + scale))
                return _tag("path", *drawn, *self._paint(item.ink), closed=True)
            case Text():
                return self._write_paragraph(item)
            case Image():
                return self._write_image(item)
            case Inset():
                return _write_inset(item)
            case Group():
                return self._write_group(item)
            case Link():
                inner = self._write_all(item.children)
                address = self._find_address(item.url)
                return f"{_tag('a', ('xlink:href', address))}{inner}</a>\n" if address else inner
            case _:
                assert_never(item)

    def write_definitions(self) -> str:
        """What the items refer to."""
        return f"<defs>{''.join(self.definitions)}</defs>\n" if self.definitions else ""

    def _write_all(self, items: Iterable[Item]) -> str:
        return "".join(map(self.write, items))

    def _write_group(self, group: Group) -> str:
        identity: list[tuple[str, str]] = []
        # A touchpoint may stand in several cells; its first place is the one links lead to.
        if group.key and group.key not in self.keys:
            self.keys.add(group.key)
            identity.append(("id", f"{self.id}-{group.key}"))
        title = f"<title>{_write_text(group.title)}</title>" if group.title else ""
        return f"{_tag('g', *identity)}{title}{self._write_all(group.children)}</g>\n"

    def _find_address(self, url: str) -> str | None:
        """Where a link leads; a link into the map leads into this drawing of it."""
        return f"#{self.id}-{url[1:]}" if url.startswith("#") else allow_link(url)

    def _write_rect(self, rect: Rect) -> str:
        box = [("x", rect.x), ("y", rect.y), ("width", rect.width), ("height", rect.height)]
        if rect.radius:
            box.append(("rx", rect.radius))
        return _tag("rect", *_numbers(box), *self._paint(rect.ink), closed=True)

    def _write_path(self, path: Path) -> str:
        place = [("d", path.data)]
        if path.x or path.y or path.is_flipped:
            flip = "scale(-1 1)" if path.is_flipped else ""
            move = f"translate({write_number(path.x)} {write_number(path.y)})"
            place.append(("transform", move + flip))
        return _tag("path", *place, *self._paint(path.ink), closed=True)

    def _write_paragraph(self, text: Text) -> str:
        style = [("font-size", write_number(text.size)), ("fill", self.palette[text.colour])]
        if text.is_bold:
            style.append(("font-weight", "700"))
        if text.anchor != "start":
            style.append(("text-anchor", text.anchor))
        lines = "".join(self._write_lines(text))
        return f"{_tag('text', *style)}{lines}</text>\n"

    def _write_lines(self, text: Text) -> Iterator[str]:
        y, start = text.y, 0
        for line in text.lines:
            place = [("x", write_number(text.x)), ("y", write_number(y))]
            if line.is_joined:
                place.append(("class", JOINED))
            if text.is_struck:
                place.append(("text-decoration", "line-through"))
            start += 0 if line.is_joined or y == text.y else 1
            yield f"{_tag('tspan', *place)}{_direct(line.text, start, text)}</tspan>"
            y += text.leading
            start += len(line.text)

    def _write_image(self, image: Image) -> str:
        if not image.src.startswith("data:image/"):
            return ""
        box = [("x", image.x), ("y", image.y), ("width", image.width), ("height", image.height)]
        clip: list[tuple[str, str]] = []
        if image.is_round:
            name = f"{self.id}-clip-{len(self.definitions) + 1}"
            shape = _tag("rect", *_numbers(box), ("rx", write_number(image.width / 2)), closed=True)
            self.definitions.append(f"{_tag('clipPath', ('id', name))}{shape.rstrip()}</clipPath>")
            clip.append(("clip-path", f"url(#{name})"))
        picture = _tag(
            "image",
            *_numbers(box),
            ("preserveAspectRatio", "xMidYMid slice"),
            *clip,
            ("xlink:href", image.src),
        )
        return f"{picture}<title>{_write_text(image.alt)}</title></image>\n"

    def _paint(self, ink: Ink) -> Iterator[tuple[str, str]]:
        yield "fill", self.palette[ink.fill] if ink.fill else "none"
        if ink.stroke:
            yield "stroke", self.palette[ink.stroke]
            if ink.width != 1:
                yield "stroke-width", write_number(ink.width)
            if ink.dash:
                yield "stroke-dasharray", " ".join(map(write_number, ink.dash))
            if ink.is_round:
                yield "stroke-linecap", "round"
                yield "stroke-linejoin", "round"
        if ink.opacity != 1:
            yield "opacity", write_number(ink.opacity)


def _direct(line: str, start: int, text: Text) -> str:
    """A line with its directions; it begins at the letter `start` of its paragraph.

    Of all ways to set a direction, these characters alone are obeyed by every viewer. They hold
    within their line: each line opens and closes them anew.
    """
    words = _write_text(line)
    if text.embedded and start + len(line) > text.embedded.start:
        before = max(0, text.embedded.start - start)
        opening = _RLE if text.embedded.is_rtl else _LRE
        words = f"{_write_text(line[:before])}{opening}{_write_text(line[before:])}{_PDF}"
    return f"{_RLE}{words}{_PDF}" if text.is_rtl else words


def _write_inset(inset: Inset) -> str:
    """Another SVG inside this one, with a place and the size it gets here."""
    box = _numbers(
        (("x", inset.x), ("y", inset.y), ("width", inset.width), ("height", inset.height))
    )
    place = "".join(f' {name}="{value}"' for name, value in box)
    return _SIZE.sub(lambda _: place, inset.svg, count=1)


def _numbers(values: Iterable[tuple[str, float]]) -> Iterator[tuple[str, str]]:
    return ((name, write_number(value)) for name, value in values)


def _tag(name: str, *attributes: tuple[str, str], closed: bool = False) -> str:
    """An opening tag, or a whole element without content on a line of its own."""
    written = "".join(
        f' {key}="{value if _PLAIN.fullmatch(value) else _write_value(value)}"'
        for key, value in attributes
    )
    return f"<{name}{written}/>\n" if closed else f"<{name}{written}>"


# Most values are numbers, colours and path data, and need no second look.
_PLAIN = re.compile("[0-9A-Za-z #.,:()/-]*")
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_QUOTES = str.maketrans({'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _write_value(value: str) -> str:
    return _write_text(value).translate(_QUOTES)


def _write_text(text: str) -> str:
    # The escape of xml.sax would do, but importing it takes as long as drawing five maps.
    return replace_forbidden(text).translate(_MARKUP)
