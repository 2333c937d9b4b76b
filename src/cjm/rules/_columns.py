"""What a stage and its steps hold."""

from __future__ import annotations

from typing import Literal

from cjm.model import Journey, Stage, Step

_ABOUT = frozenset(
    {"id", "was", "name", "next", "owner", "confidence", "sources", "steps", "extensions"}
)
"""Keys that say what a step is called, who answers for it and how sure that is: nothing happens."""


def is_empty(step: Step) -> bool:
    """Whether nothing happens in a step: all that is written is its name and the like."""
    values: dict[str, object] = vars(step)
    # What is not written holds nothing. A loop, as it is asked of every stage by several rules.
    for key in step.__pydantic_fields_set__:  # noqa: SIM110
        if key not in _ABOUT and values[key]:
            return False
    return True


def list_parts(stage: Stage) -> tuple[Step, ...]:
    """A stage and its steps."""
    return (stage, *stage.steps)


def has_blueprint_lane(journey: Journey, lane: Literal["evidence", "frontstage"]) -> bool:
    """Whether a service blueprint has the lane, or is free not to: maps of another type are, those
    that hide the lane, and those that have no stage yet.
    """
    if journey.type != "service-blueprint" or not journey.stages:
        return True
    if any(row.id == lane and row.hide for row in journey.lanes):
        return True
    parts = [part for stage in journey.stages for part in list_parts(stage)]
    return any(part.evidence if lane == "evidence" else part.frontstage for part in parts)
