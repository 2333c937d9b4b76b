"""What stands above the map: its state, who answers for it, and when it is reviewed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cjm.composer.comparison import list_removed_pains
from cjm.lanes._addresses import find_address
from cjm.lanes._wording import Wording
from cjm.model import Journey, Period, Scope
from cjm.view import Badge, Fact, Review

_SOON = timedelta(days=14)


def list_badges(journey: Journey, wording: Wording) -> tuple[Badge, ...]:
    """The type of the map, and its status if it states one."""
    kind = Badge("type", journey.type, wording.word(f"type.{journey.type}"))
    if not journey.status:
        return (kind,)
    return (kind, Badge("status", journey.status, wording.word(f"status.{journey.status}")))


def list_facts(journey: Journey, wording: Wording, compared: Journey | None) -> Iterator[Fact]:
    """What is known about the map as a whole."""
    yield from wording.tell("owner", journey.owner)
    yield from wording.tell("contributors", *journey.contributors)
    if journey.created:
        written = wording.locale.date(journey.created)
        yield wording.fact("created", written, iso=journey.created.isoformat())
    if journey.scope and (told := _write_scope(journey.scope, wording)):
        yield wording.fact("scope", told)
    yield from wording.tell("tags", *journey.tags)
    if journey.parent:
        yield wording.fact("parent", journey.parent, url=_link(journey.parent))
    if journey.compare_to:
        title = wording.text(compared.title) if compared else journey.compare_to
        yield wording.fact("compared", title, url=_link(journey.compare_to))
    if compared:
        removed = list_removed_pains(journey, compared, wording)
        if removed:
            yield wording.fact("removed-pains", wording.join(removed))


def _link(path: str) -> str | None:
    return find_address(path.replace(" ", "%20"))


def _write_scope(scope: Scope, wording: Wording) -> str:
    first = wording.name(scope.from_) if scope.from_ else ""
    last = wording.name(scope.to) if scope.to else ""
    if first and last:
        return wording.word("phrase.from-to", first=first, last=last)
    if first:
        return wording.word("phrase.from", first=first)
    return wording.word("phrase.to", last=last) if last else ""


def describe_review(journey: Journey, wording: Wording, today: date | None) -> Review | None:
    """When the map was reviewed and is due again; how that stands, if the day is given."""
    reviewed, cycle = journey.reviewed, journey.review_every
    if reviewed is None:
        return Review(write_period(cycle, wording), None, None) if cycle else None
    due = cycle.after(reviewed) if cycle else None
    written = wording.locale.date(reviewed)
    if due is None:
        text = wording.word("review.reviewed", reviewed=written)
        return Review(text, reviewed.isoformat(), None)
    text = wording.word("review.reviewed-due", reviewed=written, due=wording.locale.date(due))
    if today is None:
        return Review(text, reviewed.isoformat(), due.isoformat())
    if today > due:
        return Review(text, reviewed.isoformat(), due.isoformat(), "overdue")
    is_soon = due - today <= _SOON
    return Review(text, reviewed.isoformat(), due.isoformat(), "due-soon" if is_soon else "fresh")


def write_period(cycle: Period, wording: Wording) -> str:
    """How often a map is to be reviewed: "To be reviewed every 3 months"."""
    if cycle.number == 1:
        return wording.word(f"review.every-{cycle.unit}")
    return wording.locale.phrase(f"review.every-n-{cycle.unit}", cycle.number)
