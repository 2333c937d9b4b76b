"""The emotion lane: what each column feels, in words, under the band of the curve."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.composer.bands import label_lane
from cjm.composer.feelings import name_low, stands_whole
from cjm.composer.order import Shelf
from cjm.composer.raster import StagePlace
from cjm.composer.turns import find_lows
from cjm.lanes._feelings import level
from cjm.lanes._lane import Lane
from cjm.lanes._wording import Wording
from cjm.view import Band, Cell, Content, Curve, EmotionRow, Empty, Feeling, Point, Row

_LEVELS = (-2.0, -1.0, 0.0, 1.0, 2.0)


def read_emotions(
    shelf: Shelf, stages: Sequence[StagePlace], wording: Wording, curve: Curve | None
) -> Band | None:
    """The emotion lane: over a curve where there are scores, else a row of words; None where no
    stage or step feels anything.
    """
    cells = tuple(_list_cells(shelf.lane, stages, wording))
    if curve is None and all(isinstance(cell.content, Empty) for cell in cells):
        return None
    label = label_lane(shelf, wording)
    if curve is None:
        return Row(shelf.lane.id, label, (cells,))
    points = {point.first: point for point in curve.series[0].points}
    main = curve.series[0]
    today = main.points if main.kind == "current" else ()
    lows = find_lows([point.score for point in today])
    low_points = frozenset(today[place].first for place in lows)
    low_word = name_low(lows, wording)
    missing = Feeling(None, wording.word("map.not-scored"))
    heard = tuple(
        cell._replace(
            content=_hear(
                cell.content,
                points.get(cell.first),
                wording,
                low_word if cell.first in low_points else "",
            )
            or missing
        )
        for cell in cells
    )
    levels = tuple((score, level(score, wording)) for score in _LEVELS)
    return EmotionRow(shelf.lane.id, label, heard, levels)


def _list_cells(lane: Lane, stages: Sequence[StagePlace], wording: Wording) -> Iterator[Cell]:
    for stage in stages:
        for place in (stage.own,) if stands_whole(stage) else stage.steps:
            yield Cell(place.first, place.span, lane.read(place.spot, wording))


def _hear(content: Content, point: Point | None, wording: Wording, low_word: str) -> Feeling | None:
    """A feeling with what only the whole line tells of it; None where there is no feeling."""
    if not isinstance(content, Feeling):
        return None
    if point is None or content.score is None:
        return content
    signs = (
        content.text,
        wording.word("emotion.moment-of-truth") if point.moment_of_truth else "",
        low_word,
    )
    return content._replace(text=wording.join(filter(None, signs)))
