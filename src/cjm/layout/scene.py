"""What a drawing is made of: a small closed set of shapes at absolute places.

A `Scene` is final: pixels from the top left corner, texts already broken into lines, mirrored for
right-to-left maps. Colours are names of a theme; the writer of a format looks them up.
"""

from typing import Literal, TypeAlias

from cjm.values import NamedTuple

Anchor: TypeAlias = Literal["start", "middle", "end"]
"""Which point of a line of text stands at its `x`: left, middle or right, in any language."""


class Ink(NamedTuple):
    """How a shape is painted: colour names, None for not at all."""

    fill: str | None = None
    stroke: str | None = None
    width: float = 1
    dash: tuple[float, ...] = ()
    opacity: float = 1
    is_round: bool = False
    """Whether lines end and turn round instead of sharp."""


class Rect(NamedTuple):
    """A box; a circle where `radius` is half its size."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink
    radius: float = 0


class Line(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: Ink


class Path(NamedTuple):
    """SVG path data drawn from the point (x, y); mirrored with the map."""

    data: str
    x: float
    y: float
    ink: Ink
    is_flipped: bool = False


class Icon(NamedTuple):
    """Path data in a box of 24 × 24, drawn `size` wide; mirrored with the map only where it is
    `is_turning`."""

    data: str
    x: float
    y: float
    size: float
    ink: Ink
    is_turning: bool = False
    is_flipped: bool = False


class TextLine(NamedTuple):
    """One line of a paragraph. `is_joined` says that no space parts it from the line before: a long
    word, a hyphen or a script without spaces was broken there."""

    text: str
    width: float
    is_joined: bool = False


class Text(NamedTuple):
    """A paragraph: lines below each other, the first one's base line at `y`."""

    lines: tuple[TextLine, ...]
    x: float
    y: float
    size: float
    leading: float
    colour: str = "ink"
    is_bold: bool = False
    anchor: Anchor = "start"
    is_rtl: bool = False
    is_struck: bool = False


class Image(NamedTuple):
    """A picture: a `data:` address, cut to a circle where `is_round`."""

    src: str
    alt: str
    x: float
    y: float
    width: float
    height: float
    is_round: bool = False


class Inset(NamedTuple):
    """Another drawing, whole: SVG text of its own, shown in a box of the same proportions."""

    svg: str
    x: float
    y: float
    width: float
    height: float


class Group(NamedTuple):
    """Items that belong together. `title` is what a pointer or a screen reader finds there; `key`
    is what links to it are made of."""

    children: tuple["Item", ...]
    key: str | None = None
    title: str | None = None


class Link(NamedTuple):
    """Items that lead to `url`; one like `#pay` leads to the group with that key."""

    children: tuple["Item", ...]
    url: str


Item: TypeAlias = Rect | Line | Path | Icon | Text | Image | Inset | Group | Link


def join_lines(lines: tuple[TextLine, ...]) -> str:
    """The paragraph that was broken into lines."""
    if len(lines) == 1:
        return lines[0].text
    return "".join(
        line.text if line.is_joined or not place else f" {line.text}"
        for place, line in enumerate(lines)
    )


class Scene(NamedTuple):
    """A whole drawing. `title` and `description` say in words what it shows."""

    id: str
    width: float
    height: float
    lang: str
    title: str
    description: tuple[str, ...]
    items: tuple[Item, ...]
