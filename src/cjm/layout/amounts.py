"""How much there is to say in the cells of the grid."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias, assert_never

from cjm.view import (
    Band,
    Bullets,
    Card,
    Cards,
    Cell,
    Chips,
    Content,
    Divider,
    EmotionRow,
    Empty,
    Fact,
    Feeling,
    Figure,
    Figures,
    Quotes,
    Row,
)

Texts: TypeAlias = tuple[str, ...]
"""The texts of one entry of a cell, each of which begins a line."""


def list_cells(bands: Iterable[Band]) -> Iterator[Cell]:
    """The cells of all lanes, from top to bottom."""
    for band in bands:
        match band:
            case Row(tiers=tiers):
                for tier in tiers:
                    yield from tier
            case EmotionRow(cells=cells):
                yield from cells
            case Divider():
                pass
            case _:
                assert_never(band)


def list_texts(content: Content) -> Texts:
    """The texts of a content that take room in its cell."""
    return tuple(text for entry in list_entries(content) for text in entry)


# Asked for each width that a column may have, by page and picture.
@lru_cache(maxsize=1024)
def list_entries(content: Content) -> tuple[Texts, ...]:
    """The same by entry: a card, a chip, a bullet."""
    match content:
        case Empty():
            return ()
        case Bullets(items):
            return tuple((item,) for item in items)
        case Quotes(quotes):
            return tuple(
                (quote.text, *((quote.source,) if quote.source else ())) for quote in quotes
            )
        case Chips(chips):
            return tuple((chip.text, *_say(chip.details)) for chip in chips)
        case Cards(cards):
            return tuple(map(_texts_of_card, cards))
        case Figures(figures):
            return tuple(map(_texts_of_figure, figures))
        case Feeling(quote=quote, details=details):
            # Its sentence is heard, not drawn; its label stands on the curve.
            return ((*((quote,) if quote else ()), *_say(details)),)
        case _:
            assert_never(content)


def _texts_of_card(card: Card) -> Texts:
    gauges = (f"{gauge.label} {gauge.text}" for gauge in card.gauges)
    return card.text, *gauges, *_say(card.details)


def _texts_of_figure(figure: Figure) -> Texts:
    texts = (figure.name, figure.value, figure.target, figure.verdict)
    return *(text for text in texts if text), *_say(figure.details)


def _say(facts: Iterable[Fact]) -> Texts:
    return tuple(f"{fact.label} {fact.value}" for fact in facts)
