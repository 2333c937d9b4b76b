"""What a cell of the grid holds, as a sketch of the cell's width."""

from __future__ import annotations

from typing import assert_never

from cjm.layout.abreast import GAP, count_abreast, measure_abreast, set_abreast
from cjm.layout.cards import draw_card
from cjm.layout.facts import draw_facts
from cjm.layout.figures import draw_figures
from cjm.layout.pills import draw_chips
from cjm.layout.scene import Ink, Line, Rect
from cjm.layout.signs import draw_check
from cjm.layout.sketch import NOTHING, Placed, Sketch, lead, stack, tell
from cjm.layout.text import BODY, SMALL, write
from cjm.locales import Locale
from cjm.view import (
    Bullets,
    Cards,
    Chips,
    Content,
    Empty,
    Feeling,
    Figures,
    Quote,
    Quotes,
)

_BULLET_INDENT = 13.0
_CHECK = 13.0


def draw_content(content: Content, room: float, locale: Locale) -> Sketch:
    """A content laid out in `room` pixels; it grows downwards as far as it needs."""
    match content:
        case Empty():
            return draw_empty(locale)
        case Bullets(items):
            count, inner = _part(content, room)
            return (
                draw_bullets(items, room)
                if count == 1
                else set_abreast([_draw_bullet(item, inner) for item in items], room, count, 4)
            )
        case Quotes(items):
            count, inner = _part(content, room)
            return set_abreast(
                [_draw_quote(quote, inner, locale) for quote in items], room, count, 6
            )
        case Chips(items):
            return draw_chips(items, room)
        case Cards(items):
            count, inner = _part(content, room)
            return set_abreast([draw_card(card, inner) for card in items], room, count, GAP)
        case Figures(items):
            return draw_figures(items, room, locale)
        case Feeling():
            return draw_feeling_words(content, room, locale)
        case _:
            assert_never(content)


def _part(content: Content, room: float) -> tuple[int, float]:
    """How many columns a content makes, and the width of each."""
    count = count_abreast(content, room)
    return count, measure_abreast(room, count)


def draw_empty(locale: Locale) -> Sketch:
    """A quiet dash."""
    dash = Line(0, 11, 12, 11, Ink(stroke="muted", width=1.2, opacity=0.55, is_round=True))
    return tell(Sketch(12, 21, (dash,)), locale.word("map.none-recorded"))


def draw_bullets(items: tuple[str, ...], room: float) -> Sketch:
    """One text as a paragraph, several as a list."""
    if len(items) == 1:
        return write(items[0], BODY, room)
    return stack((_draw_bullet(item, room) for item in items), 4)


def _draw_bullet(item: str, room: float) -> Sketch:
    text = write(item, BODY, room - _BULLET_INDENT)
    if not text.height:
        return NOTHING
    dot = Rect(2, 8.5, 5, 5, Ink("muted"), 2.5)
    return Sketch(room, text.height, (dot, Placed(_BULLET_INDENT, 0, text)))


def _draw_quote(quote: Quote, room: float, locale: Locale) -> Sketch:
    text = write(locale.quote(quote.text), BODY.tint("muted"), room)
    if not quote.sourced:
        return text
    source = write(quote.source or "", SMALL, room - _CHECK - 5)
    return stack((text, lead(draw_check(_CHECK), source, 5, SMALL.leading)), 1)


def draw_feeling_words(feeling: Feeling, room: float, locale: Locale) -> Sketch:
    """What the person says and what that rests on, under the curve; and what no point of the curve
    can say.
    """
    unscored = feeling.label or "" if feeling.score is None else ""
    quote = locale.quote(feeling.quote) if feeling.quote else ""
    said = (write(unscored, SMALL, room), write(quote, BODY.tint("muted"), room))
    words = stack((*said, draw_facts(feeling.details, room)), 2)
    return tell(words, feeling.text) if feeling.score is None else words
