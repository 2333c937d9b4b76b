"""Where customer and brand meet."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.lanes._contacts import complete_contact, name_contact
from cjm.lanes._feelings import describe_feeling, tell_feeling
from cjm.lanes._lane import Lane, Spot
from cjm.lanes._wording import Wording
from cjm.model import CHANNELS, Importance, Touchpoint
from cjm.model.walk import Path
from cjm.view import Chip, Chips, Content, Empty, Fact


def _read(spot: Spot, wording: Wording) -> Content:
    chips = tuple(
        _write_chip(touchpoint, (*spot.path, "touchpoints", place), wording)
        for place, touchpoint in enumerate(spot.step.touchpoints)
    )
    return Chips(chips) if chips else Empty()


def _write_chip(touchpoint: Touchpoint, path: Path, wording: Wording) -> Chip:
    whole = complete_contact(touchpoint, wording)
    key = touchpoint.channel or whole.channel
    is_told = "status" in touchpoint.model_fields_set
    channel = wording.channels.get(key) if key else None
    return Chip(
        wording.ids[path],
        name_contact(touchpoint, wording),
        # A channel without a sign of its own takes the general one; its word tells it apart.
        channel=(key if key in CHANNELS else "other") if key else None,
        channel_label=wording.channel(key) if key else None,
        online=channel.is_online if channel else None,
        # What is planned where it is named is so wherever it is met.
        planned=(touchpoint if is_told else whole).status == "planned",
        moment_of_truth=touchpoint.moment_of_truth,
        score=touchpoint.emotion.score if touchpoint.emotion else None,
        feeling=describe_feeling(touchpoint.emotion, wording),
        details=tuple(_tell(touchpoint, wording)),
        media=channel.media if channel else None,
    )


def _tell(touchpoint: Touchpoint, wording: Wording) -> Iterator[Fact]:
    if devices := wording.devices(touchpoint.device):
        yield wording.fact("device", wording.join(devices))
    if touchpoint.initiator:
        yield wording.fact("initiator", wording.word(f"initiator.{touchpoint.initiator}"))
    yield from wording.tell("actions", *touchpoint.actions)
    yield from wording.tell("thoughts", *touchpoint.thoughts)
    yield from tell_feeling(touchpoint.emotion, wording)
    if touchpoint.emotion and touchpoint.emotion.confidence:
        sure = wording.word(f"confidence.{touchpoint.emotion.confidence}")
        yield wording.fact("confidence", sure)
    if touchpoint.satisfaction is not None:
        yield wording.fact("satisfaction", _rate(touchpoint.satisfaction, wording))
    if told := _weigh(touchpoint.importance, wording):
        yield wording.fact("importance", told)
    yield from wording.tell("owner", touchpoint.owner)


def _weigh(importance: Importance | None, wording: Wording) -> str:
    """How much a touchpoint matters, and to whom."""
    if importance is None:
        return ""
    sides = (("customer", importance.customer), ("business", importance.business))
    return wording.join(
        wording.word(f"importance.{side}", value=_rate(value, wording))
        for side, value in sides
        if value is not None
    )


def _rate(value: int, wording: Wording) -> str:
    """A level that stays on one line: "4 of 5"."""
    return wording.rank(value, 5).replace(" ", "\u00a0")


LANE = Lane("touchpoints", _read)
