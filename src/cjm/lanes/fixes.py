"""Suggested solutions: of a stage or step, of its opportunities and of its touchpoints."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.lanes._addresses import find_address, find_ticket
from cjm.lanes._contacts import name_contact
from cjm.lanes._lane import Lane, Spot
from cjm.lanes._wording import Wording
from cjm.model import Fix
from cjm.model.walk import Path
from cjm.view import Card, Cards, Content, Empty, Fact


def _read(spot: Spot, wording: Wording) -> Content:
    cards = tuple(
        _write_fix(fix, path, wording, place) for path, fix, place in _list(spot, wording)
    )
    return Cards(cards) if cards else Empty()


def _list(spot: Spot, wording: Wording) -> Iterator[tuple[Path, Fix, tuple[Fact, ...]]]:
    """The fixes with their paths, and the opportunity or touchpoint that they belong to."""
    for position, fix in enumerate(spot.step.fixes):
        yield (*spot.path, "fixes", position), fix, ()
    for number, opportunity in enumerate(spot.step.opportunities):
        for position, fix in enumerate(opportunity.fixes):
            path = (*spot.path, "opportunities", number, "fixes", position)
            yield path, fix, (wording.fact("opportunity", wording.text(opportunity.text)),)
    for number, touchpoint in enumerate(spot.step.touchpoints):
        for position, fix in enumerate(touchpoint.fixes):
            path = (*spot.path, "touchpoints", number, "fixes", position)
            yield path, fix, (wording.fact("touchpoint", name_contact(touchpoint, wording)),)


def _write_fix(fix: Fix, path: Path, wording: Wording, place: tuple[Fact, ...]) -> Card:
    address = find_address(fix.link) if fix.link else None
    return Card(
        wording.ids[path],
        wording.text(fix.text),
        "fix",
        details=(*place, *_tell(fix, wording), *(() if address else _tell_ticket(fix, wording))),
        status=wording.word(f"status.{fix.status}") if fix.status else None,
        status_key=fix.status,
        url=address,
    )


def _tell(fix: Fix, wording: Wording) -> Iterator[Fact]:
    yield from wording.tell_names("answers", fix.pain)
    if fix.channel:
        yield wording.fact("channel", wording.channel(fix.channel))
    yield from wording.tell("trigger", fix.trigger)
    yield from wording.tell("owner", fix.owner)
    if fix.due:
        yield wording.fact("due", wording.locale.date(fix.due), iso=fix.due.isoformat())
    if fix.metric:
        yield wording.fact("metric", wording.metric(fix.metric))


def _tell_ticket(fix: Fix, wording: Wording) -> Iterator[Fact]:
    if fix.link:
        url = find_ticket(fix.link, wording.ticket_links)
        yield wording.fact("ticket", fix.link, url=url)


LANE = Lane("fixes", _read)
