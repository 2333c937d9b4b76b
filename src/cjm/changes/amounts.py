"""Amounts of goals and metrics, whatever unit of time they are written in."""

from __future__ import annotations

from cjm.changes.change import Change
from cjm.changes.node import Node, find_root
from cjm.model import Journey
from cjm.model.numbers import SECONDS, Quantity, read_quantity
from cjm.model.writing import Json

_AMOUNTS = frozenset({"baseline", "target", "value", "values"})
_CLOSE = 1e-9


def find_unit(node: Node) -> str:
    """The unit of a goal's or a metric's amounts; empty where nobody says."""
    own = node.fields.get("unit")
    if isinstance(own, str):
        return own
    key = node.fields.get("metric") if node.kind == "goal" else node.id
    root = find_root(node)
    metric = root.element.metrics.get(str(key)) if isinstance(root.element, Journey) else None
    if metric and metric.unit:
        return metric.unit
    shared = (each.fields.get("unit") for each in root.shared if each.id == key)
    return next((unit for unit in shared if isinstance(unit, str)), "")


def read_amounts(change: Change) -> tuple[float, float] | None:
    """Both amounts, in seconds where both are times; None where they cannot be compared."""
    if change.old is None or change.new is None:
        return None
    before, after = read_amount(change.before, change.old), read_amount(change.after, change.new)
    if before is None or after is None:
        return None
    if before.unit in SECONDS and after.unit in SECONDS:
        return _count_seconds(before), _count_seconds(after)
    are_written = isinstance(change.before, str) or isinstance(change.after, str)
    return None if are_written and before.unit != after.unit else (before.number, after.number)


def read_beside(value: Json, node: Node, change: Change) -> float | None:
    """Another amount of the newer version, in the unit of both amounts of a change."""
    amount, after = read_amount(value, node), read_amount(change.after, change.new or node)
    before = read_amount(change.before, change.old or node)
    if amount is None or after is None or before is None:
        return None
    if amount.unit in SECONDS and after.unit in SECONDS and before.unit in SECONDS:
        return _count_seconds(amount)
    return amount.in_unit(after.unit)


def read_amount(value: Json, node: Node) -> Quantity | None:
    """What a field of a goal or a metric says, with the unit that it is in."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    amount = read_quantity(value)
    return amount if amount.unit else Quantity(amount.number, find_unit(node))


def _count_seconds(amount: Quantity) -> float:
    return amount.number * SECONDS[amount.unit]


def is_same_amount(change: Change) -> bool:
    """Whether an amount was only written in another unit."""
    if (change.field or "").partition(".")[0] not in _AMOUNTS or change.before == change.after:
        return False
    amounts = read_amounts(change)
    return amounts is not None and abs(amounts[0] - amounts[1]) <= _CLOSE * max(map(abs, amounts))
