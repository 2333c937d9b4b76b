"""Texts as sketches: paragraphs, lists, pills."""

from functools import lru_cache

from cjm.layout.clean import clean_text
from cjm.layout.clusters import split_clusters
from cjm.layout.scene import Anchor, Text, TextLine
from cjm.layout.sketch import NOTHING, Sketch
from cjm.layout.widths import measure
from cjm.layout.wrap import wrap
from cjm.values import NamedTuple

# Where the base line stands in a line's height: Vazirmatn and Noto reach high and low.
_BASE = 0.34
_HALVINGS = 6


class Style(NamedTuple):
    """How a text is set: size and line height in pixels, a colour of the theme."""

    size: float
    leading: float
    colour: str = "ink"
    is_bold: bool = False

    def tint(self, colour: str) -> "Style":
        """The same in another colour."""
        return Style(self.size, self.leading, colour, self.is_bold)

    def embolden(self) -> "Style":
        """The same in bold."""
        return Style(self.size, self.leading, self.colour, is_bold=True)


TITLE = Style(28, 40, is_bold=True)
HEADING = Style(15, 23, is_bold=True)
BODY = Style(13.5, 21)
STRONG = Style(13.5, 21, is_bold=True)
SMALL = Style(12, 18.5, "muted")
VALUE = Style(12, 18.5, is_bold=True)
LABEL = Style(12.5, 19, "muted", is_bold=True)
LANE = Style(12.5, 19, is_bold=True)


# Words of the interface stand in every map of a run, and widths are tried.
@lru_cache(maxsize=4096)
def write(
    text: str,
    style: Style,
    room: float,
    *,
    anchor: Anchor = "start",
    is_struck: bool = False,
) -> Sketch:
    """A paragraph broken to fit `room` pixels; `anchor` is the side its lines keep to."""
    lines = wrap(text, room / style.size, is_bold=style.is_bold)
    if not lines[0].text:
        return NOTHING
    item = _set_lines(
        lines,
        style,
        room,
        anchor,
        is_struck=is_struck,
    )
    return Sketch(
        max(line.width for line in item.lines) if anchor == "start" else room,
        style.leading * len(lines),
        (item,),
    )


def write_evenly(text: str, style: Style, room: float) -> Sketch:
    """A heading whose lines are about equally long: none of them is a word left over."""
    best = write(text, style, room)
    low, high = room / 2, room
    for _ in range(_HALVINGS if best.height > style.leading else 0):
        middle = (low + high) / 2
        tried = write(text, style, middle)
        if tried.height > best.height:
            low = middle
        else:
            best, high = tried, middle
    return best


def shorten(
    text: str, style: Style, room: float, most: int, *, anchor: Anchor = "middle"
) -> tuple[Sketch, bool]:
    """A paragraph of at most `most` lines, centred unless told else, and whether something was
    left out.
    """
    lines = wrap(text, room / style.size, is_bold=style.is_bold)
    is_cut = len(lines) > most
    if is_cut:
        dots = "\N{HORIZONTAL ELLIPSIS}"
        last = lines[most - 1]
        clusters = list(split_clusters(last.text))
        limit = room / style.size
        while clusters and measure("".join(clusters) + dots, is_bold=style.is_bold) > limit:
            clusters.pop()
        ended = "".join(clusters).rstrip() + dots
        width = measure(ended, is_bold=style.is_bold)
        lines = (*lines[: most - 1], TextLine(ended, width, last.is_joined))
    needed = max(line.width for line in lines) * style.size
    item = _set_lines(lines, style, needed, anchor)
    return Sketch(needed, style.leading * len(lines), (item,)), is_cut


def _set_lines(
    lines: tuple[TextLine, ...],
    style: Style,
    room: float,
    anchor: Anchor,
    *,
    is_struck: bool = False,
) -> Text:
    size = style.size
    return Text(
        tuple(TextLine(line.text, line.width * size, line.is_joined) for line in lines),
        {"start": 0.0, "middle": room / 2, "end": room}[anchor],
        style.leading / 2 + size * _BASE,
        size,
        style.leading,
        style.colour,
        style.is_bold,
        anchor,
        is_struck=is_struck,
    )


def width_of(text: str, style: Style) -> float:
    """The width of a text on one line, in pixels."""
    return measure(clean_text(text), is_bold=style.is_bold) * style.size
