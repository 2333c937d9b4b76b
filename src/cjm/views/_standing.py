"""How a map stands: how much of it is validated, which goals are met, whether a review is due."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.layout.facts import draw_fact_sign
from cjm.layout.signs import draw_meter
from cjm.layout.sketch import NOTHING, Sketch, beside
from cjm.layout.text import Style, shorten, width_of, write
from cjm.locales import Locale
from cjm.view import MapView

_SMALL = Style(11.5, 16, "muted")
_METER, _SIGN = 30.0, 13.0
_GAP, _INNER_GAP = 14.0, 5.0
_REVIEWS = {"fresh": "positive", "due-soon": "ink", "overdue": "negative"}


def draw_standing(view: MapView, locale: Locale, room: float) -> Sketch:
    """Signs with their figures on one line; the review last, cut where it finds no room."""
    drawn = list(_draw_figures(view, locale))
    review = view.review
    if review is not None and review.state is not None:
        sign = draw_fact_sign("calendar", _SIGN, _REVIEWS[review.state])
        word = locale.word(f"review.{review.state}")
        style = _SMALL.tint(_REVIEWS[review.state]).embolden()
        left = room - sum(each.width + _GAP for each in drawn) - _SIGN - _INNER_GAP
        words = shorten(word, style, min(left, width_of(word, style) + 1), 1, anchor="start")[0]
        drawn.append(beside((sign, words), _INNER_GAP))
    return beside(drawn, _GAP) if drawn else NOTHING


def _draw_figures(view: MapView, locale: Locale) -> Iterator[Sketch]:
    if view.validated_share is not None:
        meter = draw_meter(view.validated_share, 100, "fix-edge", _METER)
        yield beside((meter, _write(locale.percent(round(view.validated_share)))), _INNER_GAP)
    if view.goals:
        met = sum(goal.is_met is True for goal in view.goals)
        told = f"{locale.number(met)}/{locale.number(len(view.goals))}"
        yield beside((draw_fact_sign("flag", _SIGN, "target"), _write(told)), _INNER_GAP)


def _write(text: str) -> Sketch:
    return write(text, _SMALL, width_of(text, _SMALL) + 1)


def tell_standing(view: MapView, locale: Locale) -> tuple[str, str, str]:
    """The same in words: how much is validated, the goals by how they stand, the review."""
    goals = view.glance.goals if view.glance else ()
    review = view.review
    told = review.text if review else ""
    if review and review.state:
        told = locale.word("phrase.remark", text=told, remark=locale.word(f"review.{review.state}"))
    return (
        view.validated_text or "",
        locale.join([locale.label(tally.text, tally.written) for tally in goals]),
        told,
    )
