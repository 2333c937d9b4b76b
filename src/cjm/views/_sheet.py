"""Puts the figures of a view on one sheet, for formats that are one picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from cjm.layout.abreast import part_evenly
from cjm.layout.footer import draw_origin
from cjm.layout.header import draw_header
from cjm.layout.panels import GAP, PAD, draw_panel
from cjm.layout.resolve import resolve
from cjm.layout.scene import Ink, Inset, Rect, Scene
from cjm.layout.sketch import NOTHING, Placed, Sketch, columns, stack
from cjm.layout.text import BODY, Style, write
from cjm.locales import Locale
from cjm.view import MapView
from cjm.views._companions import list_companions
from cjm.views._slide import SLIDE_WIDTH
from cjm.views._view import Arrangement, Chart, Figure, View, load_view

WIDE, NARROW = 1160.0, 368.0
"""Widths that figures are drawn in: for a sheet or screen, and for a telephone."""
CARD = 364.0
"""Width of a figure that stands among others in a row."""
_MARGIN = 36.0
_HEADING = Style(20, 30, is_bold=True)


def draw_figures(part: View, view: MapView, locale: Locale, width: float) -> list[Figure | Chart]:
    """The figures of a view in panels `width` wide, or one that says that there is nothing."""
    inner = width if part.arrangement == "slides" else width - 2 * PAD
    figures = part.draw(view, locale, inner)
    if not figures:
        note = write(locale.word(part.empty), BODY.tint("muted"), width - 2 * PAD)
        figures = (Figure("empty", None, note),)
    return [
        each if isinstance(each, Chart) else _frame(each, width, part.arrangement)
        for each in figures
    ]


def _frame(figure: Figure, width: float, arrangement: Arrangement) -> Figure:
    """The figure on a panel, which grows with a drawing that is wider."""
    if arrangement == "slides":
        return figure
    room = max(width, figure.sketch.width + 2 * PAD)
    return figure._replace(sketch=draw_panel(figure.sketch, room))


def width_of(part: View) -> float:
    """The natural width of a view's figures."""
    return {"stack": WIDE, "flow": CARD, "slides": SLIDE_WIDTH}[part.arrangement]


def lay_out_view(
    part: View, view: MapView, locale: Locale, draw_chart: Callable[[], Inset | None]
) -> Scene:
    """The scene of a view: the header of the map, then all figures."""
    room = SLIDE_WIDTH if part.arrangement == "slides" else WIDE
    drawn = list(_place(draw_figures(part, view, locale, width_of(part)), room, draw_chart))
    body = [_set_cards(drawn, room)] if part.arrangement == "flow" else drawn
    if part.arrangement != "slides":
        body = [draw_header(view, room, locale), *body, draw_origin(view, room)]
    return make_scene(view, part.name, stack(body, GAP + 4), _tell(part, view, locale))


def _set_cards(cards: Sequence[Sketch], room: float) -> Sketch:
    """Cards in as many columns as the sheet has room for: down, then across, without holes."""
    widest = max((card.width for card in cards), default=0.0)
    count = max(1, min(len(cards), int((room + GAP) // (widest + GAP))))
    edges = part_evenly([card.height for card in cards], count, GAP)
    return columns([stack(cards[start:end], GAP) for start, end in pairwise(edges)], widest + GAP)


def _place(
    figures: Sequence[Figure | Chart], room: float, draw_chart: Callable[[], Inset | None]
) -> Iterator[Sketch]:
    for figure in figures:
        if isinstance(figure, Chart):
            chart = draw_chart()
            yield _fit(chart, room) if chart else NOTHING
            continue
        heading = write(figure.title or "", _HEADING, room)
        yield stack((heading, figure.sketch), 8)


def _fit(chart: Inset, room: float) -> Sketch:
    """The stage diagram, made smaller where it is wider than the sheet."""
    scale = min(1.0, room / chart.width)
    width, height = chart.width * scale, chart.height * scale
    return Sketch(room, height, (Inset(chart.svg, (room - width) / 2, 0, width, height),))


def draw_companions(view: MapView, locale: Locale, room: float) -> Iterator[Sketch]:
    """The views that stand below the grid of a map, each under its name."""
    width = min(room, WIDE)
    for name in list_companions(view):
        figures = draw_figures(load_view(name), view, locale, width)
        yield from _place(figures, room, lambda: None)


def make_scene(
    view: MapView, key: str, body: Sketch, words: tuple[str, ...], *, margin: float = _MARGIN
) -> Scene:
    """A sketch as a scene of its own, on the ground of the page."""
    width, height = body.width + 2 * margin, body.height + 2 * margin
    ground = (Rect(0, 0, width, height, Ink("page")),) if margin else ()
    sheet = Sketch(width, height, (*ground, Placed(margin, margin, body)))
    return Scene(
        f"{view.id}-{key}",
        width,
        height,
        view.lang,
        view.title,
        words,
        resolve(sheet, is_rtl=view.direction == "rtl"),
    )


def _tell(part: View, view: MapView, locale: Locale) -> tuple[str, ...]:
    """What stands in a view, a line for each row of its tables."""
    lines: list[str] = [locale.word(f"view.{part.name}")]
    for figure in part.draw(view, locale, WIDE):
        if isinstance(figure, Chart):
            lines.append(view.flow.summary)
            continue
        for table in figure.tables:
            lines.append(table.caption)
            lines += [locale.join([cell for cell in row if cell]) for row in table.rows]
    return tuple(lines)
