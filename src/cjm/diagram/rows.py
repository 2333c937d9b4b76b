"""Breaks a long journey into rows, as a text is broken into lines."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from cjm.diagram.graph import Way
from cjm.diagram.labels import Label
from cjm.values import NamedTuple

ROOM = 1300.0
"""What a row may take, so that a page of 1440 pixels shows it whole."""
GAP = 48.0
"""Between two columns, for the bend of a line and its arrowhead."""
LEAD = 26.0
"""Of a line, before and after a label in the gap."""
NARROW, BROAD = 174.0, 212.0
MOST_STAGES = 18
_MOST_WAYS = 60


class Row(NamedTuple):
    """Stages `first` up to but not including `end`, and the column of each, from 0."""

    first: int
    end: int
    columns: tuple[int, ...]
    gaps: tuple[float, ...]
    """The width between each two neighbouring columns."""

    def holds(self, stage: int) -> bool:
        """Whether the stage stands in this row."""
        return self.first <= stage < self.end

    def column(self, stage: int) -> int:
        """The column of one of its stages."""
        return self.columns[stage - self.first]


def break_rows(
    count: int, ways: Sequence[Way], labels: Mapping[Way, Label], *, is_stacked: bool
) -> tuple[Row, ...]:
    """Rows of stages that fit, about equally long, broken where fewest ways are cut.

    Stacked, stages that are alternatives share a column; else each has a column of its own.
    """
    inside = _Ways(count, ways, labels, is_stacked=is_stacked)
    rows = inside.fill(MOST_STAGES)
    if len(rows) > 1:
        # Twelve stages read better as six and six than as seven and five.
        even = inside.fill(-(-count // len(rows)))
        if len(even) == len(rows):
            return even
    return rows


def card_width(rows: Iterable[Row]) -> float:
    """The widest card with which every row still fits."""
    fits = [(ROOM - sum(row.gaps)) // (len(row.gaps) + 1) for row in rows]
    return max(NARROW, min(BROAD, *fits)) if fits else BROAD


class _Ways:
    """The ways of a journey, ordered for asking about a stretch of it."""

    def __init__(
        self, count: int, ways: Sequence[Way], labels: Mapping[Way, Label], *, is_stacked: bool
    ) -> None:
        self._count = count
        self._labels = labels
        self._is_stacked = is_stacked
        self._by_late_end: dict[int, list[Way]] = {}
        steps = [0] * (count + 1)
        for way in ways:
            low, high = sorted((way.tail, way.head))
            known = self._by_late_end.setdefault(high, [])
            if high - low < MOST_STAGES and len(known) < _MOST_WAYS:
                known.append(way)
            if high - low > 1 or not way.is_forward:
                steps[low + 1] += 1
                steps[high + 1] -= 1
        self._cuts = list(accumulate(steps))
        """How many ways a break before each stage cuts, the one from its neighbour aside."""

    def fill(self, most: int) -> tuple[Row, ...]:
        """Rows as long as fits, of no more than `most` stages."""
        rows: list[Row] = []
        start = 0
        while start < self._count:
            row = self._fill_row(start, min(self._count, start + most))
            if row.end < self._count:
                row = self._measure(start, self._choose_break(row))
            rows.append(row)
            start = row.end
        return tuple(rows)

    def _fill_row(self, start: int, end: int) -> Row:
        best = self._measure(start, start + 1)
        for stop in range(start + 2, end + 1):
            row = self._measure(start, stop)
            if sum(row.gaps) + (len(row.gaps) + 1) * NARROW > ROOM:
                break
            best = row
        return best

    def _choose_break(self, row: Row) -> int:
        """The best end of a row in its last third."""
        earliest = row.end - (row.end - row.first - 1) // 3
        return min(range(row.end, earliest - 1, -1), key=lambda stage: self._cuts[stage])

    def _measure(self, first: int, end: int) -> Row:
        columns = self._find_columns(first, end)
        gaps = [GAP] * max(columns, default=0)
        for stage in range(first, end):
            for way in self._by_late_end.get(stage, ()):
                label = self._labels.get(way)
                if label is None or min(way.tail, way.head) < first:
                    continue
                low, high = sorted((columns[way.tail - first], columns[way.head - first]))
                if high - low == 1:
                    gaps[low] = max(gaps[low], label.width + 2 * LEAD)
        return Row(first, end, tuple(columns), tuple(gaps))

    def _find_columns(self, first: int, end: int) -> list[int]:
        if not self._is_stacked:
            return list(range(end - first))
        columns: list[int] = []
        for stage in range(first, end):
            before = [
                columns[way.tail - first] + 1
                for way in self._by_late_end.get(stage, ())
                if way.is_forward and way.tail >= first
            ]
            # Nothing leads to it: it is another beginning, beside its neighbour.
            columns.append(max(before, default=columns[-1] if columns else 0))
        return columns
