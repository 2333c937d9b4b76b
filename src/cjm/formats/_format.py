"""What a format is: a name, a suffix, and a function from a drawing to bytes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cjm.parts import list_parts, load_part
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.diagram import Engine
    from cjm.locales import Locale
    from cjm.model import Journey
    from cjm.themes import Theme
    from cjm.view import MapView


def _keep_quiet(notice: str) -> None:
    """For callers that want no notices."""


class Picture(NamedTuple):
    """How pictures of a fixed size are made: pixels for one of the drawing, or pixels across;
    the font files for letters that the typeface which ships lacks; and the paper of a sheet, by
    name, where it is not to be as large as the drawing.
    """

    scale: float | None = None
    width: int | None = None
    fonts: tuple[str, ...] = ()
    paper: str | None = None
    via: str | None = None
    """The browser that prints a sheet: `chromium`, or its program."""
    is_one_sheet: bool = False
    """Whether all goes onto one sheet of the paper, however small."""


class Drawing(NamedTuple):
    """All that a format may draw from: the view, its language and colours, and the journey itself
    for formats that hold data instead of a picture.
    """

    view: "MapView"
    journey: "Journey"
    locale: "Locale"
    theme: "Theme"
    engine: "Engine"
    tell: Callable[[str], None] = _keep_quiet
    """Takes what the user should know about the drawing, as that Graphviz failed."""
    look: str = "map"
    """The view that is drawn, by name; formats that hold data have only one."""
    embed_fonts: bool = False
    """Whether a drawing carries the letters it needs, in formats that can."""
    has_script: bool = True
    """Whether a page may hold its script, which nothing depends on."""
    picture: Picture = Picture()


class Format(NamedTuple):
    """One output format. `suffix` is what file names end with, `summary` a line for `--help`."""

    name: str
    suffix: str
    summary: str
    render: Callable[[Drawing], bytes]


def format_names() -> tuple[str, ...]:
    """Names of all formats. Imports none of them."""
    return list_parts("cjm.formats")


def load_format(name: str) -> Format:
    """The format called `name`. Raises KeyError where there is none."""
    return load_part("cjm.formats", name, "FORMAT", Format)
