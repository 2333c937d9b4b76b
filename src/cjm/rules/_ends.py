"""From where to where the figures of a kind go."""

from __future__ import annotations

from cjm.model import Metric
from cjm.rules._rule import Context
from cjm.rules._words import say_number

_RANGES: dict[str, tuple[float, float | None]] = {
    "rate": (0, 100),
    "nps": (-100, 100),
    "time": (0, None),
    "count": (0, None),
}
"""From where to where each type goes; money may be lost, and the scales of the others vary."""


def find_kind(context: Context, key: str | None, metric: Metric | None = None) -> str | None:
    """The type of the figure called `key`, as `metric` says where it is written, else as the map
    does; None where it has none that ends anywhere.
    """
    shared = context.journey.metrics.get(key) if key else None
    kind = (metric and metric.type) or (shared and shared.type)
    if not kind or kind not in _RANGES:
        # Nearly all are so.
        return None
    unit = (metric and metric.unit) or (shared and shared.unit)
    return None if kind == "rate" and unit not in (None, "%", "٪") else kind


def tell_beyond(number: float, kind: str | None) -> str | None:
    """Which end of its type a figure is beyond; None where it is within."""
    if kind is None:
        return None
    low, high = _RANGES[kind]
    if number < low:
        return f"type `{kind}` begins at {say_number(low)}"
    if high is not None and number > high:
        return f"type `{kind}` ends at {say_number(high)}"
    return None
