"""Writes a scene as SVG text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import assert_never

from cjm.formats._elements import open_tag, write_attributes, write_text
from cjm.formats._links import allow_link
from cjm.formats._paint import write_paint
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
_RLE = "\N{RIGHT-TO-LEFT EMBEDDING}"
_PDF = "\N{POP DIRECTIONAL FORMATTING}"
SCENE_END = "</svg>\n"
"""How such a file ends."""
_SIZE = re.compile(' width="[^"]*" height="[^"]*"')


def write_scene(scene: Scene, palette: Palette, *, is_inline: bool = False) -> str:
    """A scene as SVG text: a file of its own, or inline in a page that says what it shows."""
    writer = ItemWriter(scene.id, palette)
    body = "".join(writer.write(item) for item in scene.items)
    if not is_inline:
        return f"{open_scene(scene)}{writer.write_definitions()}{body}{SCENE_END}"
    root = open_tag("svg", *_list_size(scene), ("direction", "ltr"), ("focusable", "false"))
    return f"{root}{writer.write_definitions()}{body}</svg>"


def open_scene(scene: Scene) -> str:
    """How a file with a scene begins; what its items refer to comes next, then the items."""
    title, description = f"{scene.id}-svg-title", f"{scene.id}-svg-desc"
    root = open_tag(
        "svg",
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
        *_list_size(scene),
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
        f"{open_tag('title', ('id', title))}{write_text(scene.title)}</title>\n"
        f"{open_tag('desc', ('id', description))}{write_text(summary)}</desc>\n"
    )
    return f"{root}\n{head}"


def _list_size(scene: Scene) -> tuple[tuple[str, str], ...]:
    width, height = write_number(scene.width), write_number(scene.height)
    return ("width", width), ("height", height), ("viewBox", f"0 0 {width} {height}")


class ItemWriter:
    """Writes items; round pictures leave the shape that cuts them among the definitions.

    A map has hundreds of shapes and texts, and few ways to paint and to set them: each is written
    once.
    """

    def __init__(self, id: str, palette: Palette) -> None:
        self.id = id
        self.palette = palette
        self.definitions: list[str] = []
        self.keys: set[str] = set()
        self.inks: dict[Ink, str] = {}
        self.styles: dict[tuple[float, str, bool, str], str] = {}

    def write(self, item: Item) -> str:  # noqa: PLR0911 - one a shape
        """One item, a line of its own."""
        # The commonest first.
        match item:
            case Text():
                return self._write_paragraph(item)
            case Rect():
                return self._write_rect(item)
            case Icon():
                return self._write_icon(item)
            case Line():
                return self._write_line(item)
            case Path():
                return self._write_path(item)
            case Image():
                return self._write_image(item)
            case Inset():
                return _write_inset(item)
            case Group():
                return self._write_group(item)
            case Link():
                inner = self._write_all(item.children)
                address = self._find_address(item.url)
                return (
                    f"{open_tag('a', ('xlink:href', address))}{inner}</a>\n" if address else inner
                )
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
        title = f"<title>{write_text(group.title)}</title>" if group.title else ""
        return f"{open_tag('g', *identity)}{title}{self._write_all(group.children)}</g>\n"

    def _find_address(self, url: str) -> str | None:
        """Where a link leads; a link into the map leads into this drawing of it."""
        return f"#{self.id}-{url[1:]}" if url.startswith("#") else allow_link(url)

    def _write_rect(self, rect: Rect) -> str:
        x, y, width, height, ink, radius = rect
        place = f'x="{write_number(x)}" y="{write_number(y)}"'
        size = f'width="{write_number(width)}" height="{write_number(height)}"'
        corner = f' rx="{write_number(radius)}"' if radius else ""
        return f"<rect {place} {size}{corner}{self._paint(ink)}/>\n"

    def _write_line(self, line: Line) -> str:
        x1, y1, x2, y2, ink = line
        start = f'x1="{write_number(x1)}" y1="{write_number(y1)}"'
        end = f'x2="{write_number(x2)}" y2="{write_number(y2)}"'
        return f"<line {start} {end}{self._paint(ink)}/>\n"

    def _write_icon(self, icon: Icon) -> str:
        data, x, y, size, ink, _, is_flipped = icon
        if is_flipped:
            x += size
        shape, scale = _write_shape(data, size, is_flipped)
        place = f"translate({write_number(x)} {write_number(y)})"
        return f'<path{shape} transform="{place}{scale}"{self._paint(ink)}/>\n'

    def _write_path(self, path: Path) -> str:
        place = [("d", path.data)]
        if path.x or path.y or path.is_flipped:
            flip = "scale(-1 1)" if path.is_flipped else ""
            move = f"translate({write_number(path.x)} {write_number(path.y)})"
            place.append(("transform", move + flip))
        return f"<path{write_attributes(*place)}{self._paint(path.ink)}/>\n"

    def _write_paragraph(self, text: Text) -> str:
        _, _, _, size, _, colour, is_bold, anchor, _, _ = text
        key = (size, colour, is_bold, anchor)
        opening = self.styles.get(key)
        if opening is None:
            opening = self.styles[key] = self._set(text)
        return f"{opening}{_write_lines(text)}</text>\n"

    def _set(self, text: Text) -> str:
        """The tag that opens a paragraph."""
        style = [("font-size", write_number(text.size)), ("fill", self.palette[text.colour])]
        if text.is_bold:
            style.append(("font-weight", "700"))
        if text.anchor != "start":
            style.append(("text-anchor", text.anchor))
        return open_tag("text", *style)

    def _write_image(self, image: Image) -> str:
        if not image.src.startswith("data:image/"):
            return ""
        box = _place(image)
        clip: list[tuple[str, str]] = []
        if image.is_round:
            name = f"{self.id}-clip-{len(self.definitions) + 1}"
            shape = f'<rect{box} rx="{write_number(image.width / 2)}"/>'
            self.definitions.append(f"{open_tag('clipPath', ('id', name))}{shape}</clipPath>")
            clip.append(("clip-path", f"url(#{name})"))
        rest = write_attributes(
            ("preserveAspectRatio", "xMidYMid slice"), *clip, ("xlink:href", image.src)
        )
        return f"<image{box}{rest}><title>{write_text(image.alt)}</title></image>\n"

    def _paint(self, ink: Ink) -> str:
        """How a shape is painted, as attributes."""
        written = self.inks.get(ink)
        if written is None:
            written = self.inks[ink] = write_paint(ink, self.palette)
        return written


# Signs are few, and drawn many times.
@lru_cache(maxsize=512)
def _write_shape(data: str, size: float, is_flipped: bool, /) -> tuple[str, str]:
    """The path of a sign as an attribute, and how its ground is scaled."""
    factor = f"{size / GROUND:.4g}"
    scale = f"scale(-{factor} {factor})" if is_flipped else f"scale({factor})"
    return write_attributes(("d", data)), scale


def _write_lines(text: Text) -> str:
    lines, left, y, _, leading, _, _, _, is_rtl, is_struck = text
    x = write_number(left)
    struck = ' text-decoration="line-through"' if is_struck else ""
    # Of all ways to set a direction, these characters alone are obeyed by every viewer. They hold
    # within their line: each line opens and closes them anew.
    opening, closing = (_RLE, _PDF) if is_rtl else ("", "")
    written = ""
    for words, _, is_joined in lines:
        joined = f' class="{JOINED}"' if is_joined else ""
        place = f'x="{x}" y="{write_number(y)}"{joined}{struck}'
        written += f"<tspan {place}>{opening}{write_text(words)}{closing}</tspan>"
        y += leading
    return written


def _write_inset(inset: Inset) -> str:
    """Another SVG inside this one, with a place and the size it gets here."""
    place = _place(inset)
    return _SIZE.sub(lambda _: place, inset.svg, count=1)


def _place(item: Image | Inset) -> str:
    """Place and size, as attributes."""
    x, y = write_number(item.x), write_number(item.y)
    return (
        f' x="{x}" y="{y}" width="{write_number(item.width)}" height="{write_number(item.height)}"'
    )
