"""A goal whose day has passed."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Goal
from cjm.model.dates import say_day
from cjm.model.metric import tell_better
from cjm.rules._figures import figure_of_goal
from cjm.rules._rule import Context, Rule
from cjm.rules._words import name_goal, say_amount


def _check(context: Context) -> Iterator[Finding]:
    for path, goal in context.find(Goal):
        shortfall = _describe(context, goal)
        if shortfall:
            yield Finding(
                path,
                f"{name_goal(goal, context.journey.lang)} {shortfall}",
                hint="find out why, then set a new day, a new target or a new course",
            )


def _describe(context: Context, goal: Goal) -> str | None:
    """How a goal is missed, or None where it is met or nobody can tell."""
    figure = figure_of_goal(context, goal)
    if figure is None or goal.by is None or goal.by >= context.today:
        return None
    latest = figure.convert(figure.latest)
    target = figure.convert(goal.target or figure.target)
    baseline = figure.convert(goal.baseline or figure.baseline)
    if latest is None or target is None:
        return None
    better = tell_better(figure.better, baseline, (target,))
    if better is None or (latest >= target if better == "higher" else latest <= target):
        return None
    now, aim = (say_amount(number, figure.unit) for number in (latest, target))
    return f"is at {now}, but was to reach {aim} by {say_day(goal.by, goal.by)}"


RULE = Rule(
    name="missed-target",
    severity=Severity.WARNING,
    kind="content",
    summary="a goal that was not reached by its day",
    check=_check,
    about=(Goal,),
)
