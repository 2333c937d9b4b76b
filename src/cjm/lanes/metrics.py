"""Figures of a stage or step."""

from __future__ import annotations

from cjm.lanes._figures import write_figure
from cjm.lanes._lane import Lane, Spot
from cjm.lanes._standing import add_metric
from cjm.lanes._wording import Wording
from cjm.view import Content, Empty, Figures


def _read(spot: Spot, wording: Wording) -> Content:
    figures = tuple(
        write_figure(key, add_metric(metric, wording.metrics.get(key)), wording)
        for key, metric in spot.step.metrics.items()
    )
    return Figures(figures) if figures else Empty()


LANE = Lane("metrics", _read)
