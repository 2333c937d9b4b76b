"""How fresh a map is."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from cjm.statistics._subject import Subject
from cjm.values import dataclass


@dataclass(frozen=True)
class Review:
    """The last review and the next. Days as 2026-11-01, in the Gregorian calendar."""

    reviewed: Annotated[date | None, Field(description="The day of the last review.")]
    due: Annotated[date | None, Field(description="The day of the next, by `review_every`.")]
    age_days: Annotated[int | None, Field(description="Days since the last review; needs --today.")]
    overdue: Annotated[
        bool | None, Field(description="Whether the next day has passed; needs --today.")
    ]


def date_review(subject: Subject) -> Review:
    """When a map was looked at, and is to be again. An archived map is never due."""
    journey, today = subject.journey, subject.today
    day = journey.reviewed
    if day is None:
        return Review(None, None, None, None)
    every = journey.review_every if journey.status != "archived" else None
    due = every.after(day) if every else None
    age = (today - day).days if today else None
    return Review(day, due, age, today > due if today and due else None)
