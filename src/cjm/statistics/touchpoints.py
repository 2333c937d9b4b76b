"""How many touchpoints there are, and through which channels."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Annotated

from pydantic import Field

from cjm.statistics._subject import Subject
from cjm.values import dataclass


@dataclass(frozen=True)
class ChannelUse:
    """A channel, and how far it reaches."""

    channel: Annotated[str | None, Field(description="Its key; null where none is written.")]
    touchpoints: Annotated[int, Field(ge=0, description="Touchpoints in it.")]
    stages: Annotated[int, Field(ge=0, description="Stages that have such a touchpoint.")]


@dataclass(frozen=True)
class Touchpoints:
    """The touchpoints of a map."""

    total: Annotated[
        int, Field(ge=0, description="How many; one that is met again under its id counts once.")
    ]
    planned: Annotated[int, Field(ge=0, description="Those that do not exist yet.")]
    channels: Annotated[
        list[ChannelUse], Field(description="The most used first, then by key; null last.")
    ]
    stages_without: Annotated[int, Field(ge=0, description="Stages that have none.")]


def count_touchpoints(subject: Subject) -> Touchpoints:
    """The touchpoints, each once, by channel."""
    channels: dict[Hashable, str | None] = {}
    stages: dict[Hashable, set[int]] = {}
    planned: set[Hashable] = set()
    for number, step in subject.list_stage_steps():
        for touchpoint in step.touchpoints:
            key = touchpoint.id or ("", len(channels))
            # Only one mention of a touchpoint needs to say its channel.
            channels[key] = channels.get(key) or touchpoint.channel
            stages.setdefault(key, set()).add(number)
            if touchpoint.status == "planned":
                planned.add(key)
    uses = [
        ChannelUse(
            channel,
            sum(own == channel for own in channels.values()),
            len(set().union(*(stages[key] for key, own in channels.items() if own == channel))),
        )
        for channel in dict.fromkeys(channels.values())
    ]
    uses.sort(key=lambda use: (use.channel is None, -use.touchpoints, use.channel or ""))
    met = set().union(*stages.values())
    return Touchpoints(len(channels), len(planned), uses, len(subject.journey.stages) - len(met))
