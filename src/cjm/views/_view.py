"""What a view is: a function from a map to figures, each a drawing and the same in words."""

from collections.abc import Callable
from typing import Literal, TypeAlias

from cjm.layout.sketch import Sketch
from cjm.locales import Locale
from cjm.parts import list_parts, load_part
from cjm.values import NamedTuple
from cjm.view import MapView

Arrangement: TypeAlias = Literal["stack", "flow", "slides"]
"""How figures stand: below each other, side by side as far as the sheet reaches, or one a page."""
MAP = "map"
"""The view that is none of these: the grid of stages and lanes, which the formats draw."""


class Table(NamedTuple):
    """A figure in words. The first cell of each row is its header."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Figure(NamedTuple):
    """A drawing. `key` is unique within its view; `tables` say all that the drawing shows; without
    a `title` the drawing speaks for itself.
    """

    key: str
    title: str | None
    sketch: Sketch
    tables: tuple[Table, ...] = ()


class Chart(NamedTuple):
    """The stage diagram, which each format has drawn by its own engine."""

    title: str


class View(NamedTuple):
    """One view. `draw` takes the map, its language and the width to draw in, pixels; it gives
    nothing for a map that has nothing to show there, and then the word `empty` says so.
    """

    name: str
    summary: str
    empty: str
    draw: Callable[[MapView, Locale, float], tuple[Figure | Chart, ...]]
    arrangement: Arrangement = "stack"


def view_names() -> tuple[str, ...]:
    """Names of all views, the map first. Imports none of them."""
    return (MAP, *list_parts("cjm.views"))


def load_view(name: str) -> View:
    """The view called `name`, other than the map. Raises KeyError where there is none."""
    return load_part("cjm.views", name, "VIEW", View)
