"""Where the columns of the grid lie."""

from cjm.layout.columns import measure_columns
from cjm.layout.text import LABEL, width_of
from cjm.layout.wrap import split_word
from cjm.values import NamedTuple
from cjm.view import Cell, Divider, MapView

UNIT = 22.0
"""Width of a column's unit in pixels; a column has ten units at least."""
PAD = 12.0
_BAR = 10.0
_LEAST_LABEL, _MOST_LABEL = 128.0, 220.0


class Raster(NamedTuple):
    """Where columns lie: a column of lane labels, then the edges of all columns from its end."""

    label: float
    edges: tuple[float, ...]
    stage_edges: frozenset[int]
    """The columns with which a stage begins."""

    @property
    def width(self) -> float:
        """Of the whole grid."""
        return self.label + self.edges[-1]

    def room(self, cell: Cell) -> float:
        """The width of a cell's content."""
        return self.edges[cell.first + cell.span] - self.edges[cell.first] - 2 * PAD


def measure_raster(view: MapView, least_width: float) -> Raster:
    """The columns of a map, stretched where the map would be narrower than `least_width`."""
    label = _measure_label(view)
    columns = measure_columns(view)
    width = max(columns.total * UNIT, least_width - label)
    return Raster(label, columns.edges(width), frozenset(stage.first for stage in view.stages))


def _measure_label(view: MapView) -> float:
    labels = [band.label for band in view.bands if not isinstance(band, Divider)]
    words = (piece for label in labels for word in label.split() for piece in split_word(word))
    longest = max((width_of(word, LABEL) for word in words), default=0.0)
    return min(_MOST_LABEL, max(_LEAST_LABEL, longest + 2 * PAD + _BAR))
