"""A stage to which no way leads."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Next
from cjm.rules._rule import Context, Rule
from cjm.rules._ways import list_unreachable


def _check(context: Context) -> Iterator[Finding]:
    ways = context.find(Next)
    stages = context.journey.stages
    columns = {each.id for stage in stages for each in (stage, *stage.steps)} if ways else set()
    if not ways or any(way.to not in columns for _, way in ways):
        # Where a way leads nowhere, nobody can say what it was to lead to.
        return
    for path in list_unreachable(context):
        match path:
            case ("stages", int(number), "steps", int(position)):
                step = context.journey.stages[number].steps[position]
                called = f"step {context.quote(step.name)}"
            case ("stages", int(number)):
                called = f"stage {context.quote(context.journey.stages[number].name)}"
            case _:
                continue
        yield Finding(
            path,
            f"no way leads to {called}",
            hint="name it in the `next` of a stage before it, or remove it",
        )


RULE = Rule(
    name="unreachable-stage",
    severity=Severity.WARNING,
    kind="content",
    summary="a stage or step to which no way leads from the first",
    check=_check,
    about=(Next,),
)
