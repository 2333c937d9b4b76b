"""A metric as a figure: its number, its target, its way so far."""

from __future__ import annotations

from cjm.lanes._standing import take_standing
from cjm.lanes._wording import Wording
from cjm.model import Metric
from cjm.view import Figure


def write_figure(key: str, metric: Metric, wording: Wording) -> Figure:
    """The figure of a metric; without a name it is called by its key."""
    standing = take_standing(metric, wording)
    scale = standing.scale
    baseline, now, target = standing.baseline, standing.now, standing.target
    return Figure(
        wording.say(metric.name) or wording.metric(key),
        scale.write(now) if now else None,
        scale.write(target) if target else None,
        standing.say(),
        standing.is_good,
        standing.trend,
        scale.number(target),
        (
            *((wording.fact("baseline", scale.write(baseline)),) if baseline else ()),
            *standing.tell(),
        ),
    )
