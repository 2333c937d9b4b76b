"""The sheet that is drawn on: it knows the reading direction, so that nothing else has to.

Everything is placed as read: `x` counts from where a line of text begins. The sheet mirrors.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from cjm.diagram.markup import Markup, tag, title, words
from cjm.diagram.text import Lines
from cjm.layout.paths import write_number
from cjm.values import NamedTuple
from cjm.view import Direction

Edge: TypeAlias = Literal["start", "middle"]
Spot: TypeAlias = tuple[float, float]

# From the middle of a line down to the base of its letters, in parts of the letter size.
_DROP = 0.35
_RLE, _PDF = "\u202b", "\u202c"


class Sheet(NamedTuple):
    """Width and direction of a drawing, and whether it stands alone or in a page."""

    width: float
    direction: Direction
    is_standalone: bool

    def x(self, along: float) -> float:
        """From a place as read to a place from the left."""
        return self.width - along if self.direction == "rtl" else along

    def box(
        self, classes: str, x: float, y: float, *, width: float, height: float, radius: float
    ) -> Markup:
        """A box with round corners."""
        left = self.x(x + width) if self.direction == "rtl" else x
        return tag(
            "rect",
            {"class": classes, "x": left, "y": y, "width": width, "height": height, "rx": radius},
        )

    def dot(self, classes: str, x: float, y: float, radius: float) -> Markup:
        """A circle."""
        return tag("circle", {"class": classes, "cx": self.x(x), "cy": y, "r": radius})

    def path(self, data: str, classes: str, width: float | None = None) -> Markup:
        """A line along path data that `Trace` wrote for this sheet."""
        return tag("path", {"class": classes, "d": data, "stroke-width": width})

    def tip(self, classes: str, x: float, y: float, sense: int, size: float) -> Markup:
        """An arrowhead that ends at (x, y); `sense` 1 points along the line of reading."""
        back = x - sense * size * 2
        shape = Trace(self, (x, y))
        shape.line((back, y - size))
        shape.line((back + sense * size / 2, y))
        shape.line((back, y + size))
        return self.path(shape.data + "Z", classes)

    def text(
        self,
        lines: Lines,
        classes: str,
        x: float,
        y: float,
        *,
        size: float,
        leading: float,
        edge: Edge = "start",
    ) -> Markup:
        """Lines below each other, the middle of the first at `y`; the whole text on pointing."""
        written = [
            tag(
                "text",
                {
                    "class": classes or None,
                    "x": self.x(x),
                    "y": y + leading * place + size * _DROP,
                    **self._direct(edge, is_rtl=lines.is_rtl),
                },
                (words(self._mark(line, is_rtl=lines.is_rtl)),),
            )
            for place, line in enumerate(lines.lines)
        ]
        if lines.full is None:
            return Markup("".join(written))
        return tag("g", {}, (title(lines.full), *written))

    def _direct(self, edge: Edge, *, is_rtl: bool) -> Mapping[str, str | None]:
        """The attributes for where a line starts and which way it runs.

        In a page, browsers take the direction from an attribute, which also turns the meaning of
        the anchor.
        """
        is_turned = is_rtl and not self.is_standalone
        anchor: str | None = "middle"
        if edge == "start":
            anchor = "end" if (self.direction == "rtl") is not is_turned else None
        return {"text-anchor": anchor, "direction": "rtl" if is_turned else None}

    def _mark(self, line: str, *, is_rtl: bool) -> str:
        """A line with its direction in characters: all that renderers of files obey."""
        return f"{_RLE}{line}{_PDF}" if is_rtl and self.is_standalone else line


class Trace:
    """Writes path data, mirrored where the sheet is."""

    def __init__(self, sheet: Sheet, start: Spot) -> None:
        self._sheet = sheet
        self._at = start
        self._data = ["M" + self._spot(start)]

    def line(self, end: Spot) -> None:
        """Go straight on."""
        if end != self._at:
            self._data.append("L" + self._spot(end))
            self._at = end

    def bend(self, end: Spot) -> None:
        """Swing over to another height, leaving and arriving along the line of reading."""
        if end[1] == self._at[1]:
            self.line(end)
            return
        half = (end[0] - self._at[0]) / 2
        near, far = (self._at[0] + half, self._at[1]), (end[0] - half, end[1])
        self._data.append(f"C{self._spot(near)} {self._spot(far)} {self._spot(end)}")
        self._at = end

    def turn(self, corners: Sequence[Spot], end: Spot, radius: float) -> None:
        """Go along straight lines, rounding each corner."""
        for corner, after in zip(corners, [*corners[1:], end], strict=True):
            into, out = _toward(corner, self._at, radius), _toward(corner, after, radius)
            self.line(into)
            self._data.append(f"Q{self._spot(corner)} {self._spot(out)}")
            self._at = out
        self.line(end)

    @property
    def data(self) -> str:
        """The path so far."""
        return "".join(self._data)

    def _spot(self, spot: Spot) -> str:
        return f"{write_number(self._sheet.x(spot[0]))} {write_number(spot[1])}"


def _toward(corner: Spot, other: Spot, radius: float) -> Spot:
    """The place at most `radius` away from a corner, on the way to another place."""
    across, down = other[0] - corner[0], other[1] - corner[1]
    length = max(abs(across), abs(down))
    part = min(radius, length / 2) / length if length else 0.0
    return corner[0] + across * part, corner[1] + down * part
