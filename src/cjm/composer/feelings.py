"""Where the emotions of stages and steps stand: on a line, in a cell, or in a header."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from cjm.composer.raster import Place, StagePlace
from cjm.lanes._feelings import speaks
from cjm.lanes._wording import Wording
from cjm.model import Step
from cjm.values import NamedTuple

Score: TypeAlias = Callable[[Step], float | None]


class Mark(NamedTuple):
    """A score and the columns it stands over."""

    place: Place
    score: float


def list_marks(stages: Sequence[StagePlace], score: Score) -> Iterator[Mark]:
    """The points of one line: a score for each column, and a stage's own only where none of its
    steps has one.
    """
    for stage in stages:
        marks = [
            Mark(place, value)
            for place in stage.columns
            if (value := score(place.spot.step)) is not None
        ]
        own = score(stage.stage)
        if not marks and own is not None:
            marks = [Mark(stage.own, own)]
        yield from marks


def own_score(step: Step) -> float | None:
    """The score of a stage or step as it is today."""
    return step.emotion.score if step.emotion else None


def stands_whole(stage: StagePlace) -> bool:
    """Whether the emotion of a stage fills the cell over all its columns: where none of its steps
    has a score and the stage has one, or no step has an emotion at all and the stage has.
    """
    if not stage.steps:
        return True
    steps = [place.spot.step for place in stage.steps]
    if own_score(stage.stage) is not None:
        return all(own_score(step) is None for step in steps)
    return speaks(stage.stage.emotion) and not any(speaks(step.emotion) for step in steps)


def key_low(lows: Sequence[object]) -> str:
    """The key of what each of the lowest points is called where there is little room."""
    return "one-of-lowest" if len(lows) > 1 else "lowest-point"


def name_low(lows: Sequence[int], wording: Wording) -> str:
    """What each of the lowest points is called, which may be several."""
    return wording.word("emotion.lowest-of-several" if len(lows) > 1 else "emotion.lowest")
