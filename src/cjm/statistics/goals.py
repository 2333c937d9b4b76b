"""How the goals stand."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from cjm.model import Goal
from cjm.model.metric import tell_better
from cjm.rules._figures import figure_of_goal
from cjm.rules._rule import Context
from cjm.statistics._subject import Subject
from cjm.values import dataclass

Standing: TypeAlias = Literal["met", "missed", "pending", "unknown"]


@dataclass(frozen=True)
class Goals:
    """Goals by how they stand."""

    total: Annotated[int, Field(ge=0)]
    met: Annotated[int, Field(ge=0, description="The latest value reaches the target.")]
    missed: Annotated[
        int, Field(ge=0, description="It does not, and the day has passed; needs --today.")
    ]
    pending: Annotated[int, Field(ge=0, description="It does not, or not yet.")]
    unknown: Annotated[
        int, Field(ge=0, description="Without a target, a value or a direction nobody can tell.")
    ]


def count_goals(subject: Subject) -> Goals:
    """The goals of a map."""
    context = subject.context
    goals = [goal for _, goal in context.find(Goal)]
    stand = Counter(judge_goal(goal, context) for goal in goals)
    return Goals(len(goals), stand["met"], stand["missed"], stand["pending"], stand["unknown"])


def judge_goal(goal: Goal, context: Context) -> Standing:
    """How a goal stands on the day of the context.

    Without `better`, the side of the baseline that the target lies on tells which way is up.
    """
    figure = figure_of_goal(context, goal)
    if figure is None:
        return "unknown"
    latest = figure.convert(figure.latest)
    target = figure.convert(goal.target or figure.target)
    baseline = figure.convert(goal.baseline or figure.baseline)
    if latest is None or target is None:
        return "unknown"
    better = tell_better(figure.better, baseline, (target,))
    if better is None:
        return "unknown"
    if latest >= target if better == "higher" else latest <= target:
        return "met"
    return "missed" if goal.by and goal.by < context.today else "pending"
