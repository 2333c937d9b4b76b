"""The emotion curve: its lines, their points, and the same in words."""

from typing import Literal

from cjm.values import NamedTuple
from cjm.view.contents import Confidence


class Point(NamedTuple):
    """A score over the columns `first … first + span - 1`; it stands at the centre of that span.

    `turn` says whether the point is a peak or a valley of its series; `lowest` marks the one
    trough that is emphasised, and `low_word` is what it is called: others may be as low; `label` is
    the emotion's own word or a short quote.
    """

    first: int
    span: int
    score: float
    text: str
    label: str | None = None
    turn: Literal["peak", "valley"] | None = None
    lowest: bool = False
    moment_of_truth: bool = False
    confidence: Confidence | None = None
    low_word: str = ""


class Series(NamedTuple):
    """One line of the emotion band. `points` are in column order; columns without a score are
    missing, and the gap between two points that are not neighbours is bridged by dots.
    """

    id: str
    name: str
    kind: Literal["current", "target", "persona", "past", "before"]
    points: tuple[Point, ...]
    gaps: tuple[bool, ...] = ()
    """For each pair of neighbouring points: True where a column without a score lies between."""


class Curve(NamedTuple):
    """All lines of the emotion band, −2…+2, the main one first."""

    series: tuple[Series, ...]
    summary: tuple[str, ...]
    """The text equivalent, a sentence a point: "Decision: dissatisfied (−1), the lowest point"."""
    past: tuple[Series, ...] = ()
    """Earlier versions of the main line, the newest first; they have no marks, and stand behind."""

    @property
    def lowest(self) -> Point | None:
        """The one trough that is emphasised, on whichever line it lies."""
        return next((point for line in self.series for point in line.points if point.lowest), None)
