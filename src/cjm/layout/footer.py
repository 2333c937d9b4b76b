"""The bottom of the sheet: what the signs mean, what the map is based on, what it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from cjm.layout.cells import draw_bullets
from cjm.layout.legend import draw_legend
from cjm.layout.panels import PAD, Panel, draw_panel, head
from cjm.layout.signs import draw_confidence
from cjm.layout.sketch import NOTHING, Sketch, lead, stack
from cjm.layout.text import BODY, SMALL, write
from cjm.locales import Locale
from cjm.view import Link, MapView, SourceNote

_SIGN = 12.0


def list_panels(view: MapView, left_over: Sequence[Link], locale: Locale) -> Iterator[Panel]:
    """Panels for links without an arrow, for the sources and the resources."""
    if left_over:
        texts = tuple(link.text for link in left_over)
        yield lambda room: head(locale.word("page.dependencies"), draw_bullets(texts, room), room)
    if view.sources:
        yield partial(_draw_sources, view, locale)
    if view.resources:
        yield partial(_draw_resources, view)


def draw_key(view: MapView, room: float, locale: Locale) -> Sketch:
    """The legend, along the whole map."""
    if not view.legend:
        return NOTHING
    inner = room - 2 * PAD
    return draw_panel(head(locale.word("map.legend"), draw_legend(view.legend, inner), inner), room)


def _draw_sources(view: MapView, locale: Locale, room: float) -> Sketch:
    is_rated = any(note.confidence for note in view.sources)
    notes = stack((_draw_source(note, room, is_rated=is_rated) for note in view.sources), 6)
    return head(locale.word("map.sources"), notes, room)


def _draw_source(note: SourceNote, room: float, *, is_rated: bool) -> Sketch:
    """A source; `is_rated` that its text stands level with those behind a mark."""
    blank = Sketch(_SIGN, _SIGN) if is_rated else NOTHING
    sign = draw_confidence(note.confidence, _SIGN) if note.confidence else blank
    style = BODY.tint("accent") if note.url else BODY
    words = write(note.text, style, room - _SIGN - 8)
    row = lead(sign, words, 8, BODY.leading)
    return Sketch(row.width, row.height, row.parts, url=note.url)


def _draw_resources(view: MapView, room: float) -> Sketch:
    return stack(
        (head(label, draw_bullets(items, room), room) for label, items in view.resources), 16
    )


def draw_origin(view: MapView, room: float) -> Sketch:
    """Where the file lies."""
    return write(view.file or "", SMALL, room)
