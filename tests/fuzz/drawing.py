"""Draws a journey in every format, and reads the drawings with a suspicious eye."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from xml.etree.ElementTree import Element

from cjm.composer import compose
from cjm.diagram import LINEAR, Engine
from cjm.formats._format import Drawing, load_format
from cjm.formats._terminal import draw_sheet
from cjm.locales import load_locale
from cjm.model import Journey
from cjm.model.ids import assign_ids
from cjm.terminal import Style
from cjm.themes import load_theme
from cjm.view import MapView
from tests.html.pages import Reader, read_page
from tests.invariants import find_harm
from tests.svg.reading import SVG, parse


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# All that a page of ours is made of. Whatever else stands in one came out of a text of the map.
PAGE_ELEMENTS = _names("""
    html head title meta link style body header main section footer figure figcaption h1 h2 h3 p
    div span a b i s small time code bdi blockquote ul ol li dl dt dd img table caption colgroup
    col thead tbody tr th td svg defs pattern symbol use desc g path rect circle text script line
    tspan clippath
    details summary label input select option button kbd dialog template
""")
PAGE_ATTRIBUTES = _names("""
    lang dir title id class href src alt rel charset name content http-equiv datetime role tabindex
    scope colspan rowspan span aria-hidden aria-labelledby aria-describedby data-lane data-line
    data-kind data-reviewed data-due data-fresh data-soon data-overdue data-row data-column
    data-span data-copied data-act data-persona aria-label aria-pressed aria-expanded
    aria-haspopup hidden type name value checked xmlns viewbox preserveaspectratio focusable
    width height x y cx cy r rx d transform direction text-anchor stroke stroke-width patternunits
    x1 x2 y1 y2 fill opacity stroke-dasharray stroke-linecap stroke-linejoin font-family font-size
    font-weight text-decoration clip-path
""")
DRAWING_ELEMENTS = _names("""
    svg title desc style defs clipPath g a rect circle line path text tspan image
""")
DRAWING_ATTRIBUTES = _names("""
    id class role lang aria-labelledby aria-describedby href viewBox width height x y x1 x2 y1 y2
    cx cy r rx d transform direction fill opacity stroke stroke-width stroke-dasharray
    stroke-linecap stroke-linejoin font-family font-size font-weight text-decoration text-anchor
    clip-path preserveAspectRatio
""")
DAY = date(2026, 11, 22)
SAFE_LINKS = ("#", "http://", "https://", "mailto:", "data:,", "data:image/")


class Drawn(NamedTuple):
    """A journey in every format, and as it is shown on terminals of several widths."""

    view: MapView
    html: str
    svg: str
    diagram: str
    json: str
    terminal: tuple[str, ...]


def draw(
    journey: Journey,
    lang: str | None = None,
    *,
    compared: Journey | None = None,
    engine: Engine = LINEAR,
    widths: tuple[int, ...] = (20, 200),
) -> Drawn:
    """The journey in the view of `lang`, else of its own language, in all formats."""
    locale = load_locale(lang or journey.lang)
    view = compose(
        journey, ids=assign_ids(journey), locale=locale, lang=lang, today=DAY, compared=compared
    )
    drawing = Drawing(view, journey, locale, load_theme("plain"), engine)
    html, svg, diagram, data = (
        load_format(name).render(drawing).decode() for name in ("html", "svg", "diagram", "json")
    )
    shown = tuple(draw_sheet(view, locale, columns=cells, style=Style()) for cells in widths)
    return Drawn(view, html, svg, diagram, data, shown)


def find_faults(drawn: Drawn) -> list[str]:
    """What in the drawings is no well-formed part of them, or could do harm."""
    faults = list(_suspect_page(read_page(drawn.html)))
    for name, text in (("svg", drawn.svg), ("diagram", drawn.diagram)):
        faults += [f"{name}: {fault}" for fault in _suspect_drawing(parse(text))]
    json.loads(drawn.json)
    for shown in drawn.terminal:
        faults += [f"terminal: {harm}" for harm in find_harm(shown)]
    return faults


def _suspect_page(page: Reader) -> Iterator[str]:
    for element in page.elements:
        if element.name not in PAGE_ELEMENTS:
            yield f"<{element.name}>"
        for name, value in element.attributes.items():
            if name not in PAGE_ATTRIBUTES:
                yield f"<{element.name} {name}>"
            if name in ("href", "src") and not is_safe(value):
                yield f"<{element.name} {name}={value!r}>"


def _suspect_drawing(root: Element) -> Iterator[str]:
    for element in root.iter():
        if element.tag.removeprefix(SVG) not in DRAWING_ELEMENTS:
            yield f"<{element.tag}>"
        for name, value in element.attrib.items():
            bare = name.rpartition("}")[2]
            if bare not in DRAWING_ATTRIBUTES:
                yield f"<{element.tag} {name}>"
            if bare == "href" and not is_safe(value):
                yield f"<{element.tag} {name}={value!r}>"


def is_safe(address: str) -> bool:
    """Whether an address is one that a page may hold: a web page, a mail, or a file beside it."""
    if address.startswith(SAFE_LINKS):
        return True
    before = re.split("[/?#]", address)[0]
    return ":" not in before and not address.startswith(("//", "\\"))
