"""The content of a cell as one text, for the tables that say what a drawing shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from cjm.locales import Locale
from cjm.view import (
    Bullets,
    Card,
    Cards,
    Chip,
    Chips,
    Content,
    Empty,
    Fact,
    Feeling,
    Figure,
    Figures,
    Quotes,
)


def tell_content(content: Content, locale: Locale) -> str:
    """All that a content says, in one text; what belongs together stands between semicolons."""
    return "; ".join(part for part in _list(content, locale) if part)


def _list(content: Content, locale: Locale) -> Iterator[str]:
    match content:
        case Empty():
            return
        case Bullets(items):
            yield from items
        case Quotes(quotes):
            for quote in quotes:
                yield locale.join([locale.quote(quote.text), *filter(None, (quote.source,))])
        case Chips(chips):
            yield from (_tell_chip(chip, locale) for chip in chips)
        case Cards(cards):
            yield from (_tell_card(card, locale) for card in cards)
        case Figures(figures):
            yield from (_tell_figure(figure, locale) for figure in figures)
        case Feeling():
            yield content.text
            yield locale.quote(content.quote) if content.quote else ""
            yield from _tell_facts(content.details, locale)
        case _:
            assert_never(content)


def _tell_chip(chip: Chip, locale: Locale) -> str:
    told = [chip.text, chip.channel_label, chip.feeling]
    if chip.planned:
        told.append(locale.word("status.planned"))
    if chip.moment_of_truth:
        told.append(locale.word("map.moment-of-truth"))
    return locale.join([*filter(None, told), *_tell_facts(chip.details, locale)])


def _tell_card(card: Card, locale: Locale) -> str:
    told = [card.text, card.status, card.feeling]
    gauges = [f"{gauge.label} {gauge.text}" for gauge in card.gauges]
    return locale.join([*filter(None, told), *gauges, *_tell_facts(card.details, locale)])


def _tell_figure(figure: Figure, locale: Locale) -> str:
    told = [figure.name, figure.value, figure.verdict]
    return locale.join([*filter(None, told), *_tell_facts(figure.details, locale)])


def _tell_facts(facts: Iterable[Fact], locale: Locale) -> list[str]:
    return [locale.label(fact.label, fact.value) for fact in facts]
