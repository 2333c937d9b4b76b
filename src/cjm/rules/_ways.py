"""Which stages and steps a customer can come to."""

from __future__ import annotations

from cjm.diagnostics import Path
from cjm.model import Step
from cjm.model.walk import list_steps
from cjm.rules._rule import Context


class _Flow:
    """The columns of a map, and the ways from each to others.

    Without `next`, a step leads to the one that follows. A step with `next` leads only there. The
    `next` of a stage with steps is open from each of them. What leads to itself alone says nothing
    of how it goes on, and leads on as if it had no `next`.
    """

    def __init__(self, context: Context) -> None:
        self.columns = list_steps(context.journey)
        self._written = context.ids.written
        self._numbers: dict[Path, int] = {}
        for number, (path, _, _) in enumerate(self.columns):
            self._numbers[path] = number
            self._numbers.setdefault(path[:2], number)

    def number(self, path: Path) -> int:
        """Which column a step is, or the first of a stage."""
        return self._numbers[path]

    def reach(self, first: int) -> set[int]:
        """The columns that one can come to from one, itself among them."""
        reached: set[int] = set()
        waiting = [first]
        while waiting:
            number = waiting.pop()
            if number in reached:
                continue
            reached.add(number)
            path, stage, step = self.columns[number]
            own, common = self._follow(step), self._follow(stage)
            waiting += own + common
            is_last = number + 1 == len(self.columns) or self.columns[number + 1][0][:2] != path[:2]
            leads_on = not own and not (is_last and common)
            if leads_on and number + 1 < len(self.columns):
                waiting.append(number + 1)
        return reached

    def _follow(self, step: Step) -> list[int]:
        if all(way.to == step.id for way in step.next):
            return []
        ends = (path for way in step.next for path in self._written.get(way.to, ()))
        return [self._numbers[path] for path in ends if path in self._numbers]


def leads_to(context: Context, first: Path, last: Path) -> bool:
    """Whether a way leads from one stage or step to another, over whatever others."""
    flow = _Flow(context)
    return flow.number(last) in flow.reach(flow.number(first))


def list_unreachable(context: Context) -> list[Path]:
    """Stages, and steps of other stages, to which no way leads from the first; not those to which
    only one of them leads.
    """
    flow = _Flow(context)
    columns = flow.columns
    if not any(stage.next or step.next for _, stage, step in columns):
        return []
    reached = flow.reach(0)
    stages_reached = {columns[number][0][:2] for number in reached}
    missed: list[Path] = []
    for number, (path, _, _) in enumerate(columns):
        if number not in reached:
            missed.append(path)
            # What this one leads to is reached as soon as it is.
            reached |= flow.reach(number)
    ends = (path if path[:2] in stages_reached else path[:2] for path in missed)
    return list(dict.fromkeys(ends))
