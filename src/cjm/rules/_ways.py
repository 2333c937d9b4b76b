"""Which stages and steps a customer can come to."""

from __future__ import annotations

from cjm.diagnostics import Path
from cjm.model import Next
from cjm.model.walk import list_steps
from cjm.rules._rule import Context


def list_unreachable(context: Context) -> list[Path]:
    """Stages, and steps of other stages, to which no way leads from the first; not those to which
    only one of them leads.

    Without `next`, a step leads to the one that follows. A step with `next` leads only there. The
    `next` of a stage with steps is open from each of them.
    """
    columns = list_steps(context.journey)
    if not any(stage.next or step.next for _, stage, step in columns):
        return []
    numbers: dict[Path, int] = {}
    for number, (path, _, _) in enumerate(columns):
        numbers[path] = number
        numbers.setdefault(path[:2], number)

    def follow(ways: tuple[Next, ...]) -> list[int]:
        ends = (path for way in ways for path in context.ids.written.get(way.to, ()))
        return [numbers[path] for path in ends if path in numbers]

    def reach(first: int) -> set[int]:
        reached: set[int] = set()
        waiting = [first]
        while waiting:
            number = waiting.pop()
            if number in reached:
                continue
            reached.add(number)
            path, stage, step = columns[number]
            own, common = follow(step.next), follow(stage.next)
            waiting += own + common
            is_last = number + 1 == len(columns) or columns[number + 1][0][:2] != path[:2]
            leads_on = not own and not (is_last and common)
            if leads_on and number + 1 < len(columns):
                waiting.append(number + 1)
        return reached

    reached = reach(0)
    stages_reached = {columns[number][0][:2] for number in reached}
    missed: list[Path] = []
    for number, (path, _, _) in enumerate(columns):
        if number not in reached:
            missed.append(path)
            # What this one leads to is reached as soon as it is.
            reached |= reach(number)
    ends = (path if path[:2] in stages_reached else path[:2] for path in missed)
    return list(dict.fromkeys(ends))
