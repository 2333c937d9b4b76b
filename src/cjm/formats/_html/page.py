"""Puts a page together: shapes first, then the templates, then the style that they need."""

from functools import partial

from markupsafe import Markup

from cjm.diagram import draw_flow, flow_css
from cjm.formats._format import Drawing
from cjm.formats._html.anchors import Anchors
from cjm.formats._html.band import Tools
from cjm.formats._html.cells import Grid
from cjm.formats._html.document import Head, Manner, write_document
from cjm.formats._html.drawing import name_series
from cjm.formats._html.printing import is_too_wide, size_sheet, write_sheets
from cjm.formats._html.signs import Signs
from cjm.formats._html.strip import draw_strip
from cjm.formats._html.stylebook import StyleBook, rem
from cjm.formats._html.styles import write_style, write_view_style
from cjm.formats._html.table import Scope, describe_table
from cjm.formats._html.templates import load_template
from cjm.formats._html.view_page import show_figures
from cjm.view import Cards, Chips, MapView, Row
from cjm.views._companions import list_companions
from cjm.views._view import load_view

_DIAGRAM_SHRINKS_TO = 0.85
"""The share of its natural width below which the diagram scrolls rather than shrinks."""


def write_page(drawing: Drawing) -> bytes:
    """The page of a map, in UTF-8."""
    view, locale = drawing.view, drawing.locale
    tools = Tools(StyleBook(), Signs())
    table = describe_table(drawing, tools, Scope(), Anchors())
    grid = table.grid
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

    values = dict(table.values)
    if is_too_wide(grid.columns):
        values["sheets"] = partial(write_sheets, table, view, locale, tools)
    body = load_template("page.html.j2").render(
        **values,
        figures=figures,
        arrangement="stack",
        strip=draw_strip(view, view.curve, tools.signs, locale) if view.curve else None,
        flow_svg=Markup(flow.svg),
        script=drawing.has_script,
        logo=drawing.theme.logo,
        targets=_list_targets(view),
        lanes=_list_lanes(grid).items(),
        travellers=_list_travellers(view),
    )
    # Asked for last, when all classes of the page are known.
    own = tools.book.text()
    if figures:
        style = write_view_style(drawing.theme, own, "stack", has_script=drawing.has_script)
    else:
        style = write_style(drawing.theme, own, has_script=drawing.has_script)
    return write_document(
        Head(view.lang, view.direction, view.title),
        Markup(body),
        style,
        Manner(
            drawing.theme, drawing.has_script, drawing.embed_fonts, size_sheet(view, grid.columns)
        ),
        sprite=tools.signs.sprite(),
    )


def _add_diagram_rules(drawing: Drawing, width: float, book: StyleBook) -> None:
    """The colours of the diagram are those of the page; a hint shows where it is cut."""
    book.add(flow_css({name: f"var(--{name})" for name in drawing.theme.light}))
    least = rem(width * _DIAGRAM_SHRINKS_TO)
    sizes = f"inline-size:100%;block-size:auto;min-inline-size:{least};max-inline-size:{rem(width)}"
    book.add(f".diagram-scroller>svg{{{sizes}}}")
    # On paper its words are as large as those of the table, and not those of a poster beside it.
    most = f"max-inline-size:min(100%,{rem(width)})"
    book.add(f"@media print{{.diagram .diagram-scroller>svg{{{most}}}}}")
    book.add(f"@container diagram (width < {least}){{.more-diagram{{display:flex}}}}")


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
