"""The ground between how it felt and how it feels, where both are known."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.layout.crossings import cut_at_crossings
from cjm.layout.curve import Arc, Frame, Line, shape_series
from cjm.layout.paths import cut_to
from cjm.view import Series


def list_gaps(before: Series, after: Series, frame: Frame) -> Iterator[tuple[bool, Line, Line]]:
    """Stretches of both lines, running to the right; each with whether it feels better there.

    Where only one of the lines goes on to the next column the ground ends in the middle of its
    last one: beyond, they differ by the way they take and not by a score.
    """
    shapes = [shape_series(series, frame) for series in (before, after)]
    olds, news = (
        [_turn(line) if frame.mirrored else line for line in shape.lines] for shape in shapes
    )
    for start, end in _list_windows(before, after, frame):
        near, far = sorted((frame.x(start), frame.x(end)))
        for old in olds:
            for new in news:
                yield from cut_at_crossings(cut_to(old, near, far), cut_to(new, near, far))


def _list_windows(before: Series, after: Series, frame: Frame) -> Iterator[tuple[float, float]]:
    """Where both lines are to be compared, as distances from the reading start."""
    old, new = _list_columns(before), _list_columns(after)
    window: tuple[float, float] | None = None
    for column in range(len(frame.edges) - 1):
        if column not in old or column not in new:
            continue
        left, right = frame.edges[column], frame.edges[column + 1]
        middle = (left + right) / 2
        halves = ((left, middle, column - 1), (middle, right, column + 1))
        for start, end, neighbour in halves:
            if (neighbour in old) != (neighbour in new):
                continue
            if window and window[1] == start:
                window = (window[0], end)
                continue
            if window:
                yield window
            window = (start, end)
    if window:
        yield window


def _list_columns(series: Series) -> frozenset[int]:
    return frozenset(
        column for point in series.points for column in range(point.first, point.first + point.span)
    )


def _turn(line: Line) -> Line:
    """A line the other way round."""
    return tuple(Arc(arc.end, arc.rest, arc.lean, arc.start) for arc in reversed(line))
