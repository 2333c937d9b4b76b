"""What the figures of maps come to in a portfolio."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from operator import add
from typing import TYPE_CHECKING, Annotated, TypeAlias, TypeVar

from pydantic import Field

from cjm.statistics.goals import Goals
from cjm.statistics.pains import OpenPains
from cjm.statistics.trust import Trust, weigh_trust
from cjm.values import dataclass

if TYPE_CHECKING:
    from cjm.statistics.measuring import MapFigures

_Key = TypeVar("_Key", bound=Hashable)


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


_Sums: TypeAlias = "defaultdict[_Key, list[int]]"
"""Numbers that are added up place by place, by what they belong to."""


def add_up(maps: Iterable[MapFigures]) -> Totals:
    """The figures of all maps together. Each is looked at once."""
    heads, pains, goals = [0] * 7, [0] * 9, [0] * 5
    trust = [0] * 2
    channels: _Sums[str | None] = defaultdict(lambda: [0] * 3)
    owners: _Sums[str] = defaultdict(lambda: [0] * 2)
    is_dated = False
    for one in maps:
        review = one.review
        is_dated = is_dated or review.age_days is not None
        counted = (1, one.stages, one.steps, one.touchpoints.total, one.owners.stages_without)
        _add(heads, (*counted, review.reviewed is None, review.overdue is True))
        _add(pains, _list_pains(one.pains))
        own = one.goals
        _add(goals, (own.total, own.met, own.missed, own.pending, own.unknown))
        _add(trust, (one.trust.validated, one.trust.stated))
        for use in one.touchpoints.channels:
            _add(channels[use.channel], (1, use.stages, use.touchpoints))
        for share in one.owners.owners:
            _add(owners[share.owner], (1, share.stages))
    number, stages, steps, touchpoints, unowned, never, overdue = heads
    return Totals(
        maps=number,
        stages=stages,
        steps=steps,
        touchpoints=touchpoints,
        pains=OpenPains(pains[0], pains[4:], *pains[1:4]),
        goals=Goals(*goals),
        trust=weigh_trust(*trust),
        never_reviewed=never,
        overdue=overdue if is_dated else None,
        channels=_sort_channels(channels),
        owners=_sort_owners(owners),
        stages_without_owner=unowned,
    )


def _list_pains(pains: OpenPains) -> tuple[int, ...]:
    return (pains.total, pains.unrated, pains.without_fix, pains.solved, *pains.by_severity)


def _add(sums: list[int], numbers: Iterable[int]) -> None:
    sums[:] = map(add, sums, numbers)


def _sort_channels(channels: _Sums[str | None]) -> list[ChannelReach]:
    reaches = [ChannelReach(channel, *sums) for channel, sums in channels.items()]
    return sorted(
        reaches, key=lambda one: (one.channel is None, -one.touchpoints, one.channel or "")
    )


def _sort_owners(owners: _Sums[str]) -> list[OwnerReach]:
    reaches = [OwnerReach(owner, *sums) for owner, sums in owners.items()]
    return sorted(reaches, key=lambda one: (-one.stages, one.owner))
