"""Amounts of goals and metrics, whatever unit of time they are written in."""

from __future__ import annotations

from cjm.changes.change import Change
from cjm.changes.node import Node, find_root
from cjm.model import Journey
from cjm.model.numbers import SECONDS
from cjm.model.writing import Json

_AMOUNTS = frozenset({"baseline", "target", "value", "values"})
_CLOSE = 1e-9


def find_unit(node: Node) -> str:
    """The unit of a goal's or a metric's amounts; empty where nobody says."""
    own = node.fields.get("unit")
    if isinstance(own, str):
        return own
    key = node.fields.get("metric") if node.kind == "goal" else node.id
    journey = find_root(node).element
    metric = journey.metrics.get(str(key)) if isinstance(journey, Journey) else None
    return (metric.unit or "") if metric else ""


def read_amounts(change: Change) -> tuple[float, float] | None:
    """Both amounts, in seconds where they are times of different units; None where they cannot be
    compared.
    """
    before, after = _read(change.before), _read(change.after)
    if before is None or after is None or change.old is None or change.new is None:
        return None
    old, new = find_unit(change.old), find_unit(change.new)
    if old != new and old in SECONDS and new in SECONDS:
        return before * SECONDS[old], after * SECONDS[new]
    return before, after


def is_same_amount(change: Change) -> bool:
    """Whether an amount was only written in another unit."""
    if (change.field or "").partition(".")[0] not in _AMOUNTS or change.before == change.after:
        return False
    amounts = read_amounts(change)
    return amounts is not None and abs(amounts[0] - amounts[1]) <= _CLOSE * max(map(abs, amounts))


def _read(value: Json) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value)
