"""What hurts the customer, in a stage or step and at its touchpoints."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.lanes._contacts import name_contact
from cjm.lanes._lane import Lane, Spot
from cjm.lanes._wording import Wording
from cjm.model import Cause, PainPoint
from cjm.model.walk import Path
from cjm.view import Card, Cards, Content, Empty, Fact


def _read(spot: Spot, wording: Wording) -> Content:
    cards = tuple(
        _write_pain(pain, path, wording, place) for path, pain, place in _list(spot, wording)
    )
    return Cards(cards) if cards else Empty()


def _list(spot: Spot, wording: Wording) -> Iterator[tuple[Path, PainPoint, tuple[Fact, ...]]]:
    """The pain points with their paths, and the touchpoint at which they hurt."""
    for number, pain in enumerate(spot.step.pain_points):
        yield (*spot.path, "pain_points", number), pain, ()
    for number, touchpoint in enumerate(spot.step.touchpoints):
        for position, pain in enumerate(touchpoint.pain_points):
            path = (*spot.path, "touchpoints", number, "pain_points", position)
            yield path, pain, (wording.fact("touchpoint", name_contact(touchpoint, wording)),)


def _write_pain(pain: PainPoint, path: Path, wording: Wording, place: tuple[Fact, ...]) -> Card:
    is_solved = pain.status == "solved"
    # `open` goes without saying, unless somebody says it.
    has_status = is_solved or "status" in pain.model_fields_set
    return Card(
        wording.ids[path],
        wording.text(pain.text),
        "pain",
        gauges=wording.gauge("severity", pain.severity, 5),
        details=(
            *place,
            *(wording.fact("cause", _write_cause(cause, wording)) for cause in pain.causes),
            *wording.tell("frequency", pain.frequency),
            *wording.tell_sources(pain.sources),
        ),
        status=wording.word(f"status.{pain.status}") if has_status else None,
        status_key=pain.status if has_status else None,
        struck=is_solved,
        confidence=wording.confidence(pain.confidence, pain.sources),
    )


def _write_cause(cause: Cause, wording: Wording) -> str:
    sure = wording.confidence(cause.confidence, cause.sources)
    return wording.remark(
        wording.text(cause.text),
        wording.word(f"confidence.{sure}") if sure else "",
        wording.source(cause.sources),
    )


LANE = Lane("pain_points", _read)
