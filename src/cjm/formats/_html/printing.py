"""What a printer is given of a map that is wider than A3: a table for each group of stages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from cjm.formats._html.band import Tools
from cjm.formats._html.grid import build_grid
from cjm.formats._html.sides import write_sides
from cjm.formats._html.stylebook import percent
from cjm.formats._html.table import Table, build_curve, number_links
from cjm.formats._html.templates import load_template
from cjm.formats._html.versions import Ground
from cjm.formats._html.wires import NO_WIRES
from cjm.layout.columns import UNIT, Columns, measure_columns
from cjm.layout.slices import group_stages, take_stages
from cjm.locales import Locale
from cjm.view import MapView

_A3_WIDTH, _LABELS, _SCALE = 1512, 140, 0.75
"""Pixels between the margins of A3 across, those for lane labels, and the size of text on paper."""
_ON_SCREEN = re.compile(r' (?:role|data-[a-z]+)="[^"]*"|\n(?=\s*\n)')
_LEAST_SQUEEZE, _EASY_SQUEEZE = 0.65, 0.85
"""The share of its natural width that a column may shrink to at most, and that reads well."""


def is_too_wide(columns: Columns) -> bool:
    """Whether a map would be squeezed on a sheet of A3."""
    return _measure(columns) * _LEAST_SQUEEZE + _LABELS > _A3_WIDTH


def write_sheets(
    table: Table, view: MapView, locale: Locale, tools: Tools
) -> Iterator[tuple[str, Markup]]:
    """The class of the width and the table of each group of stages that A3 holds side by side.

    Numbers stand at the ends of all arrows, which may lead to another table.
    """
    template = load_template("sheet.html.j2")
    parts = [take_stages(view, *group) for group in _group(view, table.grid.columns)]
    grids = [build_grid(part, measure_columns(part)) for part in parts]
    widths = [_measure(grid.columns) + _LABELS for grid in grids]
    numbers = number_links(view.links, locale)
    for part, grid, width in zip(parts, grids, widths, strict=True):
        values = {
            **table.values,
            "view": part,
            "grid": grid,
            "band": build_curve(part, grid, tools),
            "wires": NO_WIRES,
            "links": numbers,
            "anchor": lambda _: "",
        }
        values |= write_sides(Ground(part, grid, values, locale, tools))._asdict()
        share = percent(width / max(widths))
        yield tools.book.name(f"inline-size:{share}"), _trim(template.render(values))


def _trim(table: str) -> Markup:
    """The same table without what only screens ask for: paper has no script, and no narrow form."""
    return Markup(_ON_SCREEN.sub("", table))


def size_sheet(view: MapView, columns: Columns) -> str:
    """The size of paper where a single stage is wider than A3; nothing for other maps."""
    if not view.stages or not is_too_wide(columns):
        return ""
    edges = columns.edges(_measure(columns))
    widest = max(
        edges[(last := view.stages[end - 1]).first + last.span] - edges[view.stages[start].first]
        for start, end in _group(view, columns)
    )
    if widest * _LEAST_SQUEEZE + _LABELS <= _A3_WIDTH:
        return ""
    width = (widest * _EASY_SQUEEZE + _LABELS) / _A3_WIDTH * 400 + 20
    return f"\n@page{{size:{round(width)}mm 297mm}}"


def _measure(columns: Columns) -> float:
    """The natural width on paper, in pixels."""
    return columns.total * UNIT * _SCALE


def _group(view: MapView, columns: Columns) -> list[tuple[int, int]]:
    room = (_A3_WIDTH - _LABELS) / _EASY_SQUEEZE
    return group_stages(view.stages, columns.edges(_measure(columns)), room)
