"""All figures of a map."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from cjm.model.walk import list_steps
from cjm.statistics._subject import Subject
from cjm.statistics.goals import Goals, count_goals
from cjm.statistics.low import LowPoint, find_low
from cjm.statistics.owners import Owners, share_owners
from cjm.statistics.pains import OpenPains, count_pains
from cjm.statistics.review import Review, date_review
from cjm.statistics.totals import Totals
from cjm.statistics.touchpoints import Touchpoints, count_touchpoints
from cjm.statistics.trust import Trust, measure_trust
from cjm.values import dataclass


@dataclass(frozen=True)
class MapFigures:
    """The figures of a map."""

    file: Annotated[str, Field(description="The file, as the user named it.")]
    id: Annotated[str | None, Field(description="The id of the map.")]
    title: Annotated[str, Field(description="In the language of the map.")]
    lang: Annotated[str, Field(description="The language of the map.")]
    type: Annotated[str, Field(description="Which of the kinds of map it is.")]
    status: Annotated[str | None, Field(description="How far the map is.")]
    owner: Annotated[str | None, Field(description="Who answers for the map.")]
    stages: Annotated[int, Field(ge=0)]
    steps: Annotated[int, Field(ge=0, description="Steps; a stage without any counts as one.")]
    touchpoints: Annotated[Touchpoints, Field(description="The touchpoints.")]
    low: Annotated[LowPoint | None, Field(description="Where it feels worst.")]
    pains: Annotated[OpenPains, Field(description="What hurts.")]
    goals: Annotated[Goals, Field(description="How the goals stand.")]
    trust: Annotated[Trust, Field(description="How sure the map is.")]
    review: Annotated[Review, Field(description="How fresh the map is.")]
    owners: Annotated[Owners, Field(description="Who answers for the stages.")]


@dataclass(frozen=True)
class Statistics:
    """What `cjm stats` says of maps."""

    # `maps` can be gone through more than once.

    version: Annotated[
        Literal[1], Field(description="Of this form. Keys may be added without another number.")
    ]
    today: Annotated[date | None, Field(description="The day that figures were taken for.")]
    maps: Annotated[Iterable[MapFigures], Field(description="In the order of the files.")]
    total: Annotated[Totals, Field(description="All maps together.")]
    skipped: Annotated[
        list[str],
        Field(
            description="Files that could not be read as a map, and folders that could not be read."
        ),
    ]


def measure_map(subject: Subject, file: str) -> MapFigures:
    """All figures of a map."""
    journey = subject.journey
    return MapFigures(
        file=file,
        id=journey.id,
        title=subject.say(journey.title),
        lang=journey.lang,
        type=journey.type,
        status=journey.status,
        owner=subject.say(journey.owner) or None,
        stages=len(journey.stages),
        steps=len(list_steps(journey)),
        touchpoints=count_touchpoints(subject),
        low=find_low(subject),
        pains=count_pains(subject),
        goals=count_goals(subject),
        trust=measure_trust(subject),
        review=date_review(subject),
        owners=share_owners(subject),
    )
