"""The whole map: what stands around the grid, and the grid as a table or stage by stage."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.formats._terminal.blocks import draw_blocks
from cjm.formats._terminal.folding import NARROW, Passage, cut, embed, fold
from cjm.formats._terminal.glance import list_glance
from cjm.formats._terminal.surroundings import Entry, list_footer, list_people, list_title
from cjm.formats._terminal.table import draw_table, fits_table
from cjm.locales import Locale
from cjm.terminal import Style, has_right_to_left, measure
from cjm.view import MapView

_WIDEST_TEXT = 100
"""Lines longer than this are hard to read."""
_NARROW_INDENT = 2


def draw_sheet(view: MapView, locale: Locale, *, columns: int, style: Style) -> str:
    """A map for a terminal that is so many cells wide."""
    text = min(columns, _WIDEST_TEXT)
    lines = [*_draw_entries(_list_before(view, locale), text, style), ""]
    lines += _draw_table(view, locale, columns, style) or draw_blocks(
        view, locale, columns=text, style=style
    )
    end = list_footer(view, locale, glue="\N{NO-BREAK SPACE}")
    footer = list(_draw_entries(end, text, style))
    if footer:
        lines += ["", *footer]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _list_before(view: MapView, locale: Locale) -> Iterator[Entry]:
    """What stands above the grid: the answer at a glance first."""
    yield from list_title(view, locale)
    answer = tuple(list_glance(view.glance, locale))
    if answer:
        yield "", Passage("")
    yield from answer
    yield from list_people(view, locale)


def _draw_table(view: MapView, locale: Locale, columns: int, style: Style) -> list[str]:
    """The grid as a table, where it fits and where no terminal would turn its lines around, with
    the cells in them.
    """
    if not fits_table(view, columns):
        return []
    table = draw_table(view, locale, columns=columns, style=style)
    return [] if any(map(has_right_to_left, table)) else table


def _draw_entries(entries: Iterator[Entry], columns: int, style: Style) -> Iterator[str]:
    """Passages, those with a label beside it; above it where there is little room."""
    listed = list(entries)
    is_narrow = columns < NARROW
    widest = max((measure(label) for label, _ in listed), default=0)
    indent = _NARROW_INDENT if is_narrow else widest + 2
    label_before = ""
    for label, passage in listed:
        margin = indent if label else 0
        shown = label if label != label_before else ""
        label_before = label
        if is_narrow and shown:
            yield style.paint(cut(shown, columns), "quiet")
            shown = ""
        for number, line in enumerate(fold(passage, columns - margin)):
            words = embed(shown) if number == 0 else ""
            head = style.paint(words, "quiet") + " " * (margin - measure(words))
            yield head + (style.paint(line, passage.ink) if passage.ink else line)
