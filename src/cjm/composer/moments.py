"""The day of a day in the life: what happens when, and for how long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.composer.raster import Place, StagePlace
from cjm.lanes._durations import read_minutes, tell_duration
from cjm.lanes._feelings import level
from cjm.lanes._wording import Wording
from cjm.model import Step
from cjm.view import Fact, Moment

_DAY = 24 * 60


def list_moments(stages: Sequence[StagePlace], wording: Wording) -> Iterator[Moment]:
    """Everything that has a time of day, in reading order."""
    for stage in stages:
        for place in (stage.own, *stage.steps):
            if place.spot.step.time:
                yield _write_moment(place, place.spot.step.time, wording)


def _write_moment(place: Place, time: str, wording: Wording) -> Moment:
    step = place.spot.step
    hours, minutes = (int(part) for part in time.split(":")[:2])
    start = (hours * 60 + minutes) % _DAY
    length = read_minutes(step.duration)
    score = step.emotion.score if step.emotion else None
    label = wording.say(step.emotion.label) if step.emotion else None
    return Moment(
        wording.ids[place.spot.path],
        wording.text(step.name),
        wording.locale.localise_digits(time),
        start,
        start + min(_DAY, length) if length else None,
        score,
        label or (level(score, wording) if score is not None else None),
        tuple(_tell(step, wording)),
    )


def _tell(step: Step, wording: Wording) -> Iterator[Fact]:
    yield from wording.tell("place", step.place)
    yield from tell_duration(step.duration, wording)
