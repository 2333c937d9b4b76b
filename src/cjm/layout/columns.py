"""How wide each column of the grid is, from how much it has to say."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import add
from typing import assert_never

from cjm.values import NamedTuple
from cjm.view import (
    Bullets,
    Card,
    Cards,
    Cell,
    Chips,
    Column,
    Content,
    Divider,
    EmotionRow,
    Empty,
    Fact,
    Feeling,
    Figure,
    Figures,
    MapView,
    Quotes,
    Row,
)

UNIT = 20
"""Width of one unit in pixels, where the map is drawn at its natural size."""
NARROWEST, WIDEST = 10, 15
_ROOMY = 50
"""Letters that a cell of the narrowest column holds in comfort."""
_PER_UNIT = 32
"""Letters more that earn a column one more unit."""
_LETTER = 7.5
_PADDING = 56
"""What a card leaves of its column for text: cell and card padding, edge, icon, in pixels."""


class Columns(NamedTuple):
    """Columns measured in whole units, so that every drawing divides the same width alike."""

    units: tuple[int, ...]
    least: tuple[int, ...] = ()
    """What each column needs for its longest word; empty where nobody knows."""

    @property
    def total(self) -> int:
        """Units of all columns together."""
        return sum(self.units)

    def start(self, column: int) -> int:
        """Units before `column`; for the number of columns it is the total."""
        return sum(self.units[:column])

    def width(self, first: int, span: int) -> int:
        """Units of `span` columns from `first`."""
        return sum(self.units[first : first + span])

    def edges(self, width: float) -> tuple[float, ...]:
        """Edges of all columns from the reading start, in a drawing `width` wide."""
        scale = width / self.total if self.units else 0.0
        return tuple(self.start(column) * scale for column in range(len(self.units) + 1))

    def fit(self, room: int) -> "Columns":
        """The same columns within `room` units, where their longest words leave it: each gives up
        its share of what its texts have earned. Unchanged where that is not enough, or not needed.
        """
        spare = room - sum(self.least)
        earned = [unit - least for unit, least in zip(self.units, self.least, strict=False)]
        if not self.least or self.total <= room or spare < 0:
            return self
        shares = [sum(earned[:place]) * spare // sum(earned) for place in range(len(earned) + 1)]
        kept = (after - before for before, after in pairwise(shares))
        return Columns(tuple(map(add, self.least, kept)), self.least)


def measure_columns(view: MapView) -> Columns:
    """A width for each column: wider for longer texts, and wide enough for its longest word."""
    letters = [0.0] * len(view.columns)
    words = [0] * len(view.columns)
    for cell in _cells(view):
        texts = list_texts(cell.content)
        amount = sum(map(len, texts)) / cell.span
        word = max(map(len, " ".join(texts).split()), default=0) / cell.span
        for column in range(cell.first, cell.first + cell.span):
            letters[column] = max(letters[column], amount)
            words[column] = max(words[column], round(word))
    for index, head in enumerate(view.columns):
        words[index] = max(words[index], _longest_word_of_head(view, head))
    least = tuple(map(_measure_word, words))
    return Columns(tuple(map(_measure_column, letters, least)), least)


def _measure_column(letters: float, least: int) -> int:
    earned = NARROWEST + round(max(0.0, letters - _ROOMY) / _PER_UNIT)
    return min(WIDEST, max(earned, least))


def _measure_word(letters: int) -> int:
    units = -(-(letters * _LETTER + _PADDING) // UNIT)
    return int(min(WIDEST, max(NARROWEST, units)))


def _longest_word_of_head(view: MapView, column: Column) -> int:
    stage = view.stages[column.stage]
    name = stage.name if stage.span == 1 else ""
    return max((len(word) for word in f"{column.name or ''} {name}".split()), default=0)


def _cells(view: MapView) -> Iterator[Cell]:
    for band in view.bands:
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


def list_texts(content: Content) -> tuple[str, ...]:
    """The texts of a content that take room in its cell."""
    match content:
        case Empty():
            return ()
        case Bullets(items):
            return items
        case Quotes(quotes):
            return tuple(text for quote in quotes for text in (quote.text, quote.source) if text)
        case Chips(chips):
            return tuple(text for chip in chips for text in (chip.text, *_say(chip.details)))
        case Cards(cards):
            return tuple(text for card in cards for text in _texts_of_card(card))
        case Figures(figures):
            return tuple(text for figure in figures for text in _texts_of_figure(figure))
        case Feeling(quote=quote, details=details):
            # Its sentence is heard, not drawn; its label stands on the curve.
            return (*((quote,) if quote else ()), *_say(details))
        case _:
            assert_never(content)


def _texts_of_card(card: Card) -> tuple[str, ...]:
    gauges = (f"{gauge.label} {gauge.text}" for gauge in card.gauges)
    return card.text, *gauges, *_say(card.details)


def _texts_of_figure(figure: Figure) -> tuple[str, ...]:
    texts = (figure.name, figure.value, figure.target, figure.verdict)
    return *(text for text in texts if text), *_say(figure.details)


def _say(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(f"{fact.label} {fact.value}" for fact in facts)
