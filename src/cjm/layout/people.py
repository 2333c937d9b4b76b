"""The panels that say who travels, why, and what is to be reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from cjm.layout.cells import draw_bullets
from cjm.layout.goals import draw_goals
from cjm.layout.panels import Panel, head
from cjm.layout.scene import Image, Ink, Rect
from cjm.layout.signs import draw_confidence
from cjm.layout.sketch import NOTHING, Placed, Sketch, beside, lead, stack
from cjm.layout.text import BODY, HEADING, LABEL, SMALL, Style, width_of, write, write_fact
from cjm.locales import Locale
from cjm.view import MapView, PersonaCard

_FACE = 56.0
_INITIALS = Style(20, 28, "card", is_bold=True)


def list_panels(view: MapView, locale: Locale) -> Iterator[Panel]:
    """A panel for each persona, one for scenario and expectations, one for the goals."""
    for persona in view.personas:
        yield partial(_draw_persona, persona, locale)
    if view.scenario or view.expectations:
        yield partial(_draw_scenario, view, locale)
    if view.goals:
        yield partial(_draw_goals, view, locale)


def _draw_persona(persona: PersonaCard, locale: Locale, room: float) -> Sketch:
    facts = stack((write_fact(fact, room) for fact in persona.attributes), 0)
    groups = (
        stack((write(label, LABEL, room), draw_bullets(items, room)), 1)
        for label, items in persona.groups
    )
    return stack(
        (
            _draw_name(persona, room),
            _draw_quote(persona.quote, room, locale),
            facts,
            *groups,
        ),
        10,
    )


def _draw_name(persona: PersonaCard, room: float) -> Sketch:
    text_room = room - _FACE - 14
    sign = draw_confidence(persona.confidence, 12) if persona.confidence else NOTHING
    name = write(persona.name, HEADING, text_room - (20 if sign.width else 0))
    role = write(persona.role or "", SMALL, text_room)
    words = stack((beside((name, sign), 8), role), 0)
    return lead(_draw_portrait(persona), words, 14, max(_FACE, min(words.height, 2 * _FACE)))


def _draw_portrait(persona: PersonaCard) -> Sketch:
    if persona.photo:
        image = Image(persona.photo.src, persona.photo.alt, 0, 0, _FACE, _FACE, is_round=True)
        return Sketch(_FACE, _FACE, (image,))
    ground = Rect(0, 0, _FACE, _FACE, Ink("accent"), _FACE / 2)
    needed = width_of(persona.initials, _INITIALS)
    fitting = min(1.0, (_FACE - 12) / needed) if needed else 1.0
    style = replace(_INITIALS, size=_INITIALS.size * fitting)
    letters = write(persona.initials, style, _FACE, anchor="middle")
    y = (_FACE - letters.height) / 2
    return Sketch(_FACE, _FACE, (ground, Placed(0, y, letters)))


def _draw_quote(quote: str | None, room: float, locale: Locale) -> Sketch:
    if not quote:
        return NOTHING
    words = write(locale.quote(quote), BODY.tint("muted"), room - 14)
    edge = Rect(0, 2, 3, words.height - 4, Ink("accent"), 1.5)
    return Sketch(room, words.height, (edge, Placed(14, 0, words)))


def _draw_scenario(view: MapView, locale: Locale, room: float) -> Sketch:
    parts: list[Sketch] = []
    if view.scenario:
        words = write(view.scenario, BODY, room)
        parts.append(head(locale.word("map.scenario"), words, room))
    if view.expectations:
        wishes = draw_bullets(view.expectations, room)
        parts.append(head(locale.word("map.expectations"), wishes, room))
    return stack(parts, 16)


def _draw_goals(view: MapView, locale: Locale, room: float) -> Sketch:
    return head(locale.word("map.goals"), draw_goals(view.goals, room, locale), room)
