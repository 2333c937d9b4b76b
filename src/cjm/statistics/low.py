"""Where it feels worst."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from cjm.model import Stage, Step
from cjm.statistics._subject import Subject
from cjm.values import dataclass


@dataclass(frozen=True)
class LowPlace:
    """A stage or step by its name."""

    stage: Annotated[str, Field(description="The stage it is in, in the language of the map.")]
    step: Annotated[str | None, Field(description="The step, where the score is that of one.")]


@dataclass(frozen=True)
class LowPoint(LowPlace):
    """The lowest score of the curve, and the first place that has it."""

    score: Annotated[float, Field(ge=-2, le=2, description="From -2 to 2.")]
    others: Annotated[list[LowPlace], Field(description="The places that are just as low.")]


def find_low(subject: Subject) -> LowPoint | None:
    """The low point, or None where nothing has a score."""
    scored = list(_list_scores(subject))
    if not scored:
        return None
    lowest = min(score for score, _ in scored)
    first, *others = (place for score, place in scored if score == lowest)
    return LowPoint(first.stage, first.step, lowest, others)


def _list_scores(subject: Subject) -> Iterator[tuple[float, LowPlace]]:
    """The points of the curve: a stage has one of its own where none of its steps has."""
    for stage in subject.journey.stages:
        name = subject.say(stage.name)
        steps = [(score, step) for step in stage.steps if (score := _read_score(step)) is not None]
        for score, step in steps:
            yield score, LowPlace(name, subject.say(step.name))
        own = _read_score(stage)
        if own is not None and not steps:
            yield own, LowPlace(name, None)


def _read_score(step: Stage | Step) -> float | None:
    return step.emotion.score if step.emotion else None
