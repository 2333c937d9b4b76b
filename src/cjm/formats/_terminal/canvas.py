"""A small picture of dots, eight in a cell."""

from __future__ import annotations

_BLANK = 0x2800
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
ACROSS, DOWN = 2, 4
"""Dots of a cell in each direction."""


class Canvas:
    """Dots in Braille signs, and letters that stand over them."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self._dots = [[0] * columns for _ in range(rows)]
        self._signs: dict[tuple[int, int], str] = {}

    def dot(self, x: float, y: float) -> None:
        """Set the dot at `x` and `y`, counted in dots from the upper left."""
        column, row = int(x) // ACROSS, int(y) // DOWN
        if 0 <= column < self.columns and 0 <= row < self.rows:
            self._dots[row][column] |= _DOTS[int(y) % DOWN][int(x) % ACROSS]

    def put(self, x: float, y: float, sign: str) -> None:
        """Set a sign of one cell over the dot at `x` and `y`; one that is there stays."""
        place = (
            min(max(int(y) // DOWN, 0), self.rows - 1),
            min(max(int(x) // ACROSS, 0), self.columns - 1),
        )
        self._signs.setdefault(place, sign)

    def lines(self, blank: str = " ") -> list[list[str]]:
        """The picture, a list of signs a row; `blank` stands where there is nothing."""
        return [
            [
                self._signs.get((row, column)) or (chr(_BLANK + dots) if dots else blank)
                for column, dots in enumerate(line)
            ]
            for row, line in enumerate(self._dots)
        ]
