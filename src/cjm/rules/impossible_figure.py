"""Figures that cannot be, as their metric says what kind they are."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Metric, Quantity
from cjm.rules._rule import Context, Rule
from cjm.rules._words import say_number

_RANGES: dict[str, tuple[float, float | None]] = {
    "rate": (0, 100),
    "nps": (-100, 100),
    "time": (0, None),
    "count": (0, None),
}
"""From where to where each type goes; money may be lost, and the scales of the others vary."""


def _check(context: Context) -> Iterator[Finding]:
    for path, metric in context.find(Metric):
        if metric.type is None or metric.type not in _RANGES:
            continue
        if metric.type == "rate" and metric.unit not in (None, "%", "٪"):
            continue
        for key, amount in _list_amounts(metric):
            if says := _judge(amount.number, metric.type):
                yield Finding(
                    (*path, key),
                    f"{key} is {say_number(amount.number)}, but {says}",
                    hint="correct the figure, or take `type` out",
                )


def _judge(number: float, kind: str) -> str | None:
    """Which end of its type a figure is beyond; None where it is within."""
    low, high = _RANGES[kind]
    if number < low:
        return f"type `{kind}` begins at {say_number(low)}"
    if high is not None and number > high:
        return f"type `{kind}` ends at {say_number(high)}"
    return None


def _list_amounts(metric: Metric) -> list[tuple[str, Quantity]]:
    single = (("baseline", metric.baseline), ("target", metric.target), ("value", metric.value))
    found = [(key, amount) for key, amount in single if amount]
    return found + [("values", amount) for amount in metric.values.values()]


RULE = Rule(
    name="impossible-figure",
    severity=Severity.WARNING,
    kind="content",
    summary="a figure beyond the ends of its type, as a rate of 190 %",
    check=_check,
    about=(Metric,),
)
