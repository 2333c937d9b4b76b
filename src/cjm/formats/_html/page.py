"""Puts a page together: shapes first, then the templates, then the style that they need."""

from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from cjm.diagram import draw_flow, flow_css
from cjm.fonts.subset import write_font_faces
from cjm.formats._format import Drawing
from cjm.formats._html.anchors import Anchors
from cjm.formats._html.band import Band, Tools, build_band
from cjm.formats._html.cells import Grid
from cjm.formats._html.drawing import name_series
from cjm.formats._html.figures import draw_goal, draw_trend
from cjm.formats._html.grid import build_grid
from cjm.formats._html.legend import LINKS, draw_sign
from cjm.formats._html.signs import Signs, tell_mood
from cjm.formats._html.strip import draw_strip, repeat_strip
from cjm.formats._html.stylebook import StyleBook, rem
from cjm.formats._html.styles import (
    name_fonts,
    read_script,
    write_policy,
    write_style,
    write_view_style,
)
from cjm.formats._html.templates import load_template
from cjm.formats._html.text import (
    choose_direction,
    find_foreign_words,
    isolate,
    keep_together,
    name_language,
    say_word,
)
from cjm.formats._html.view_page import show_figures
from cjm.formats._html.wires import draw_wires
from cjm.formats._links import allow_link
from cjm.layout.clean import replace_forbidden
from cjm.layout.columns import UNIT, measure_columns
from cjm.layout.gauges import fill_marks
from cjm.layout.widths import measure
from cjm.locales import Locale
from cjm.view import Cards, Chips, EmotionRow, Fact, Feeling, Figure, MapView, Row
from cjm.views._companions import list_companions
from cjm.views._view import load_view

_LABEL_SIZE, _LABEL_SIDES = 12.5, 50
_NARROWEST_LABELS, _WIDEST_LABELS = 136, 224
_A3_WIDTH, _LABELS_ON_PAPER, _PRINT_SCALE = 1512, 140, 0.75
"""Pixels between the margins of A3 across, those for lane labels, and the size of text on paper."""
_LEAST_SQUEEZE, _EASY_SQUEEZE = 0.65, 0.85
_DESK = 1440 - 15 - 2 * 32 - 2
"""Pixels for the table on a usual desk: without the bar that scrolls, margins and border."""


class Cross(NamedTuple):
    """A number by which two ends of a link are found: "1 →" at its tail, "→ 1" at its head."""

    number: str
    is_tail: bool
    is_drawn: bool


_DRAWN_BY_STYLE = "✓·"
"""Letters that style sheets add."""
_DIAGRAM_SHRINKS_TO = 0.85
"""The share of its natural width below which the diagram scrolls rather than shrinks."""


def write_page(drawing: Drawing) -> str:
    """The page of a map."""
    view, locale = drawing.view, drawing.locale
    tools = Tools(StyleBook(), Signs())
    labels_width = _measure_labels(view)
    columns = measure_columns(view).fit(int((_DESK - labels_width) // UNIT))
    grid = build_grid(view, columns)
    _add_grid_rules(view, grid, labels_width, tools.book)
    flow = draw_flow(
        view.flow,
        direction=view.direction,
        locale=locale,
        theme=drawing.theme,
        engine=drawing.engine,
        prefix="_flow-",
        standalone=False,
    )
    if flow.notice:
        drawing.tell(flow.notice)
    _add_diagram_rules(drawing, flow.width, tools.book)
    figures = tuple(
        figure
        for name in list_companions(view)
        for figure in show_figures(load_view(name), drawing, tools.book)
    )
    wires = draw_wires(view.links, grid, tools.book)
    anchors = Anchors()
    labels: dict[str, Markup] = {}
    foreign = find_foreign_words(locale, view.lang)

    def way(text: str) -> Markup:
        direction = choose_direction(text, view.direction)
        return direction + name_language(locale) if text in foreign else direction

    def style(body: str) -> Markup:
        # Asked for last, when all classes of the page are known.
        faces = write_font_faces((body, _DRAWN_BY_STYLE)) if drawing.embed_fonts else ""
        extra = tools.book.text()
        if figures:
            rules = write_view_style(drawing.theme, extra, "stack", has_script=drawing.has_script)
        else:
            rules = write_style(drawing.theme, extra, has_script=drawing.has_script)
        return Markup(faces + rules + name_fonts(drawing) + _size_sheet(grid))

    page = load_template("page.html.j2").render(
        view=view,
        locale=locale,
        word=partial(say_word, locale=locale, foreign=foreign),
        grid=grid,
        figures=figures,
        arrangement="stack",
        band=_build_band(drawing, grid, tools),
        strip=draw_strip(view, view.curve, tools.signs, locale) if view.curve else None,
        repeat_strip=repeat_strip,
        heard=_list_unsaid(view),
        flow_svg=Markup(flow.svg),
        links=_number_links(drawing, wires.drawn),
        wires=wires,
        link_signs=LINKS,
        signs=tools.signs,
        say=partial(isolate, page=view.direction),
        keep_together=keep_together,
        way=way,
        anchor=anchors.claim,
        link=allow_link,
        mood=tell_mood,
        gauge=fill_marks,
        grow=lambda count: tools.book.name(f"flex-grow:{count}"),
        fact_sign=partial(_sign_fact, signs=tools.signs, known=labels),
        fact_legend=labels,
        goal_drawing=partial(draw_goal, book=tools.book),
        trend=draw_trend,
        trend_text=partial(_say_trend, locale=locale),
        legend_sign=partial(draw_sign, signs=tools.signs),
        style=style,
        script=Markup(read_script()) if drawing.has_script else None,
        logo=drawing.theme.logo,
        targets=_list_targets(view),
        lanes=_list_lanes(grid).items(),
        travellers=_list_travellers(view),
        policy=partial(write_policy, has_fonts=drawing.embed_fonts),
    )
    return replace_forbidden(page)


def _build_band(drawing: Drawing, grid: Grid, tools: Tools) -> Band | None:
    view = drawing.view
    rows = [band for band in view.bands if isinstance(band, EmotionRow)]
    if view.curve is None or not rows:
        return None
    lowest = drawing.locale.word("map.lowest-point")
    return build_band(view.curve, rows[0], grid.columns, view.direction, tools, lowest=lowest)


def _size_sheet(grid: Grid) -> str:
    """A sheet as high as A3 and as wide as it takes, for a map that would be squeezed on A3."""
    natural = grid.columns.total * UNIT * _PRINT_SCALE
    if natural * _LEAST_SQUEEZE + _LABELS_ON_PAPER <= _A3_WIDTH:
        return ""
    width = (natural * _EASY_SQUEEZE + _LABELS_ON_PAPER) / _A3_WIDTH * 400 + 20
    return f"\n@page{{size:{round(width)}mm 297mm}}"


def _measure_labels(view: MapView) -> float:
    """The width of the lane labels in pixels: that of their longest word."""
    words = [word for band in view.bands for word in band.label.split()]
    longest = max((measure(word, is_bold=True) for word in words), default=0) * _LABEL_SIZE
    return max(_NARROWEST_LABELS, min(_WIDEST_LABELS, longest + _LABEL_SIDES))


def _add_grid_rules(view: MapView, grid: Grid, lane: float, book: StyleBook) -> None:
    """Rules that depend on how many columns there are and how wide the lane labels."""
    widest = grid.columns.total * UNIT
    book.add(f":root{{--lane:{rem(lane)};--columns:{rem(widest)}}}")
    book.add(f"@container box (width < {rem(lane + widest)}){{.more{{display:flex}}}}")
    for place in range(2 * len(view.columns)):
        book.add(f".k{place}{{--k:{place}}}")
    rows = max((row.place for group in grid.groups for row in group), default=0)
    for place in range(1, rows + 1):
        book.add(f".r{place}{{--r:{place}}}")


def _add_diagram_rules(drawing: Drawing, width: float, book: StyleBook) -> None:
    """The colours of the diagram are those of the page; a hint shows where it is cut."""
    book.add(flow_css({name: f"var(--{name})" for name in drawing.theme.light}))
    least = rem(width * _DIAGRAM_SHRINKS_TO)
    sizes = f"inline-size:100%;block-size:auto;min-inline-size:{least};max-inline-size:{rem(width)}"
    book.add(f".diagram-scroller>svg{{{sizes}}}")
    book.add(f"@container diagram (width < {least}){{.more-diagram{{display:flex}}}}")


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


def _list_targets(view: MapView) -> frozenset[str]:
    """The ids that links may lead to: of personas, stages, steps, and what stands in cells."""
    rows = (band for band in view.bands if isinstance(band, Row))
    contents = (cell.content for row in rows for tier in row.tiers for cell in tier)
    items = (item.id for held in contents if isinstance(held, Cards | Chips) for item in held.items)
    people = (card.id for card in view.personas)
    stages = (head.id for head in view.stages)
    return frozenset((*people, *stages, *(column.id for column in view.columns), *items))


def _list_lanes(grid: Grid) -> dict[str, str]:
    """The label of each lane by its id, as the page lets them be chosen."""
    rows = (row for group in grid.groups for row in group)
    return {row.id: row.label for row in rows if row.kind != "divider" and row.tiers}


def _list_travellers(view: MapView) -> tuple[tuple[str, str], ...]:
    """The class and the name of each persona's line."""
    if view.curve is None:
        return ()
    named = zip(name_series(view.curve), view.curve.series, strict=True)
    return tuple((css, line.name) for css, line in named if line.kind == "persona")


def _number_links(drawing: Drawing, drawn: frozenset[int]) -> dict[str, tuple[Cross, ...]]:
    """The numbers that stand at the ends of links, by the id of the end; on a wide screen only
    where the arrow is not drawn.
    """
    found: dict[str, tuple[Cross, ...]] = {}
    for number, link in enumerate(drawing.view.links, 1):
        text = drawing.locale.number(number)
        for end, is_tail in ((link.tail, True), (link.head, False)):
            cross = Cross(text, is_tail, number - 1 in drawn)
            found[end] = (*found.get(end, ()), cross)
    return found
