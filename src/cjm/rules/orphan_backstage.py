"""Work behind the scenes that nobody in front needs."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import BlueprintItem, Journey
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    journey = context.journey
    items = context.find(BlueprintItem)
    if not items:
        return
    fronts = {item.id for path, item in items if path[-2] == "frontstage" and item.id}
    is_blueprint = journey.type == "service-blueprint"
    if not is_blueprint and not any(path[-2] == "frontstage" for path, _ in items):
        return
    linked = _list_linked(journey, fronts)
    for path, item in items:
        is_served = item.id in linked or _has_frontstage(path, journey)
        is_alone = path[-2] == "backstage" and not is_served
        if is_alone and not context.cannot_read(path, "frontstage"):
            yield Finding(
                path,
                f"backstage {context.quote(item.text)} serves no frontstage",
                hint="say what it makes possible in front of the customer, or link the two",
            )


def _list_linked(journey: Journey, fronts: set[str]) -> set[str]:
    """Ids that are linked with an item of the frontstage, whichever way the arrow points."""
    ends = [(link.tail, link.head) for link in journey.links]
    return {tail for tail, head in ends if head in fronts} | {
        head for tail, head in ends if tail in fronts
    }


def _has_frontstage(path: Path, journey: Journey) -> bool:
    """Whether something is done before the customer's eyes in the column of a path."""
    match path:
        case ("stages", int(number), "steps", int(position), *_):
            stage = journey.stages[number]
            return bool(stage.frontstage or stage.steps[position].frontstage)
        case ("stages", int(number), *_):
            stage = journey.stages[number]
            return bool(stage.frontstage) or any(step.frontstage for step in stage.steps)
    return False


RULE = Rule(
    name="orphan-backstage",
    severity=Severity.WARNING,
    kind="content",
    summary="a backstage deed in a column without a frontstage that it serves",
    check=_check,
    about=(BlueprintItem,),
)
