"""The slides of those who travel, and of what they are after."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.layout.cells import draw_bullets
from cjm.layout.goals import draw_goals
from cjm.layout.people import draw_attributes, draw_name, draw_quote
from cjm.layout.sketch import NOTHING, stack
from cjm.layout.text import HEADING, write
from cjm.locales import Locale
from cjm.view import MapView, PersonaCard
from cjm.views._packing import Piece
from cjm.views._slide import Slide
from cjm.views._spreading import COLUMNS, GAP, spread
from cjm.views._view import Figure, Table

_PERSONA_COLUMNS = 3


def draw_people(view: MapView, locale: Locale, slide: Slide) -> Iterator[Figure]:
    """Each persona, then what they are after; on one slide where both fit."""
    slides = [list(_draw_traveller(persona, locale, slide)) for persona in view.personas]
    aims = list(_draw_aims(view, locale, slide))
    if len(slides) == len(slides[0] if slides else ()) == len(aims) == 1:
        who, why = slides[0][0], aims[0]
        if who.sketch.height + 2 * GAP + why.sketch.height <= slide.height:
            both = stack((who.sketch, why.sketch), 2 * GAP)
            yield who._replace(sketch=both, tables=(*who.tables, *why.tables))
            return
    for group in slides:
        yield from group
    yield from aims


def _draw_traveller(persona: PersonaCard, locale: Locale, slide: Slide) -> Iterator[Figure]:
    """A persona: who it is above, what is known in columns below."""
    top = stack(
        (
            draw_name(persona, slide.room, locale),
            draw_attributes(persona, slide.room),
            draw_quote(persona.quote, slide.room, locale),
        ),
        12,
    )
    width = slide.column(_PERSONA_COLUMNS)
    pieces = [Piece(label, draw_bullets(items, width)) for label, items in persona.groups]
    told = locale.join(
        [
            *filter(None, (persona.role, persona.quote)),
            *(fact.value for fact in persona.attributes),
            *(locale.label(label, locale.join(items)) for label, items in persona.groups),
        ]
    )
    table = Table(persona.name, (locale.word("map.persona"), ""), ((persona.name, told),))
    yield from spread(f"persona-{persona.id}", top, pieces, table, slide, count=_PERSONA_COLUMNS)


def _draw_aims(view: MapView, locale: Locale, slide: Slide) -> Iterator[Figure]:
    """The scenario, what is expected, and what is to be reached."""
    width = slide.column(COLUMNS)
    pieces: list[Piece] = []
    rows: list[tuple[str, str]] = []
    if view.scenario:
        label = locale.word("map.scenario")
        pieces.append(Piece(label, write(view.scenario, HEADING, width)))
        rows.append((label, view.scenario))
    if view.expectations:
        label = locale.word("map.expectations")
        pieces.append(Piece(label, draw_bullets(view.expectations, width)))
        rows.append((label, locale.join(view.expectations)))
    for goal in view.goals:
        label = locale.word("map.goals")
        pieces.append(Piece(label, draw_goals((goal,), width, locale)))
        rows.append((label, locale.join([text for text in (goal.text, goal.verdict) if text])))
    if pieces:
        heading = locale.word("map.scenario" if view.scenario else "map.goals")
        table = Table(heading, (heading, ""), tuple(rows))
        yield from spread("aims", NOTHING, pieces, table, slide)
