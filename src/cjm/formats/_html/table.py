"""What the templates of a map's table draw from: the same wherever the table stands."""

from collections.abc import Sequence
from functools import partial

from markupsafe import Markup

from cjm.formats._format import Drawing
from cjm.formats._html.anchors import Anchors
from cjm.formats._html.band import Band, Tools, build_band
from cjm.formats._html.cells import Grid
from cjm.formats._html.figures import draw_goal, draw_trend
from cjm.formats._html.grid import build_grid
from cjm.formats._html.legend import LINKS, draw_sign
from cjm.formats._html.marks import Marks
from cjm.formats._html.signs import Signs, tell_mood
from cjm.formats._html.stylebook import StyleBook, rem
from cjm.formats._html.text import (
    choose_direction,
    find_foreign_texts,
    isolate,
    keep_together,
    name_language,
    say_word,
)
from cjm.formats._html.wires import draw_wires
from cjm.formats._links import allow_link
from cjm.layout.columns import UNIT, measure_columns
from cjm.layout.gauges import fill_marks
from cjm.layout.widths import measure
from cjm.locales import Locale
from cjm.values import NamedTuple
from cjm.view import EmotionRow, Fact, Feeling, Figure, Link, MapView

_LABEL_SIZE, _LABEL_SIDES = 12.5, 50
_NOTHING = Markup("")
_NARROWEST_LABELS, _WIDEST_LABELS = 136, 224
_DESK = 1440 - 15 - 2 * 32 - 2
"""Pixels for the table on a usual desk: without the bar that scrolls, margins and border."""


class Scope(NamedTuple):
    """Which map of a page: what its ids begin with, and the element that its sizes hold in."""

    prefix: str = ""
    box: str = ":root"

    @property
    def within(self) -> str:
        """What begins a selector that holds in that map alone."""
        return "" if self.box == ":root" else f"{self.box} "


class Cross(NamedTuple):
    """A number by which two ends of a link are found: "1 →" at its tail, "→ 1" at its head."""

    number: str
    is_tail: bool
    is_drawn: bool


class Table(NamedTuple):
    """A table ready for its template: `values` are what the template knows."""

    grid: Grid
    values: dict[str, object]


def describe_table(drawing: Drawing, tools: Tools, scope: Scope, anchors: Anchors) -> Table:
    """The table of a map. Rules for its sizes go into the style book."""
    view, locale = drawing.view, drawing.locale
    labels_width = _measure_labels(view)
    columns = measure_columns(view).fit(int((_DESK - labels_width) // UNIT))
    grid = build_grid(view, columns)
    _add_grid_rules(view, grid, labels_width, tools.book, scope)
    wires = draw_wires(view.links, grid, tools.book, within=scope.within)
    labels: dict[str, Markup] = {}
    foreign = find_foreign_texts(view, locale)
    say = partial(isolate, page=view.direction)

    def way(text: str) -> Markup:
        # One line of plain English runs as the page around it, which need not be said each time.
        is_plain = view.direction == "ltr" and text.isascii() and text.isprintable()
        direction = _NOTHING if is_plain else choose_direction(text, view.direction)
        return direction + name_language(locale) if text in foreign else direction

    values: dict[str, object] = {
        "view": view,
        "locale": locale,
        "word": partial(say_word, locale=locale, foreign=foreign),
        "prefix": scope.prefix,
        "grid": grid,
        "band": build_curve(view, grid, tools),
        "heard": _list_unsaid(view),
        "links": number_links(view.links, locale, wires.drawn),
        "wires": wires,
        "link_signs": LINKS,
        "signs": tools.signs,
        "say": say,
        "keep_together": keep_together,
        "way": way,
        "anchor": partial(anchors.claim, prefix=scope.prefix),
        "link": allow_link,
        "mood": tell_mood,
        "gauge": fill_marks,
        "grow": lambda count: tools.book.name(f"flex-grow:{count}"),
        "fact_sign": partial(_sign_fact, signs=tools.signs, known=labels),
        "fact_legend": labels,
        "goal_drawing": partial(draw_goal, book=tools.book),
        "trend": draw_trend,
        "trend_text": partial(_say_trend, locale=locale),
        "legend_sign": partial(draw_sign, signs=tools.signs),
        "marks": Marks(view.overlay, say),
        "sheets": None,
        "beside": {},
        "paired": (),
        "twins": {},
    }
    return Table(grid, values)


def build_curve(view: MapView, grid: Grid, tools: Tools) -> Band | None:
    """The band of the emotion lane; None without such a lane, or without a score."""
    rows = [band for band in view.bands if isinstance(band, EmotionRow)]
    if view.curve is None or not rows or not any(line.points for line in view.curve.series):
        return None
    return build_band(view.curve, rows[0], grid.columns, view.direction, tools)


def _measure_labels(view: MapView) -> float:
    """The width of the lane labels in pixels: that of their longest word."""
    words = [word for band in view.bands for word in band.label.split()]
    longest = max((measure(word, is_bold=True) for word in words), default=0) * _LABEL_SIZE
    return max(_NARROWEST_LABELS, min(_WIDEST_LABELS, longest + _LABEL_SIDES))


def _add_grid_rules(view: MapView, grid: Grid, lane: float, book: StyleBook, scope: Scope) -> None:
    """Rules that depend on how many columns there are and how wide the lane labels."""
    widest = grid.columns.total * UNIT
    book.add(f"{scope.box}{{--lane:{rem(lane)};--columns:{rem(widest)}}}")
    book.add(
        f"@container box (width < {rem(lane + widest)}){{{scope.within}.more{{display:flex}}}}"
    )
    for place in range(2 * len(view.columns)):
        book.add(f".k{place}{{--k:{place}}}")
    rows = max((row.place for group in grid.groups for row in group), default=0)
    for place in range(1, rows + 1):
        book.add(f".r{place}{{--r:{place}}}")


def _sign_fact(fact: Fact, signs: Signs, known: dict[str, Markup]) -> Markup:
    """The sign for the label of a value, kept for the legend."""
    sign = signs.fact(fact.key)
    if sign:
        known.setdefault(fact.label, sign)
    return sign


def _say_trend(figure: Figure, locale: Locale) -> str:
    values = locale.join([locale.number(value) for value in figure.trend])
    return locale.word("page.trend", values=values)


def _list_unsaid(view: MapView) -> tuple[str, ...]:
    """What the curve says and no cell does: the points of its other lines."""
    if view.curve is None:
        return ()
    said = {
        cell.content.text
        for band in view.bands
        if isinstance(band, EmotionRow)
        for cell in band.cells
        if isinstance(cell.content, Feeling)
    }
    points = (point.text for series in view.curve.series for point in series.points)
    return tuple(dict.fromkeys(t for t in (*view.curve.summary, *points) if t not in said))


def number_links(
    links: Sequence[Link],
    locale: Locale,
    drawn: frozenset[int] = frozenset(),
    *,
    among: Sequence[Link] = (),
) -> dict[str, tuple[Cross, ...]]:
    """The numbers that stand at the ends of links, by the id of the end; on a wide screen only
    where the arrow is not drawn. Numbers are places `among` the links of several versions, where
    these share a table.
    """
    found: dict[str, tuple[Cross, ...]] = {}
    places = {(link.tail, link.head, link.kind): place for place, link in enumerate(among or links)}
    for link in links:
        place = places[link.tail, link.head, link.kind]
        text = locale.number(place + 1)
        for end, is_tail in ((link.tail, True), (link.head, False)):
            found[end] = (*found.get(end, ()), Cross(text, is_tail, place in drawn))
    return found
