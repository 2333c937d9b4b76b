"""How much of a map is checked against customers."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from cjm.model.certainty import count_validated
from cjm.statistics._subject import Subject
from cjm.values import dataclass


@dataclass(frozen=True)
class Trust:
    """Statements that say how sure they are, themselves or by their sources."""

    stated: Annotated[int, Field(ge=0, description="How many say how sure they are.")]
    validated: Annotated[int, Field(ge=0, description="How many of them are validated.")]
    share: Annotated[
        float | None,
        Field(ge=0, le=1, description="Validated ones of those, 0 to 1; null where none says so."),
    ]


def weigh_trust(validated: int, stated: int) -> Trust:
    """The share that is validated, to four digits."""
    return Trust(stated, validated, round(validated / stated, 4) if stated else None)


def measure_trust(subject: Subject) -> Trust:
    """How sure a map is."""
    elements = (element for _, element in subject.context.elements)
    return weigh_trust(*count_validated(elements, subject.journey.sources))
