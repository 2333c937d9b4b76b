"""A goal that nobody can tell to be reached."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Goal
from cjm.rules._figures import figure_of_goal, is_shared, metric_keys_of_goal
from cjm.rules._rule import Context, Rule
from cjm.rules._words import name_goal, say_list

_TO_WRITE = {
    "metric": "`metric` (the id of a figure under `metrics`)",
    "target": "`target` (where it should stand)",
    "baseline": "`baseline` (where it stood)",
    "date": "`by` (until when)",
}


def _check(context: Context) -> Iterator[Finding]:
    for path, goal in context.find(Goal):
        if missing := _list_missing(context, goal):
            yield Finding(
                path,
                f"{name_goal(goal, context.journey.lang)} has no {say_list(missing, last='or')}",
                hint=f"write {say_list([_TO_WRITE[name] for name in missing])}",
                lacks="by" if missing[0] == "date" else missing[0],
            )


def _list_missing(context: Context, goal: Goal) -> list[str]:
    figure = figure_of_goal(context, goal)
    key = goal.metric
    if key and not is_shared(context, key) and key not in metric_keys_of_goal(context, goal):
        # What a metric that is misspelt says of the goal, nobody knows.
        return [] if goal.by else ["date"]
    parts = {
        "metric": goal.metric,
        "target": goal.target or (figure and figure.target),
        "baseline": goal.baseline or (figure and figure.baseline),
        "date": goal.by,
    }
    return [name for name, part in parts.items() if part is None]


RULE = Rule(
    name="unmeasurable-goal",
    severity=Severity.WARNING,
    kind="content",
    summary="a goal without a metric, target, baseline or date",
    check=_check,
    about=(Goal,),
)
