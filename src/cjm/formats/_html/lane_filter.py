"""Which lanes of a comparison are shown: a class for each lane, and the rule that hides it."""

from __future__ import annotations

from cjm.formats._html.cells import Grid
from cjm.formats._html.stylebook import StyleBook
from cjm.view.overlay import Overlay


class LaneFilter:
    """Gives each lane that holds changes a class, by its id, and remembers what it is called."""

    def __init__(self, book: StyleBook) -> None:
        self._book = book
        self._numbers: dict[str, int] = {}
        self._labels: dict[str, str] = {}

    def learn(self, grid: Grid, overlay: Overlay) -> None:
        """Take up the lanes of one map."""
        changed = {entry.lane for entry in overlay.entries}
        for row in (row for group in grid.groups for row in group):
            if row.id in changed and row.kind != "divider" and row.id not in self._numbers:
                number = self._numbers[row.id] = len(self._numbers) + 1
                self._labels[row.id] = row.label
                self._book.add(f"main:has(#_lane{number}:not(:checked)) .l{number}{{display:none}}")

    def css(self, lane: str) -> str:
        """The class of what belongs to a lane."""
        number = self._numbers.get(lane)
        return f" l{number}" if number else ""

    def items(self) -> list[tuple[int, str]]:
        """The number and the name of each lane."""
        return [(number, self._labels[lane]) for lane, number in self._numbers.items()]
