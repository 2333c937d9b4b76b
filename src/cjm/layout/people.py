"""The panels that say who travels, why, and what is to be reached."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from cjm.layout.cells import draw_bullets
from cjm.layout.goals import draw_goals
from cjm.layout.panels import GAP, PAD, Panel, draw_panel, draw_panels, head
from cjm.layout.scene import Image, Ink, Rect
from cjm.layout.signs import draw_confidence
from cjm.layout.sketch import NOTHING, Placed, Sketch, beside, columns, flow, lead, stack
from cjm.layout.text import BODY, HEADING, LABEL, SMALL, STRONG, Style, width_of, write
from cjm.locales import Locale
from cjm.view import MapView, PersonaCard

_FACE = 56.0
_INITIALS = Style(20, 28, "accent", is_bold=True)
_KIND = Style(12, 17, "accent", is_bold=True)
_NARROWEST, _WIDEST = 300.0, 480.0
_NARROWEST_AIMS, _WIDEST_AIMS = 400.0, 960.0


def draw_people(view: MapView, room: float, locale: Locale) -> Sketch:
    """Personas beside the scenario and the goals, or above them where the sheet is narrow."""
    personas = [partial(_draw_persona, persona, locale) for persona in view.personas]
    aims = tuple(_list_aims(view, locale))
    if not personas or not aims:
        return draw_panels((*personas, *aims), room)
    count = len(personas)
    width = min(_WIDEST, max(_NARROWEST, (room - count * GAP) / (count + 1.6)))
    rest = min(_WIDEST_AIMS, room - count * (width + GAP))
    if rest < _NARROWEST_AIMS:
        return stack((draw_panels(personas, room), draw_panels(aims, room)), GAP)
    left = [persona(width - 2 * PAD) for persona in personas]
    right = [aim(rest - 2 * PAD) for aim in aims]
    height = max(
        *(body.height + 2 * PAD for body in left),
        sum(body.height + 2 * PAD + GAP for body in right) - GAP,
    )
    spare = height - sum(body.height + 2 * PAD + GAP for body in right) + GAP
    panels = [draw_panel(body, rest) for body in right[:-1]]
    panels.append(draw_panel(right[-1], rest, right[-1].height + 2 * PAD + spare))
    return beside((*(draw_panel(body, width, height) for body in left), stack(panels, GAP)), GAP)


def _list_aims(view: MapView, locale: Locale) -> Iterator[Panel]:
    if view.scenario or view.expectations:
        yield partial(_draw_scenario, view, locale)
    if view.goals:
        yield partial(_draw_goals, view, locale)


def _draw_persona(persona: PersonaCard, locale: Locale, room: float) -> Sketch:
    facts = [
        stack((write(fact.label, SMALL, room), write(fact.value, STRONG, room)), 0)
        for fact in persona.attributes
    ]
    groups = (
        stack((write(label, LABEL, room), draw_bullets(items, room)), 1)
        for label, items in persona.groups
    )
    return stack(
        (
            _draw_name(persona, room, locale),
            flow(facts, room, gap=22, row_gap=4),
            *groups,
            _draw_quote(persona.quote, room, locale),
        ),
        10,
    )


def _draw_name(persona: PersonaCard, room: float, locale: Locale) -> Sketch:
    text_room = room - _FACE - 14
    sign = draw_confidence(persona.confidence, 12) if persona.confidence else NOTHING
    name = write(persona.name, HEADING, text_room - (20 if sign.width else 0))
    role = write(persona.role or "", SMALL, text_room)
    kind = write(locale.word("map.persona"), _KIND, text_room)
    words = stack((kind, lead(sign, name, 7, HEADING.leading), role), 0)
    return lead(_draw_portrait(persona), words, 14, max(_FACE, min(words.height, 2 * _FACE)))


def _draw_portrait(persona: PersonaCard) -> Sketch:
    if persona.photo:
        image = Image(persona.photo.src, persona.photo.alt, 0, 0, _FACE, _FACE, is_round=True)
        return Sketch(_FACE, _FACE, (image,))
    ground = Rect(0, 0, _FACE, _FACE, Ink("chip"), _FACE / 2)
    needed = width_of(persona.initials, _INITIALS)
    fitting = min(1.0, (_FACE - 12) / needed) if needed else 1.0
    style = _INITIALS._replace(size=_INITIALS.size * fitting)
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
    """Both side by side, each with half the room where both are known."""
    both = view.scenario is not None and bool(view.expectations)
    width = (room - GAP) / 2 if both else room
    parts: list[Sketch] = []
    if view.scenario:
        words = write(view.scenario, HEADING, width)
        parts.append(head(locale.word("map.scenario"), words, width, LABEL))
    if view.expectations:
        wishes = draw_bullets(view.expectations, width)
        parts.append(head(locale.word("map.expectations"), wishes, width, LABEL))
    return columns(parts, width + GAP)


def _draw_goals(view: MapView, locale: Locale, room: float) -> Sketch:
    goals = draw_goals(view.goals, room, locale)
    return head(locale.word("map.goals"), goals, room, LABEL)
