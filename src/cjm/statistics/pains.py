"""What still hurts, and what nothing is done about."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from cjm.model import PainPoint
from cjm.rules._answers import list_unanswered
from cjm.statistics._subject import Subject
from cjm.values import dataclass


@dataclass(frozen=True)
class OpenPains:
    """Open pain points by severity."""

    total: Annotated[int, Field(ge=0, description="All open pain points.")]
    by_severity: Annotated[
        list[int], Field(min_length=5, max_length=5, description="Of severity 5, 4, 3, 2 and 1.")
    ]
    unrated: Annotated[int, Field(ge=0, description="Those without a severity.")]
    without_fix: Annotated[int, Field(ge=0, description="Those that nothing is done about.")]
    solved: Annotated[int, Field(ge=0, description="Those that hurt no more.")]


def count_pains(subject: Subject) -> OpenPains:
    """The pain points of a map, touchpoints' own among them."""
    context = subject.context
    pains = [pain for _, pain in context.find(PainPoint)]
    rated = [pain.severity for pain in pains if pain.status == "open"]
    return OpenPains(
        len(rated),
        [rated.count(severity) for severity in (5, 4, 3, 2, 1)],
        rated.count(None),
        len(list_unanswered(context)),
        len(pains) - len(rated),
    )
