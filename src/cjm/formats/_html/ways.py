"""Where the cards of a blueprint stand in the table, and how an arrow runs from one to another."""

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from cjm.formats._html.cells import GridRow
from cjm.values import NamedTuple
from cjm.view import Cards

Side: TypeAlias = Literal["start", "end"]


class Spot(NamedTuple):
    """Where a card stands: its row, the first and the last column of its cell, its place among
    the cards there.
    """

    row: int
    column: int
    last: int
    number: int


class Way(NamedTuple):
    """How an arrow runs: its sides, and the gutters that it uses, each after a column."""

    tail: Spot
    head: Spot
    tail_side: Side
    head_side: Side
    gutters: tuple[int, int]

    @property
    def is_long(self) -> bool:
        """Whether it changes from one gutter to another."""
        return self.gutters[0] != self.gutters[1]

    @property
    def is_within(self) -> bool:
        """Whether both cards stand in one cell, one below the other."""
        return self.tail[:2] == self.head[:2]

    @property
    def is_beside(self) -> bool:
        """Whether the cards stand in neighbouring cells of one row."""
        return self.tail.row == self.head.row and not self.is_long and not self.is_within

    @property
    def is_straight(self) -> bool:
        """Whether it runs level: both cards are the first of neighbouring cells."""
        return self.is_beside and not (self.tail.number or self.head.number)

    @property
    def is_turn(self) -> bool:
        """Whether it goes down to the edge of the row and up again: which of two neighbours stands
        higher only the browser knows.
        """
        return self.is_beside and not self.is_straight

    @property
    def has_rail(self) -> bool:
        """Whether a piece of it runs along the lower edge of its upper row."""
        return self.is_long or self.is_turn


def find_cards(rows: Sequence[GridRow]) -> Iterator[tuple[str, Spot]]:
    """Each card with its place."""
    for place, row in enumerate(rows):
        for cell in row.cells:
            if isinstance(cell.cell.content, Cards):
                first, last = cell.cell.first, cell.cell.first + cell.cell.span - 1
                for number, card in enumerate(cell.cell.content.items):
                    yield card.id, Spot(place, first, last, number)


def find_way(tail: Spot, head: Spot) -> Way:
    """An arrow leaves a card on the side where the other one stands, and comes from there; between
    cards that stand below each other it runs at their ends.
    """
    if tail.last < head.column:
        return Way(tail, head, "end", "start", (tail.last, head.column - 1))
    if head.last < tail.column:
        return Way(tail, head, "start", "end", (tail.column - 1, head.last))
    return Way(tail, head, "end", "end", (tail.last, head.last))
