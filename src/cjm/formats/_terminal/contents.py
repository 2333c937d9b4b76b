"""What the cells of a map hold, as passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from cjm.formats._terminal.folding import Passage
from cjm.locales import Locale
from cjm.terminal import Ink
from cjm.view import (
    Bullets,
    Card,
    Cards,
    Chip,
    Chips,
    Confidence,
    Content,
    Empty,
    Fact,
    Feeling,
    Figure,
    Figures,
    Gauge,
    Quote,
    Quotes,
    Tone,
)

BULLET = "• "
TRUTH = "★"
PLANNED = "◌ "
TECH = "⚙"
CONFIDENCE: dict[Confidence, str] = {"assumption": "○", "reasoned": "◐", "validated": "●"}
_FULL, _FREE = "▮", "▯"

_INKS: dict[Tone, Ink | None] = {
    "neutral": None,
    "pain": "pain",
    "opportunity": "accent",
    "fix": "good",
    "blueprint": None,
}


def read_content(content: Content, locale: Locale) -> Iterator[Passage]:
    """The passages of a cell; none where nothing is recorded."""
    match content:
        case Empty():
            return
        case Bullets(items):
            sign = BULLET if len(items) > 1 else ""
            yield from (Passage(item, sign) for item in items)
        case Quotes(items):
            yield from (_write_quote(quote, locale) for quote in items)
        case Chips(items):
            for chip in items:
                yield from _write_chip(chip, locale)
        case Cards(items):
            for card in items:
                yield from _write_card(card, locale)
        case Figures(items):
            for figure in items:
                yield from _write_figure(figure, locale)
        case Feeling():
            yield from _write_feeling(content, locale)
        case _:
            assert_never(content)


def write_facts(facts: Iterable[Fact], locale: Locale) -> str:
    """Labelled values on one line."""
    return locale.join(tuple(locale.label(fact.label, fact.value) for fact in facts))


def write_gauge(gauge: Gauge) -> str:
    """A level as marks: 4 of 5 is ▮▮▮▮▯; what whole marks do not tell, in words."""
    if gauge.exact:
        return f"{gauge.label} {gauge.text}"
    full = round(gauge.value)
    return f"{gauge.label} {_FULL * full}{_FREE * (round(gauge.maximum) - full)}"


def _write_quote(quote: Quote, locale: Locale) -> Passage:
    words = locale.quote(quote.text)
    if not quote.sourced:
        return Passage(words)
    return Passage(f"{words} — {quote.source}" if quote.source else words, ink="accent")


def _write_chip(chip: Chip, locale: Locale) -> Iterator[Passage]:
    remarks = (chip.channel_label, _say_score(chip.score, chip.feeling, locale))
    text = _remark(chip.text, remarks, locale)
    if chip.moment_of_truth:
        text += f" {TRUTH}"
    yield Passage(text, PLANNED if chip.planned else BULLET)
    yield from _list_details(chip.details, locale)


def _write_card(card: Card, locale: Locale) -> Iterator[Passage]:
    gauges = [write_gauge(gauge) for gauge in card.gauges]
    remarks = (*gauges, card.status, _say_score(card.score, card.feeling, locale))
    text = _remark(card.text, remarks, locale)
    if card.pill:
        text += f" {TECH}"
    if card.confidence:
        text += f" {CONFIDENCE[card.confidence]}"
    yield Passage(text, BULLET, "quiet" if card.struck else _INKS[card.tone])
    yield from _list_details(card.details, locale)


def _write_figure(figure: Figure, locale: Locale) -> Iterator[Passage]:
    text = locale.label(figure.name, figure.value) if figure.value else figure.name
    target = locale.word("phrase.target", target=figure.target) if figure.target else None
    ink: Ink | None = None
    if figure.is_good is not None:
        ink = "good" if figure.is_good else "pain"
    yield Passage(_remark(text, (target, figure.verdict), locale), BULLET, ink)
    yield from _list_details(figure.details, locale)


def _write_feeling(feeling: Feeling, locale: Locale) -> Iterator[Passage]:
    sign = f" {CONFIDENCE[feeling.confidence]}" if feeling.confidence else ""
    yield Passage(feeling.text + sign)
    if feeling.quote:
        yield Passage(locale.quote(feeling.quote))


def _list_details(details: Iterable[Fact], locale: Locale) -> Iterator[Passage]:
    """Labelled values below what they tell of."""
    for fact in details:
        yield Passage(locale.label(fact.label, fact.value), " " * len(BULLET), "quiet")


def _say_score(score: float | None, feeling: str | None, locale: Locale) -> str | None:
    """The feeling in words, which hold the score; the score where there are none."""
    return feeling or (None if score is None else locale.score(score))


def _remark(text: str, remarks: Iterable[str | None], locale: Locale) -> str:
    """`text` with what is to be known about it in brackets."""
    words = locale.join(tuple(remark for remark in remarks if remark))
    return locale.word("phrase.remark", text=text, remark=words) if words else text
