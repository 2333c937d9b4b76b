"""Figures that cannot be, as their metric says what kind they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Goal, Metric, Quantity
from cjm.rules._ends import find_kind, tell_beyond
from cjm.rules._rule import Context, Rule
from cjm.rules._words import say_number


def _check(context: Context) -> Iterator[Finding]:
    for path, metric in context.find(Metric):
        kind = find_kind(context, str(path[-1]), metric)
        if kind is None:
            continue
        amounts = [
            ("baseline", metric.baseline),
            ("target", metric.target),
            ("value", metric.value),
        ]
        amounts += [("values", amount) for amount in metric.values.values()]
        yield from _judge(path, amounts, kind)
    for path, goal in context.find(Goal):
        if goal.metric and (kind := find_kind(context, goal.metric)):
            yield from _judge(path, [("baseline", goal.baseline), ("target", goal.target)], kind)


def _judge(
    path: Path, amounts: Iterable[tuple[str, Quantity | None]], kind: str
) -> Iterator[Finding]:
    for key, amount in amounts:
        if amount and (says := tell_beyond(amount.number, kind)):
            yield Finding(
                (*path, key),
                f"{key} is {say_number(amount.number)}, but {says}",
                hint="correct the figure, or take `type` out",
            )


RULE = Rule(
    name="impossible-figure",
    severity=Severity.WARNING,
    kind="content",
    summary="a figure beyond the ends of its type, as a rate of 190 %",
    check=_check,
    about=(Metric,),
)
