"""The top of the sheet: title, type, state, facts, review, notices."""

from __future__ import annotations

from cjm.layout.facts import write_pair
from cjm.layout.pills import draw_badge
from cjm.layout.scene import Ink, Rect
from cjm.layout.signs import draw_meter
from cjm.layout.sketch import NOTHING, Placed, Sketch, beside, flow, stack
from cjm.layout.text import BODY, SMALL, TITLE, VALUE, Style, width_of, write, write_evenly
from cjm.locales import Locale
from cjm.view import Fact, MapView, Review

_MEASURE = 1000.0
"""No line of running text is longer, however wide the map."""
_REVIEW_INKS = {
    "fresh": (Ink("fix", "fix-edge"), "positive"),
    "due-soon": (Ink("opportunity", "opportunity-edge"), "ink"),
    "overdue": (Ink("pain", "pain-edge"), "negative"),
}
_STAMP = Style(18, 28, "negative", is_bold=True)
_STAMP_PAD = 18.0
_DRAFT = Ink("opportunity", "opportunity-edge", 1.2, (4, 3))


def draw_header(view: MapView, room: float, locale: Locale) -> Sketch:
    """Everything above the cards."""
    facts = [_write_fact(fact, room) for fact in view.facts]
    if view.validated_text is not None:
        facts.append(_draw_share(view.validated_share, view.validated_text, room))
    return stack(
        (
            _draw_top(view, room, locale),
            write_evenly(view.title, TITLE, room),
            write(view.summary or "", BODY.tint("muted"), min(room, _MEASURE)),
            flow(facts, room, gap=22, row_gap=2),
            *(_draw_notice(note, min(room, _MEASURE)) for note in view.notes),
        ),
        7,
    )


def _write_fact(fact: Fact, room: float) -> Sketch:
    value = VALUE.tint("accent") if fact.url else VALUE
    return write_pair(fact.label, fact.value, room, SMALL, value)._replace(url=fact.url)


def _draw_top(view: MapView, room: float, locale: Locale) -> Sketch:
    """The badges, and over from them the stamp on what nobody has approved yet."""
    stamp = draw_stamp(locale.word("status.draft")) if view.is_draft else NOTHING
    badges = flow(
        _draw_badges(view, room - stamp.width - 20, locale), room - stamp.width, gap=8, row_gap=6
    )
    height = max(badges.height, stamp.height)
    corner = Placed(room - stamp.width, 0, stamp)
    return Sketch(room, height, (Placed(0, (height - badges.height) / 2, badges), corner))


def draw_stamp(text: str) -> Sketch:
    """A word in two frames: the mark on what nobody has approved."""
    words = write(text, _STAMP, width_of(text, _STAMP), anchor="middle")
    width, height = words.width + 2 * _STAMP_PAD, words.height + 6
    frames = (
        Rect(1.5, 1.5, width - 3, height - 3, Ink(stroke="negative", width=3), 7),
        Rect(5, 5, width - 10, height - 10, Ink(stroke="negative"), 4),
    )
    return Sketch(width, height, (*frames, Placed(_STAMP_PAD, 3, words)))


def _draw_badges(view: MapView, room: float, locale: Locale) -> list[Sketch]:
    badges: list[Sketch] = []
    is_marked = False
    for badge in view.badges:
        is_draft = view.is_draft and badge.kind == "status"
        is_marked = is_marked or is_draft
        if badge.kind == "type":
            badges.append(draw_badge(badge.text, room, ink=Ink("ink"), colour="card"))
        else:
            is_approved = badge.key == "approved"
            edge = "positive" if is_approved else "line"
            ink = _DRAFT if is_draft else Ink("card", edge)
            colour = "ink" if is_draft else "positive" if is_approved else "muted"
            badges.append(draw_badge(badge.text, room, ink=ink, colour=colour))
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
