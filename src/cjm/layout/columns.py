"""How wide each column of the grid is, from how much it has to say."""

from functools import lru_cache
from itertools import pairwise
from operator import add

from cjm.layout.amounts import list_cells, list_texts
from cjm.layout.crowds import find_crowded, measure_heights
from cjm.values import NamedTuple
from cjm.view import Band, Column, MapView

UNIT = 20
"""Width of one unit in pixels, where the map is drawn at its natural size."""
NARROWEST, WIDEST, DOUBLE = 10, 15, 22
"""Units of a column; one that is `DOUBLE` has room for two lists side by side."""
_ROOMY = 50
"""Letters that a cell of the narrowest column holds in comfort."""
_PER_UNIT = 32
"""Letters more that earn a column one more unit."""
_LETTER = 7.5
_LEAST_DOUBLE = 20
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
    names = tuple(_name_column(view, column) for column in view.columns)
    return _measure_columns(view.bands, names)


# The page of a map and its picture ask for the same, one after the other.
@lru_cache(maxsize=4)
def _measure_columns(bands: tuple[Band, ...], names: tuple[str, ...]) -> Columns:
    letters = [0.0] * len(names)
    words = [0] * len(names)
    for cell in list_cells(bands):
        texts = list_texts(cell.content)
        amount = sum(map(len, texts)) / cell.span
        word = max(map(len, " ".join(texts).split()), default=0) / cell.span
        for column in range(cell.first, cell.first + cell.span):
            letters[column] = max(letters[column], amount)
            words[column] = max(words[column], round(word))
    for index, name in enumerate(names):
        words[index] = max([words[index], *map(len, name.split())])
    least = tuple(map(_measure_word, words))
    units = tuple(map(_measure_column, letters, least))
    crowded = find_crowded(measure_heights(bands, units), measure_heights(bands, units, DOUBLE))
    return Columns(
        tuple(DOUBLE if place in crowded else unit for place, unit in enumerate(units)),
        tuple(_LEAST_DOUBLE if place in crowded else unit for place, unit in enumerate(least)),
    )


def _measure_column(letters: float, least: int) -> int:
    earned = NARROWEST + round(max(0.0, letters - _ROOMY) / _PER_UNIT)
    return min(WIDEST, max(earned, least))


def _measure_word(letters: int) -> int:
    units = -(-(letters * _LETTER + _PADDING) // UNIT)
    return int(min(WIDEST, max(NARROWEST, units)))


def _name_column(view: MapView, column: Column) -> str:
    """What is written above a column: its own name, and that of a stage as narrow."""
    stage = view.stages[column.stage]
    name = stage.name if stage.span == 1 else ""
    return f"{column.name or ''} {name}"
