"""Where it feels worst."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from cjm.statistics._subject import Subject


@dataclass(frozen=True)
class LowPoint:
    """The lowest score of the curve; the first of several."""

    stage: Annotated[str, Field(description="The stage it is in, in the language of the map.")]
    step: Annotated[str | None, Field(description="The step, where the score is that of one.")]
    score: Annotated[float, Field(ge=-2, le=2, description="From -2 to 2.")]


def find_low(subject: Subject) -> LowPoint | None:
    """The low point, or None where nothing has a score."""
    scored = [
        (step.emotion.score, number, step)
        for number, step in subject.list_stage_steps()
        if step.emotion and step.emotion.score is not None
    ]
    if not scored:
        return None
    score, number, step = min(scored, key=lambda entry: entry[0])
    stage = subject.journey.stages[number]
    inner = subject.say(step.name) if step is not stage else None
    return LowPoint(subject.say(stage.name), inner, score)
