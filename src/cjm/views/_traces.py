"""The lines beside both curves: what it is to become, and how single personas feel and felt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.layout.curve import Frame, shape_series
from cjm.layout.markers import draw_marker, name_colour
from cjm.layout.paths import write_line
from cjm.layout.scene import Ink, Line, Path
from cjm.layout.sketch import Part, Placed, Sketch
from cjm.values import NamedTuple
from cjm.view import MapView, Series
from cjm.view.overlay import Beat, Overlay

_DASH = (7.0, 5.0)
_SIGN = 34.0
_PAST = "before "
"""What begins the id of a line of the older version."""


class Trace(NamedTuple):
    """A line with its colour; `number` counts the personas from 1, and is 0 for what it is to
    become. An older line has the number of its persona.
    """

    series: Series
    number: int
    is_past: bool

    @property
    def ink(self) -> Ink:
        """How the line is painted: what is no more, and what is not yet, in dashes."""
        dash = _DASH if self.is_past or not self.number else ()
        return Ink(stroke=self._colour, width=2.2, dash=dash, is_round=not dash)

    @property
    def sign(self) -> Sketch:
        """What stands on its points: a shape of its own for each persona."""
        return draw_marker("persona" if self.number else "target", self.number)

    @property
    def key(self) -> Sketch:
        """A short piece of it for the legend."""
        sign, middle = self.sign, self.sign.height / 2
        line = Line(0, middle, _SIGN, middle, self.ink)
        return Sketch(_SIGN, sign.height, (line, Placed((_SIGN - sign.width) / 2, 0, sign)))

    @property
    def _colour(self) -> str:
        return name_colour("persona" if self.number else "target", self.number)

    def score(self, column: int) -> float | None:
        """Its score in a column of the view."""
        for point in self.series.points:
            if point.first <= column < point.first + point.span:
                return point.score
        return None


def list_traces(view: MapView) -> tuple[Trace, ...]:
    """What a view has beside both curves. Personas have lines where the map has no score of its
    own, else only their changes are told.
    """
    lines = view.curve.series if view.curve else ()
    has_own = any(line.kind == "current" or line.id == "before" for line in lines)
    is_gone = view.overlay is not None and view.overlay.kind == "removed"
    numbers: dict[str, int] = {}
    found: list[Trace] = []
    for line in lines:
        is_past = line.kind == "before"
        if line.kind == "target":
            found.append(Trace(line, 0, is_past=False))
        elif not has_own:
            owner = line.id.removeprefix(_PAST)
            number = numbers.setdefault(owner, len(numbers) + 1)
            found.append(Trace(line, number, is_past=is_past or is_gone))
    return tuple(found)


def draw_traces(traces: Sequence[Trace], frame: Frame) -> Iterator[Part]:
    """The lines with their marks; `frame` has an edge for each column of the view. The newer ones
    lie above the older ones.
    """
    for trace in sorted(traces, key=lambda each: not each.is_past):
        shape = shape_series(trace.series, frame)
        bridge = trace.ink._replace(width=1.4, dash=(0.1, 5.0), is_round=True)
        yield from (Path(write_line(line), 0, 0, bridge) for line in shape.bridges)
        yield from (Path(write_line(line), 0, 0, trace.ink) for line in shape.lines)
        sign = trace.sign
        for spot in shape.spots:
            yield Placed(spot.x - sign.width / 2, spot.y - sign.height / 2, sign)


class Voice(NamedTuple):
    """How one persona felt and feels in a column, drawn as `trace` has it."""

    trace: Trace
    name: str
    before: float | None
    after: float | None

    @property
    def is_worse(self) -> bool | None:
        """Whether it feels worse now; None where that cannot be told or nothing changed."""
        if self.before is None or self.after is None or self.before == self.after:
            return None
        return self.after < self.before


def list_voices(traces: Sequence[Trace], overlay: Overlay, column: int) -> Iterator[Voice]:
    """What single personas feel in a column; one whose line is as it was, feels as before."""
    for number in dict.fromkeys(trace.number for trace in traces if trace.number):
        own = [trace for trace in traces if trace.number == number]
        now = next((trace for trace in own if not trace.is_past), None)
        then = next((trace for trace in own if trace.is_past), None)
        after = now.score(column) if now else None
        before = then.score(column) if then else after
        if overlay.kind == "added":
            before = None
        if after is not None or before is not None:
            shown = now or own[0]
            yield Voice(shown, shown.series.name, before, after)


def list_columns(beats: Sequence[Beat]) -> Iterator[int]:
    """The first column of each beat."""
    column = 0
    for beat in beats:
        yield column
        column += beat.span


def split_edges(beats: Sequence[Beat], edges: Sequence[float]) -> tuple[float, ...]:
    """The edges of all columns of the view, given those of the beats."""
    found = [edges[0]]
    for place, beat in enumerate(beats):
        start, width = edges[place], edges[place + 1] - edges[place]
        found += [start + width * part / beat.span for part in range(1, beat.span + 1)]
    return tuple(found)
