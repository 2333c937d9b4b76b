"""All figures of a map, and what they come to in a portfolio."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from cjm.model.walk import list_steps
from cjm.statistics._subject import Subject
from cjm.statistics.goals import Goals, count_goals
from cjm.statistics.low import LowPoint, find_low
from cjm.statistics.owners import Owners, share_owners
from cjm.statistics.pains import OpenPains, count_pains
from cjm.statistics.review import Review, date_review
from cjm.statistics.touchpoints import Touchpoints, count_touchpoints
from cjm.statistics.trust import Trust, measure_trust, weigh_trust
from cjm.values import dataclass

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


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
class ChannelReach:
    """A channel in a portfolio."""

    channel: Annotated[str | None, Field(description="Its key; null where none is written.")]
    maps: Annotated[int, Field(ge=0)]
    stages: Annotated[int, Field(ge=0)]
    touchpoints: Annotated[int, Field(ge=0)]


@dataclass(frozen=True)
class OwnerReach:
    """Somebody who answers for stages of a portfolio."""

    owner: str
    maps: Annotated[int, Field(ge=0)]
    stages: Annotated[int, Field(ge=0)]


@dataclass(frozen=True)
class Totals:
    """The figures of all maps together."""

    maps: Annotated[int, Field(ge=0)]
    stages: Annotated[int, Field(ge=0)]
    steps: Annotated[int, Field(ge=0)]
    touchpoints: Annotated[int, Field(ge=0, description="Of each map, added up.")]
    pains: Annotated[OpenPains, Field(description="What hurts.")]
    goals: Annotated[Goals, Field(description="How the goals stand.")]
    trust: Annotated[Trust, Field(description="How sure the maps are.")]
    never_reviewed: Annotated[int, Field(ge=0, description="Maps without a day of a review.")]
    overdue: Annotated[
        int | None, Field(ge=0, description="Maps whose review is overdue; needs --today.")
    ]
    channels: Annotated[list[ChannelReach], Field(description="As in a map.")]
    owners: Annotated[list[OwnerReach], Field(description="As in a map.")]
    stages_without_owner: Annotated[int, Field(ge=0)]


@dataclass(frozen=True)
class Statistics:
    """What `cjm stats` says of maps."""

    version: Annotated[
        Literal[1], Field(description="Of this form. Keys may be added without another number.")
    ]
    today: Annotated[date | None, Field(description="The day that figures were taken for.")]
    maps: Annotated[list[MapFigures], Field(description="In the order of the files.")]
    total: Annotated[Totals, Field(description="All maps together.")]
    skipped: Annotated[list[str], Field(description="Files that could not be read as a map.")]


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


def add_up(maps: Sequence[MapFigures]) -> Totals:
    """The figures of all maps together."""
    overdue = [one.review.overdue for one in maps]
    is_dated = any(one.review.age_days is not None for one in maps)
    return Totals(
        maps=len(maps),
        stages=sum(one.stages for one in maps),
        steps=sum(one.steps for one in maps),
        touchpoints=sum(one.touchpoints.total for one in maps),
        pains=_add_pains([one.pains for one in maps]),
        goals=_add_goals([one.goals for one in maps]),
        trust=weigh_trust(
            sum(one.trust.validated for one in maps), sum(one.trust.stated for one in maps)
        ),
        never_reviewed=sum(one.review.reviewed is None for one in maps),
        overdue=overdue.count(True) if is_dated else None,
        channels=_add_channels(maps),
        owners=_add_owners(maps),
        stages_without_owner=sum(one.owners.stages_without for one in maps),
    )


def _add_pains(pains: Sequence[OpenPains]) -> OpenPains:
    return OpenPains(
        sum(one.total for one in pains),
        [sum(one.by_severity[place] for one in pains) for place in range(5)],
        sum(one.unrated for one in pains),
        sum(one.without_fix for one in pains),
        sum(one.solved for one in pains),
    )


def _add_goals(goals: Sequence[Goals]) -> Goals:
    return Goals(
        sum(one.total for one in goals),
        sum(one.met for one in goals),
        sum(one.missed for one in goals),
        sum(one.pending for one in goals),
        sum(one.unknown for one in goals),
    )


def _add_channels(maps: Sequence[MapFigures]) -> list[ChannelReach]:
    uses = ((use.channel, use) for one in maps for use in one.touchpoints.channels)
    reaches = [
        ChannelReach(
            channel,
            len(own),
            sum(use.stages for use in own),
            sum(use.touchpoints for use in own),
        )
        for channel, own in _group(uses).items()
    ]
    return sorted(
        reaches, key=lambda one: (one.channel is None, -one.touchpoints, one.channel or "")
    )


def _add_owners(maps: Sequence[MapFigures]) -> list[OwnerReach]:
    shares = ((share.owner, share) for one in maps for share in one.owners.owners)
    reaches = [
        OwnerReach(owner, len(own), sum(share.stages for share in own))
        for owner, own in _group(shares).items()
    ]
    return sorted(reaches, key=lambda one: (-one.stages, one.owner))


def _group(pairs: Iterable[tuple[_Key, _Value]]) -> dict[_Key, list[_Value]]:
    """What belongs to each key, in the order in which they come up."""
    groups: dict[_Key, list[_Value]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups
