"""The panels that say who travels, why, and what is to be reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from math import fsum

from cjm.layout.cells import draw_bullets
from cjm.layout.goals import draw_goals
from cjm.layout.panels import GAP, PAD, Panel, draw_ground, head
from cjm.layout.scene import Image, Ink, Line, Rect
from cjm.layout.signs import draw_confidence
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, columns, flow, lead, stack
from cjm.layout.text import BODY, HEADING, LABEL, SMALL, STRONG, Style, width_of, write
from cjm.locales import Locale
from cjm.view import MapView, PersonaCard

_FACE = 56.0
_RULE = Ink(stroke="line")
_INITIALS = Style(20, 28, "accent", is_bold=True)
_KIND = Style(12, 17, "accent", is_bold=True)
_WIDEST_ALONE = 680.0
_NARROWEST, _NARROWEST_AIMS = 300.0, 400.0
_SHARES = (0.3, 0.38, 0.46, 0.56)
"""How much of the sheet the personas may take, beside what they are after."""
_NARROWEST_GROUP, _GROUP_GAP = 190.0, 22.0


def draw_people(view: MapView, room: float, locale: Locale) -> Sketch:
    """One sheet, parted by lines: personas beside the scenario and the goals, or above them,
    whichever leaves less of it empty.
    """
    personas: list[Panel] = [partial(_draw_persona, one, locale) for one in view.personas]
    aims = list(_list_aims(view, locale))
    if len(personas) == 1 and not aims and not view.personas[0].groups:
        # A name with a few facts leaves most of a sheet empty.
        room = min(room, _WIDEST_ALONE)
    if not personas or not aims:
        return _frame(_draw_row(personas or aims, room), room)
    best = _draw_above(personas, aims, room)
    for share in _SHARES:
        width = room * share
        if width / len(personas) >= _NARROWEST and room - width >= _NARROWEST_AIMS:
            left = _draw_row(personas, width)
            # What is no lower by the personas alone need not be drawn to its end.
            if left.height < best.height:
                tried = _draw_beside(left, aims, width, room)
                best = tried if tried.height < best.height else best
    return _frame(best, room)


def _frame(body: Sketch, room: float) -> Sketch:
    """The ground below it all."""
    if not body.height:
        return NOTHING
    return Sketch(room, body.height, (*draw_ground(room, body.height), Placed(0, 0, body)))


def _draw_above(personas: Sequence[Panel], aims: Sequence[Panel], room: float) -> Sketch:
    upper, lower = _draw_row(personas, room), _draw_row(aims, room)
    rule = Line(1, upper.height, room - 1, upper.height, _RULE)
    parts = (Placed(0, 0, upper), rule, Placed(0, upper.height, lower))
    return Sketch(room, upper.height + lower.height, parts)


def _draw_beside(left: Sketch, aims: Sequence[Panel], width: float, room: float) -> Sketch:
    """Personas in the first `width` pixels, their aims below each other in the rest."""
    rest = room - width
    right = [aim(rest - 2 * PAD) for aim in aims]
    height = max(left.height, fsum(body.height + 2 * PAD for body in right))
    parts: list[Part] = [Placed(0, 0, left), Line(width, 1, width, height - 1, _RULE)]
    y = 0.0
    for body in right:
        if y:
            parts.append(Line(width, y, room - 1, y, _RULE))
        parts.append(Placed(width + PAD, y + PAD, body))
        y += body.height + 2 * PAD
    return Sketch(room, height, tuple(parts))


def _draw_row(panels: Sequence[Panel], room: float) -> Sketch:
    """Panels side by side, as many as fit in a row, with lines between them."""
    most = max(1, int(room // _NARROWEST))
    rows = -(-len(panels) // most) or 1
    per_row = -(-len(panels) // rows) or 1
    width = room / per_row
    parts: list[Part] = []
    y = 0.0
    for start in range(0, len(panels), per_row):
        bodies = [panel(width - 2 * PAD) for panel in panels[start : start + per_row]]
        height = max(body.height for body in bodies) + 2 * PAD
        if y:
            parts.append(Line(1, y, room - 1, y, _RULE))
        for place, body in enumerate(bodies):
            x = place * width
            if place:
                parts.append(Line(x, y + 1, x, y + height - 1, _RULE))
            parts.append(Placed(x + PAD, y + PAD, body))
        y += height
    return Sketch(room, y, tuple(parts))


def _list_aims(view: MapView, locale: Locale) -> Iterator[Panel]:
    if view.scenario or view.expectations:
        yield partial(_draw_scenario, view, locale)
    if view.goals:
        yield partial(_draw_goals, view, locale)


def _draw_persona(persona: PersonaCard, locale: Locale, room: float) -> Sketch:
    return stack(
        (
            draw_name(persona, room, locale),
            draw_attributes(persona, room),
            _draw_groups(persona, room),
            draw_quote(persona.quote, room, locale),
        ),
        10,
    )


def _draw_groups(persona: PersonaCard, room: float) -> Sketch:
    """Needs, goals, channels: in columns, as many as the room allows."""
    if not persona.groups:
        return NOTHING
    most = max(1, int((room + _GROUP_GAP) // (_NARROWEST_GROUP + _GROUP_GAP)))
    rows = -(-len(persona.groups) // most)
    count = -(-len(persona.groups) // rows)
    width = (room - (count - 1) * _GROUP_GAP) / count
    drawn = [
        stack((write(label, LABEL, width), draw_bullets(items, width)), 1)
        for label, items in persona.groups
    ]
    return stack(
        (
            columns(drawn[start : start + count], width + _GROUP_GAP)
            for start in range(0, len(drawn), count)
        ),
        8,
    )


def draw_attributes(persona: PersonaCard, room: float) -> Sketch:
    """What a persona is, each value below its label."""
    facts = [
        stack((write(fact.label, SMALL, room), write(fact.value, STRONG, room)), 0)
        for fact in persona.attributes
    ]
    return flow(facts, room, gap=22, row_gap=4)


def draw_name(persona: PersonaCard, room: float, locale: Locale) -> Sketch:
    """The portrait beside name and role."""
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


def draw_quote(quote: str | None, room: float, locale: Locale) -> Sketch:
    """What a persona says; nothing where it says nothing."""
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
