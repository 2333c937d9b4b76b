"""Opportunities as a numbered list and as a table, with the signs that the plot uses too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeAlias

from cjm.layout.facts import draw_facts, write_pair
from cjm.layout.gauges import draw_worth
from cjm.layout.scene import Ink, Rect
from cjm.layout.sketch import Placed, Sketch, flow, lead, stack
from cjm.layout.text import SMALL, STRONG, Style, write
from cjm.locales import Locale
from cjm.view import Gauge, Idea
from cjm.views._quadrants import MOST_EFFORT, Score
from cjm.views._view import Table

DISC = 28.0
_NUMBER = Style(12.5, 18, "card", is_bold=True)
_DONE = Ink("card", "muted", 1.5)
Entry: TypeAlias = Callable[[float], Sketch]
"""Draws an entry of the list in the width it gets."""


def draw_customer() -> Sketch:
    """The end of a stem that is worth to the customer."""
    return Sketch(10, 10, (Rect(0.5, 0.5, 9, 9, Ink("accent", "card", 1), 4.5),))


def draw_business() -> Sketch:
    """The end of a stem that is worth to the business."""
    return Sketch(10, 10, (Rect(0.5, 0.5, 9, 9, Ink("persona-1", "card", 1), 1),))


def draw_number(score: Score, locale: Locale, title: str = "") -> Sketch:
    """The mark of an opportunity; hollow where it is done."""
    is_done = score.idea.is_done
    style = _NUMBER.tint("muted") if is_done else _NUMBER
    label = write(locale.number(score.number), style, DISC - 4, anchor="middle")
    ink = _DONE if is_done else Ink("ink", "card", 1.5)
    disc = Rect(1.5, 1.5, DISC - 3, DISC - 3, ink, DISC / 2 - 1.5)
    place = Placed(2, (DISC - label.height) / 2, label)
    return Sketch(DISC, DISC, (disc, place), title=title or None)


def list_entries(
    scores: Sequence[Score], unscored: Sequence[Idea], locale: Locale
) -> Iterator[Entry]:
    """Scored opportunities in order, then those that nobody has scored."""
    for score in scores:
        yield partial(_write_score, score, locale)
    if unscored:
        yield partial(_write_unscored, unscored, locale)


def _write_score(score: Score, locale: Locale, room: float) -> Sketch:
    inner = room - DISC - 10
    idea = score.idea
    quadrant = locale.word(f"view.{score.quadrant}")
    gauges = [
        lead(
            sign,
            write_pair(locale.word(key), locale.number(value), inner - 20),
            6,
            SMALL.leading,
        )
        for key, value, sign in (
            ("view.customer", idea.customer, draw_customer()),
            ("view.business", idea.business, draw_business()),
        )
        if value is not None
    ]
    effort = write_pair(locale.word("fact.effort"), locale.number(score.effort), inner - 60)
    gauge = Gauge("", score.effort, MOST_EFFORT, "")
    gauges.append(lead(draw_worth(gauge, "opportunity-edge"), effort, 6, SMALL.leading))
    body = stack(
        (
            write(idea.text, STRONG, inner),
            flow(gauges, inner, gap=14, row_gap=0),
            write(f"{quadrant} · {idea.stage}", SMALL, inner),
            draw_facts(idea.facts, inner),
        ),
        1,
    )
    sign = draw_number(score, locale)
    return Sketch(
        room,
        max(body.height, sign.height),
        (Placed(0, -2, sign), Placed(DISC + 10, 0, body)),
        title=None,
        key=idea.id,
    )


def _write_unscored(ideas: Sequence[Idea], locale: Locale, room: float) -> Sketch:
    """What nobody has judged yet: to be scored, not to be forgotten."""
    heading = write(locale.word("view.unscored"), STRONG.tint("muted"), room - 28)
    entries = [
        stack(
            (
                write(idea.text, STRONG, room - 28),
                write(idea.stage, SMALL, room - 28),
                draw_facts(idea.facts, room - 28),
            ),
            0,
        )
        for idea in ideas
    ]
    body = stack((heading, *entries), 8)
    ink = Ink("card", "muted", 1, (4, 3))
    ground = Rect(0.5, 0.5, room - 1, body.height + 23, ink, 8)
    return Sketch(room, body.height + 24, (ground, Placed(14, 12, body)))


def tabulate(scores: Sequence[Score], unscored: Sequence[Idea], locale: Locale) -> Table:
    """All opportunities in words."""
    keys = ("view.customer", "view.business", "fact.effort")
    head = (
        locale.word("fact.opportunity"),
        locale.word("map.stage"),
        *(locale.word(key) for key in keys),
        locale.word("view.matrix"),
        "",
    )
    rows = [_tell(score.idea, locale, locale.word(f"view.{score.quadrant}")) for score in scores]
    rows += [_tell(idea, locale, locale.word("view.unscored")) for idea in unscored]
    return Table(locale.word("view.matrix"), head, tuple(rows))


def _tell(idea: Idea, locale: Locale, quadrant: str) -> tuple[str, ...]:
    known = (idea.customer, idea.business, idea.effort)
    return (
        idea.text,
        idea.stage,
        *("" if value is None else locale.number(value) for value in known),
        quadrant,
        locale.join([locale.label(fact.label, fact.value) for fact in idea.facts]),
    )
