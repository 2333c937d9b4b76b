"""The top of the sheet: title, type, state, facts, review, notices."""

from __future__ import annotations

from cjm.layout.pills import draw_badge
from cjm.layout.scene import Ink, Rect
from cjm.layout.signs import draw_meter
from cjm.layout.sketch import NOTHING, Placed, Sketch, beside, flow, stack
from cjm.layout.text import BODY, SMALL, TITLE, write, write_fact, write_pair
from cjm.locales import Locale
from cjm.view import Fact, MapView, Review

_MEASURE = 1000.0
"""No line of running text is longer, however wide the map."""
_REVIEW_INKS = {
    "fresh": (Ink("fix", "fix-edge"), "positive"),
    "due-soon": (Ink("opportunity", "opportunity-edge"), "ink"),
    "overdue": (Ink("pain", "pain-edge"), "negative"),
}
_DRAFT = Ink("opportunity", "opportunity-edge", 1.2, (4, 3))


def draw_header(view: MapView, room: float, locale: Locale) -> Sketch:
    """Everything above the cards."""
    facts = [_write_fact(fact, room) for fact in view.facts]
    if view.validated_text is not None:
        facts.append(_draw_share(view.validated_share, view.validated_text, room))
    return stack(
        (
            flow(_draw_badges(view, room, locale), room, gap=8, row_gap=6),
            write(view.title, TITLE, room),
            write(view.summary or "", BODY.tint("muted"), min(room, _MEASURE)),
            flow(facts, room, gap=22, row_gap=2),
            *(_draw_notice(note, min(room, _MEASURE)) for note in view.notes),
        ),
        7,
    )


def _write_fact(fact: Fact, room: float) -> Sketch:
    return write_fact(fact, room) if fact.url else write_pair(fact.label, fact.value, room)


def _draw_badges(view: MapView, room: float, locale: Locale) -> list[Sketch]:
    badges: list[Sketch] = []
    is_marked = False
    for badge in view.badges:
        is_draft = view.is_draft and badge.kind == "status"
        is_marked = is_marked or is_draft
        if badge.kind == "type":
            badges.append(draw_badge(badge.text, room, ink=Ink("ink"), colour="card"))
        else:
            ink = _DRAFT if is_draft else Ink("card", "line")
            badges.append(draw_badge(badge.text, room, ink=ink))
    if view.is_draft and not is_marked:
        badges.append(draw_badge(locale.word("status.draft"), room, ink=_DRAFT))
    if view.review:
        badges.append(_draw_review(view.review, room))
    return badges


def _draw_review(review: Review, room: float) -> Sketch:
    ink, colour = _REVIEW_INKS[review.state] if review.state else (Ink("card", "line"), "muted")
    return draw_badge(review.text, room, ink=ink, colour=colour)


def _draw_share(share: float | None, text: str, room: float) -> Sketch:
    words = write(text, SMALL, room)
    meter = draw_meter(share, 100, "fix-edge", 64) if share is not None else NOTHING
    return beside((meter, words), 8)


def _draw_notice(text: str, room: float) -> Sketch:
    words = write(text, BODY, room - 30)
    if not words.height:
        return NOTHING
    width, height = words.width + 30, words.height + 10
    ground = Rect(0, 0, width, height, Ink("opportunity"), 6)
    edge = Rect(0, 0, 3, height, Ink("opportunity-edge"), 1.5)
    return Sketch(width, height, (ground, edge, Placed(15, 5, words)))
