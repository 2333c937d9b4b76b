"""The opportunities of a map, by what they are worth and what they take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.composer.raster import StagePlace
from cjm.lanes._wording import Wording
from cjm.model import Opportunity
from cjm.view import Fact, Idea


def list_ideas(stages: Sequence[StagePlace], wording: Wording) -> Iterator[Idea]:
    """Every opportunity of the stages and steps, in reading order."""
    for stage in stages:
        for place in (stage.own, *stage.steps):
            for position, opportunity in enumerate(place.spot.step.opportunities):
                worth = opportunity.value
                yield Idea(
                    wording.ids[(*place.spot.path, "opportunities", position)],
                    wording.text(opportunity.text),
                    wording.text(place.spot.step.name),
                    worth.customer if worth else None,
                    worth.business if worth else None,
                    opportunity.effort,
                    tuple(_tell(opportunity, wording)),
                    opportunity.status == "done",
                )


def _tell(opportunity: Opportunity, wording: Wording) -> Iterator[Fact]:
    yield from wording.tell_names("answers", opportunity.pain)
    yield from wording.tell("owner", opportunity.owner)
    if opportunity.status:
        yield wording.fact("status", wording.word(f"status.{opportunity.status}"))
