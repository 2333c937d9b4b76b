"""A map as a card among others: its title, how far it is, its curve and the worst of it."""

from __future__ import annotations

from collections.abc import Sequence

from cjm.layout.overview import draw_overview
from cjm.layout.panels import draw_ground
from cjm.layout.pills import draw_badge
from cjm.layout.scene import Ink
from cjm.layout.signs import draw_feeling
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, beside, stack
from cjm.layout.text import SMALL, Style, shorten
from cjm.locales import Locale
from cjm.view import LowPoint, MapView, Member, Network
from cjm.view.network import CARD_HEIGHT, CARD_WIDTH, TieKind
from cjm.views._standing import draw_standing, tell_standing
from cjm.views._view import Table

_PAD = 12.0
_ROOM = CARD_WIDTH - 2 * _PAD
_TITLE = Style(14, 21, is_bold=True)
_WORDS = Style(12, 18)
_BADGE = Style(10.5, 15, is_bold=True)
_CURVE_TOP, _CURVE_HEIGHT, _CURVE_AIR = 100.0, 76.0, 11.0
_STANDING_TOP = CARD_HEIGHT - 26.0
_FACE, _SMALL_FACE = 15.0, 18.0


def draw_member(member: Member, locale: Locale) -> Sketch:
    """The card of a map, always of the same size; what does not fit is in its tooltip."""
    view = member.map
    title, is_cut = shorten(view.title, _TITLE, _ROOM, 2, anchor="start")
    parts: list[Part] = [
        *draw_ground(CARD_WIDTH, CARD_HEIGHT),
        Placed(_PAD, 9, _draw_badges(view)),
        Placed(_PAD, 34, title),
    ]
    people = locale.join([persona.name for persona in view.personas])
    if people:
        words, _ = shorten(people, SMALL, _ROOM, 1, anchor="start")
        parts.append(Placed(_PAD, 35 + 2 * _TITLE.leading, words))
    if view.curve:
        curve = draw_overview(view, _ROOM, _CURVE_HEIGHT, None, face=_FACE, air=_CURVE_AIR)
        parts.append(Placed(_PAD, _CURVE_TOP, curve))
    worst, is_worst_cut = _draw_worst(view, locale)
    parts.append(Placed(_PAD, _STANDING_TOP - 4 - worst.height, worst))
    parts.append(Placed(_PAD, _STANDING_TOP, draw_standing(view, locale, _ROOM)))
    standing = tell_standing(view, locale)
    told = locale.join(
        list(filter(None, (view.title, people, write_worst(view, locale), *standing)))
    )
    return Sketch(
        CARD_WIDTH,
        CARD_HEIGHT,
        tuple(parts),
        title=told if is_cut or is_worst_cut or any(standing) else None,
        url=member.url,
    )


def write_worst(view: MapView, locale: Locale) -> str:
    """The lowest point in words, or that there is none."""
    lowest = view.glance.lowest if view.glance else None
    if lowest is None:
        return locale.word("map.none-recorded")
    return locale.label(lowest.name, _tell_feeling(lowest, locale))


def _tell_feeling(lowest: LowPoint, locale: Locale) -> str:
    """The author's word with the score, else the word for the score, which holds it."""
    if not lowest.label:
        return lowest.feeling
    return locale.word("phrase.remark", text=lowest.label, remark=locale.score(lowest.score))


def _draw_worst(view: MapView, locale: Locale) -> tuple[Sketch, bool]:
    """The lowest point below its name, which may be in another script; and whether it is cut."""
    lowest = view.glance.lowest if view.glance else None
    if lowest is None:
        # A level line has no lowest point.
        if view.curve:
            return NOTHING, False
        return shorten(locale.word("view.network-unscored"), SMALL, _ROOM, 2, anchor="start")
    face = draw_feeling(lowest.score, _SMALL_FACE, is_filled=True)
    room = _ROOM - _SMALL_FACE - 7
    name, is_name_cut = shorten(lowest.name, _WORDS, room, 1, anchor="start")
    told = _tell_feeling(lowest, locale)
    feeling, is_cut = shorten(told, _WORDS.tint("muted"), room, 1, anchor="start")
    return beside((face, stack((name, feeling), 0)), 7), is_name_cut or is_cut


def _draw_badges(view: MapView) -> Sketch:
    """Type and state on one line, the state only where both find room."""
    drawn: list[Sketch] = []
    room = _ROOM
    for badge in view.badges:
        is_type = badge.kind == "type"
        ink = Ink("ink") if is_type else Ink("card", "line")
        colour = "card" if is_type else "ink"
        pill = draw_badge(badge.text, _ROOM, ink=ink, colour=colour, style=_BADGE)
        if pill.width <= room and pill.height < 2 * _BADGE.leading:
            drawn.append(pill)
            room -= pill.width + 6
    return beside(drawn, 6) if drawn else NOTHING


def tabulate(network: Network, places: Sequence[int], caption: str, locale: Locale) -> Table:
    """The maps in words, with what each belongs to."""
    head = (
        locale.word("view.network-map"),
        locale.word("fact.status"),
        locale.word("map.persona"),
        locale.word("view.low-point"),
        locale.word("fact.confidence"),
        locale.word("map.goals"),
        locale.word("field.reviewed"),
        locale.word("fact.parent"),
        locale.word("fact.journey"),
        locale.word("view.compare"),
    )
    rows = tuple(_tell(network, place, locale) for place in places)
    return Table(caption, head, rows)


def _tell(network: Network, place: int, locale: Locale) -> tuple[str, ...]:
    def name(kind: TieKind, *, is_head: bool) -> list[str]:
        return [
            network.members[tie.tail if is_head else tie.head].map.title
            for tie in network.ties
            if tie.kind == kind and (tie.head if is_head else tie.tail) == place
        ]

    view = network.members[place].map
    changes = [*name("change", is_head=True), *name("change", is_head=False)]
    return (
        view.title,
        locale.join([badge.text for badge in view.badges]),
        locale.join([persona.name for persona in view.personas]),
        write_worst(view, locale) if view.glance and view.glance.lowest else "",
        *tell_standing(view, locale),
        locale.join(name("detail", is_head=True)),
        locale.join(name("detail", is_head=False)),
        locale.join(changes),
    )
