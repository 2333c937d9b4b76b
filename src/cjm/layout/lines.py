"""The lines of the emotion band: where they run and in which colour."""

from cjm.layout.curve import Frame, Shape, shape_series
from cjm.layout.markers import name_colour
from cjm.values import NamedTuple
from cjm.view import Curve, Series


class DrawnLine(NamedTuple):
    """A series with its shape, its colour, and its number among the lines of people."""

    series: Series
    shape: Shape
    colour: str
    number: int

    @property
    def is_main(self) -> bool:
        """Whether this line has the faces and the area."""
        return self.series.kind == "current"


def shape_pasts(curve: Curve, frame: Frame) -> list[DrawnLine]:
    """The earlier versions of the main line."""
    return [
        DrawnLine(series, shape_series(series, frame), name_colour("past", number), number)
        for number, series in enumerate(curve.past, start=1)
    ]


def shape_lines(curve: Curve, frame: Frame) -> list[DrawnLine]:
    """All lines of a curve, as they lie in a frame."""
    drawn: list[DrawnLine] = []
    people = 0
    for series in curve.series:
        people += series.kind == "persona"
        shape = shape_series(series, frame)
        drawn.append(DrawnLine(series, shape, name_colour(series.kind, people), people))
    return drawn
