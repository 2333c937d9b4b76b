"""What the grid says about one stage: its columns, its lanes, its points of the curve."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.values import NamedTuple
from cjm.view import Cell, Content, EmotionRow, Empty, MapView, Point, Row, StageHead


class Entry(NamedTuple):
    """What a lane says in one stage or step. `step` is the name of the step, if it is one."""

    lane: str
    label: str
    step: str | None
    content: Content


def list_entries(view: MapView, stage: StageHead) -> Iterator[Entry]:
    """Everything the lanes say within a stage, lane by lane."""
    for band in view.bands:
        if isinstance(band, Row):
            cells = [cell for tier in band.tiers for cell in tier]
        elif isinstance(band, EmotionRow):
            cells = list(band.cells)
        else:
            continue
        for cell in cells:
            if _is_in(cell, stage) and not isinstance(cell.content, Empty):
                step = None
                if stage.has_steps and cell.span == 1 and stage.span >= 1:
                    step = view.columns[cell.first].name
                yield Entry(band.id, band.label, step, cell.content)


def _is_in(cell: Cell, stage: StageHead) -> bool:
    """Whether a cell belongs to a stage; what spans all stages belongs to none."""
    return stage.first <= cell.first and cell.first + cell.span <= stage.first + stage.span


def list_voices(view: MapView, stage: StageHead) -> Iterator[tuple[str, Point]]:
    """Where only single personas have scores: whose they are, and their points in a stage."""
    if view.curve is None or view.curve.series[0].kind != "persona":
        return
    for place in range(stage.first, stage.first + stage.span):
        for series in view.curve.series:
            yield from ((series.name, point) for point in series.points if point.first == place)


def list_points(view: MapView, stage: StageHead) -> tuple[Point, ...]:
    """The points of the main line that stand in a stage; none where only personas have one."""
    if view.curve is None or view.curve.series[0].kind == "persona":
        return ()
    return tuple(
        point
        for point in view.curve.series[0].points
        if stage.first <= point.first < stage.first + stage.span
    )
