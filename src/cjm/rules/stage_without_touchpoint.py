"""A stage in which customer and brand do not meet."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Step
from cjm.rules._columns import is_empty, list_parts
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    is_blueprint = context.journey.type == "service-blueprint"
    for number, stage in enumerate(context.journey.stages):
        parts = list_parts(stage)
        if any(map(_is_met, parts)) or all(map(is_empty, parts)):
            continue
        if is_blueprint and any(part.evidence or part.frontstage for part in parts):
            continue
        yield Finding(
            ("stages", number),
            f"stage {context.quote(stage.name)} has no touchpoint",
            hint="say under `touchpoints` where customer and brand meet",
            lacks="touchpoints",
        )


def _is_met(part: Step) -> bool:
    """Whether the part has a touchpoint, here or in the map that details it."""
    return bool(part.touchpoints) or part.journey is not None


RULE = Rule(
    name="stage-without-touchpoint",
    severity=Severity.WARNING,
    kind="content",
    summary="a stage in which customer and brand do not meet",
    check=_check,
)
