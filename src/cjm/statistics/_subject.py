"""What figures are taken of: a journey, and what its project shares."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from cjm.model import Journey, Step
from cjm.model.ids import Ids
from cjm.model.walk import list_columns
from cjm.rules._rule import Context, Day, Registry
from cjm.values import dataclass


@dataclass(frozen=True)
class Subject:
    """A journey to be measured. `today` is None where nobody says what day it is: what depends on
    it is then left open.
    """

    journey: Journey
    ids: Ids
    registry: Registry = field(default_factory=Registry)
    today: date | None = None

    @property
    def context(self) -> Context:
        """What rules look at, so that figures and findings mean the same."""
        return Context(
            self.journey, self.ids, day=Day(self.today or date.min), registry=self.registry
        )

    def list_stage_steps(self) -> list[tuple[int, Step]]:
        """Every stage and step with the number of its stage, from 0."""
        return [(int(path[1]), step) for path, step in list_columns(self.journey)]

    def say(self, text: object) -> str:
        """A text in the language of the map, on one line."""
        from cjm.model import Text

        words = text.pick(self.journey.lang) if isinstance(text, Text) else ""
        return " ".join(words.split())
