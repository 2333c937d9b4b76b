"""What could make the journey better."""

from __future__ import annotations

from cjm.lanes._lane import Lane, Spot
from cjm.lanes._wording import Wording
from cjm.model import Opportunity
from cjm.model.walk import Path
from cjm.view import Card, Cards, Content, Empty


def _read(spot: Spot, wording: Wording) -> Content:
    cards = tuple(
        _write_opportunity(opportunity, (*spot.path, "opportunities", place), wording)
        for place, opportunity in enumerate(spot.step.opportunities)
    )
    return Cards(cards) if cards else Empty()


def _write_opportunity(opportunity: Opportunity, path: Path, wording: Wording) -> Card:
    worth = opportunity.value
    status = opportunity.status
    return Card(
        wording.ids[path],
        wording.text(opportunity.text),
        "opportunity",
        gauges=(
            *wording.gauge("value-customer", worth.customer if worth else None, 100),
            *wording.gauge("value-business", worth.business if worth else None, 100),
            *wording.gauge("effort", opportunity.effort, 5),
        ),
        details=(
            *wording.tell_names("answers", opportunity.pain),
            *wording.tell("owner", opportunity.owner),
        ),
        status=wording.word(f"status.{status}") if status else None,
        status_key=status,
    )


LANE = Lane("opportunities", _read)
