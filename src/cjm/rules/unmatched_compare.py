"""Two maps that cannot be laid side by side."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Journey
from cjm.model.reading import show
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    journey, compared = context.journey, context.compared
    if compared is None or not journey.compare_to:
        return
    if _list_ids(journey).isdisjoint(_list_ids(compared)):
        yield Finding(
            ("compare_to",),
            f"no stage has the id of a stage in {show(journey.compare_to)}",
            hint="give the same `id` to stages that are the same in both maps",
        )


def _list_ids(journey: Journey) -> set[str]:
    """Ids of the stages and steps, as written: derived ones are alike by chance."""
    parts = [part for stage in journey.stages for part in (stage, *stage.steps)]
    return {part.id for part in parts if part.id}


RULE = Rule(
    name="unmatched-compare",
    severity=Severity.WARNING,
    kind="content",
    summary="a map to compare with that has no stage in common",
    check=_check,
)
