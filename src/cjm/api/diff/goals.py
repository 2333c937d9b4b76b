"""Goals that stand otherwise now."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.changes import Changes, Node
from cjm.comparisons import GoalShift
from cjm.model import Goal
from cjm.statistics import Subject
from cjm.statistics.goals import Standing, judge_goal


def list_shifts(changes: Changes, old: Subject, new: Subject) -> tuple[GoalShift, ...]:
    """The goals whose standing differs: first those that are there now, then those that are gone.

    A goal that is new, or gone, and stands nowhere in particular is left out.
    """
    by_new = changes.pairs.by_new
    found = [
        GoalShift(node, _judge(by_new.get(node), old), _judge(node, new))
        for node in _list_goals(changes.new)
    ]
    found += [
        GoalShift(node, _judge(node, old), None)
        for node in _list_goals(changes.old)
        if node not in changes.pairs.by_old
    ]
    return tuple(
        shift
        for shift in found
        if shift.before != shift.after and {shift.before, shift.after} & {"met", "missed"}
    )


def _list_goals(root: Node) -> Iterator[Node]:
    return (node for node in root.children if node.kind == "goal")


def _judge(node: Node | None, subject: Subject) -> Standing | None:
    if node is None or not isinstance(node.element, Goal):
        return None
    return judge_goal(node.element, subject.context)
