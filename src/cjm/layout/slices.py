"""A part of a map: some of its stages, as if there were no others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cjm.view import Band, Cell, Curve, EmotionRow, MapView, Row, Series, StageHead
from cjm.view.overlay import Overlay, Side

_LEAST = 1e-6
"""By how much a group has to be narrower to count as such."""


def take_stages(view: MapView, first: int, last: int) -> MapView:
    """The map with its stages `first … last - 1` alone; what spans more is cut to them."""
    heads = view.stages[first:last]
    start, end = heads[0].first, heads[-1].first + heads[-1].span
    return view._replace(
        stages=tuple(head._replace(first=head.first - start) for head in heads),
        columns=tuple(
            column._replace(stage=column.stage - first) for column in view.columns[start:end]
        ),
        bands=tuple(_cut_band(band, start, end) for band in view.bands),
        curve=view.curve and _cut_curve(view.curve, start, end),
        overlay=view.overlay and _cut_overlay(view.overlay, start, end),
    )


def group_stages(
    heads: Sequence[StageHead], edges: Sequence[float], room: float
) -> list[tuple[int, int]]:
    """Stages side by side as far as they find room, as first and last + 1; one at least. There are
    as few groups as can be, and the widest is as narrow as can be.
    """

    def measure(group: tuple[int, int]) -> float:
        last = heads[group[1] - 1]
        return edges[last.first + last.span] - edges[heads[group[0]].first]

    groups = _fill_groups(heads, edges, room)
    while len(groups) > 1:
        widest = max(map(measure, groups))
        tried = _fill_groups(heads, edges, widest - _LEAST)
        if len(tried) > len(groups) or max(map(measure, tried)) >= widest:
            break
        groups = tried
    return groups


def _fill_groups(
    heads: Sequence[StageHead], edges: Sequence[float], room: float
) -> list[tuple[int, int]]:
    groups: list[tuple[int, int]] = []
    begin = 0
    for place, head in enumerate(heads):
        width = edges[head.first + head.span] - edges[heads[begin].first]
        if width > room and place > begin:
            groups.append((begin, place))
            begin = place
    groups.append((begin, len(heads)))
    return groups


def _cut_overlay(overlay: Overlay, start: int, end: int) -> Overlay:
    if overlay.sides is None:
        return overlay
    before, after = (_cut_side(side, start, end) for side in overlay.sides)
    return overlay._replace(sides=(before, after))


def _cut_side(side: Side, start: int, end: int) -> Side:
    return side._replace(
        bands=tuple(_cut_band(band, start, end) for band in side.bands),
        curve=side.curve and _cut_curve(side.curve, start, end),
        absent=frozenset(place - start for place in side.absent if start <= place < end),
    )


def _cut_band(band: Band, start: int, end: int) -> Band:
    if isinstance(band, Row):
        return band._replace(tiers=tuple(_cut(tier, start, end) for tier in band.tiers))
    if isinstance(band, EmotionRow):
        return band._replace(cells=_cut(band.cells, start, end))
    return band


def _cut(cells: Sequence[Cell], start: int, end: int) -> tuple[Cell, ...]:
    cut: list[Cell] = []
    for cell in cells:
        first, last = max(cell.first, start), min(cell.first + cell.span, end)
        if first < last:
            cut.append(cell._replace(first=first - start, span=last - first))
    return tuple(cut)


def _cut_curve(curve: Curve, start: int, end: int) -> Curve:
    return curve._replace(series=tuple(_cut_series(each, start, end) for each in curve.series))


def _cut_series(series: Series, start: int, end: int) -> Series:
    kept = [
        place
        for place, point in enumerate(series.points)
        if point.first < end and point.first + point.span > start
    ]
    points = []
    for place in kept:
        point = series.points[place]
        first, last = max(point.first, start), min(point.first + point.span, end)
        points.append(point._replace(first=first - start, span=last - first))
    gaps = tuple(series.gaps[before] for before, _ in pairwise(kept)) if series.gaps else ()
    return series._replace(points=tuple(points), gaps=gaps)
