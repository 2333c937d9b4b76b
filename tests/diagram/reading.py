"""Reads a drawing back: its boxes and its texts, as a viewer would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Box:
    """A rectangle of the drawing."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: Box, *, slack: float = 0.5) -> bool:
        """Whether both cover some place, a hair's breadth aside."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return across > slack and down > slack

    def holds(self, x: float, y: float, *, rim: float) -> bool:
        """Whether a place lies inside, farther from the edge than `rim`."""
        return (
            self.x + rim < x < self.x + self.width - rim
            and self.y + rim < y < self.y + self.height - rim
        )


def parse(svg: str) -> ElementTree.Element:
    """The root of a drawing; fails where it is no well-formed XML."""
    return ElementTree.fromstring(svg)


def find(root: ElementTree.Element, name: str, word: str) -> list[ElementTree.Element]:
    """Elements of a name that have a word among their classes."""
    return [one for one in root.iter(SVG + name) if word in one.get("class", "").split()]


def boxes(root: ElementTree.Element, word: str) -> list[Box]:
    """The rectangles of a class."""
    return [
        Box(*(float(one.get(key, "0")) for key in ("x", "y", "width", "height")))
        for one in find(root, "rect", word)
    ]


def texts(root: ElementTree.Element, word: str | None = None) -> list[str]:
    """The lines of text, of a class or all."""
    found = list(root.iter(SVG + "text")) if word is None else find(root, "text", word)
    return ["".join(one.itertext()) for one in found]


def titles(root: ElementTree.Element) -> list[str]:
    """What a pointer finds."""
    return ["".join(one.itertext()) for one in root.iter(SVG + "title")]


def points_along(data: str, samples: int = 12) -> Iterator[tuple[float, float]]:
    """Places on a path of lines and curves."""
    at = (0.0, 0.0)
    for command, written in re.findall(r"([MLCQ])([^MLCQZ]*)", data):
        numbers = [float(number) for number in written.split()]
        spots = [at, *zip(numbers[::2], numbers[1::2], strict=True)]
        if command == "M":
            spots = spots[1:]
        for sample in range(samples + 1):
            yield _along(spots, sample / samples)
        at = spots[-1]


def _along(spots: list[tuple[float, float]], part: float) -> tuple[float, float]:
    """De Casteljau's way to a place on a curve of any degree."""
    while len(spots) > 1:
        spots = [
            (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part) for a, b in pairwise(spots)
        ]
    return spots[0]
