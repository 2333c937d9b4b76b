"""Which teams answer for which stages."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from cjm.statistics._subject import Subject
from cjm.values import dataclass


@dataclass(frozen=True)
class OwnerShare:
    """Somebody who answers for stages."""

    owner: Annotated[str, Field(description="As written, in the language of the map.")]
    stages: Annotated[int, Field(ge=1, description="Stages, or stages with steps, of theirs.")]


@dataclass(frozen=True)
class Owners:
    """Who answers for the stages of a map."""

    owners: Annotated[list[OwnerShare], Field(description="Most stages first, then by name.")]
    stages_without: Annotated[
        int, Field(ge=0, description="Stages for which, and for whose steps, nobody answers.")
    ]


def share_owners(subject: Subject) -> Owners:
    """Owners of stages and steps; the owner of the map does not stand in for them."""
    held: dict[str, set[int]] = {}
    for number, step in subject.list_stage_steps():
        if name := subject.say(step.owner):
            held.setdefault(name, set()).add(number)
    shares = [OwnerShare(name, len(numbers)) for name, numbers in held.items()]
    shares.sort(key=lambda share: (-share.stages, share.owner))
    owned = set().union(*held.values())
    return Owners(shares, len(subject.journey.stages) - len(owned))
