"""Figures that cannot be, as their metric says what kind they are."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Path, Severity
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
        if metric.type not in _RANGES:
            continue
        low, high = _RANGES[metric.type]
        if metric.type == "rate" and metric.unit not in (None, "%", "٪"):
            continue
        for own, amount in _list_amounts(path, metric):
            end = say_number(low) if amount.number < low else None
            if high is not None and amount.number > high:
                end = say_number(high)
            if end is not None:
                said = say_number(amount.number)
                side = "begins" if amount.number < low else "ends"
                yield Finding(
                    own,
                    f"{own[-1]} is {said}, but type `{metric.type}` {side} at {end}",
                    hint="correct the figure, or take `type` out",
                )


def _list_amounts(path: Path, metric: Metric) -> Iterator[tuple[Path, Quantity]]:
    for key in ("baseline", "target", "value"):
        amount = getattr(metric, key)
        if amount:
            yield (*path, key), amount
    if metric.values:
        for amount in metric.values.values():
            yield (*path, "values"), amount


RULE = Rule(
    name="impossible-figure",
    severity=Severity.WARNING,
    kind="content",
    summary="a figure beyond the ends of its type, as a rate of 190 %",
    check=_check,
)
