"""The day of a day in the life: what happens when, and for how long."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cjm.composer.raster import Place, StagePlace
from cjm.lanes._feelings import level
from cjm.lanes._wording import Wording
from cjm.model import Step
from cjm.model.numbers import to_ascii_digits
from cjm.view import Fact, Moment

_MINUTES = {"s": 1 / 60, "m": 1, "min": 1, "h": 60}
_DURATION = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(s|m|min|h)\s*")
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
    length = _read_minutes(step)
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


def _read_minutes(step: Step) -> int | None:
    """How long it takes, where it is written as `90m` or `1h 30m`; free words tell no length."""
    if step.duration is None:
        return None
    for _, written in step.duration.entries:
        text = to_ascii_digits(written)
        found = list(_DURATION.finditer(text))
        if found and "".join(match[0] for match in found) == text:
            return round(sum(float(match[1]) * _MINUTES[match[2]] for match in found)) or None
    return None


def _tell(step: Step, wording: Wording) -> Iterator[Fact]:
    yield from wording.tell("place", step.place)
    length = _read_minutes(step)
    if length is None:
        yield from wording.tell("duration", step.duration)
    else:
        yield wording.fact("duration", _write_minutes(length, wording))


def _write_minutes(length: int, wording: Wording) -> str:
    """A length in hours and minutes: "1 h 30 min"."""
    parts = [("h", length // 60), ("m", length % 60)]
    return " ".join(
        wording.word(f"unit.{unit}", number=wording.locale.number(number))
        for unit, number in parts
        if number
    )
