"""A target that would make things worse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Goal, Metric, Quantity
from cjm.rules._ends import find_kind, tell_beyond
from cjm.rules._figures import Figure, figure_at, figure_of_goal
from cjm.rules._rule import Context, Rule
from cjm.rules._words import say_number

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom


def _check(context: Context) -> Iterator[Finding]:
    for path, metric in context.find(Metric):
        if metric.target:
            for found in _compare(path, figure_at(context, path), metric.target, None):
                kind = find_kind(context, str(path[-1]), metric)
                # What is wrong in itself is told as such.
                if not _is_any_beyond((metric.target, metric.baseline), kind):
                    yield found
    for path, goal in context.find(Goal):
        figure = figure_of_goal(context, goal) if goal.target else None
        if figure:
            for found in _compare(path, figure, goal.target, goal.baseline):
                amounts = (goal.target, goal.baseline or figure.baseline)
                if not _is_any_beyond(amounts, find_kind(context, goal.metric)):
                    yield found


def _is_any_beyond(amounts: Iterable[Quantity | None], kind: str | None) -> bool:
    return any(amount and tell_beyond(amount.number, kind) for amount in amounts)


def _compare(
    path: Path, figure: Figure, own_target: Quantity | None, own_baseline: Quantity | None
) -> Iterator[Finding]:
    target = figure.convert(own_target)
    baseline = figure.convert(own_baseline or figure.baseline)
    if target is None or baseline is None or figure.better is None:
        return
    if target == baseline and own_target is not None and own_baseline is not None:
        yield Finding(
            (*path, "target"),
            f"target and baseline are both {say_number(target)}",
            hint="write what is to be reached, or leave the target out",
        )
        return
    if target < baseline if figure.better == "higher" else target > baseline:
        yield Finding(
            (*path, "target"),
            f"target is {say_number(target)}, but the baseline is {say_number(baseline)} "
            f"and {figure.better} is better",
            hint="turn `better` round, or correct one of the two",
        )


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.edits import Repair, SetText

    turned = {"higher": "lower", "lower": "higher"}.get(symptom.holder.get("better") or "")
    if turned is None:
        return None
    edit = SetText((*symptom.path[:-1], "better"), turned)
    return Repair(edit, f"turn `better` round to `{turned}`", is_safe=False)


RULE = Rule(
    name="target-against-better",
    severity=Severity.WARNING,
    kind="content",
    summary="a target on the wrong side of the baseline",
    check=_check,
    repair=_repair,
    about=(Goal, Metric),
)
