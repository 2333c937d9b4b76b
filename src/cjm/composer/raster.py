"""Which columns a map has, and which of them each stage and step stands over."""

from typing import NamedTuple

from cjm.lanes._lane import Spot
from cjm.model import Journey, Stage


class Place(NamedTuple):
    """A stage or step over the columns `first … first + span - 1`."""

    spot: Spot
    first: int
    span: int = 1


class StagePlace(NamedTuple):
    """A stage over its columns, and its steps, a column each. A stage without steps is a column."""

    stage: Stage
    own: Place
    steps: tuple[Place, ...]

    @property
    def columns(self) -> tuple[Place, ...]:
        """What stands in the columns of the stage: its steps, else itself."""
        return self.steps or (self.own,)


def lay_columns(journey: Journey) -> tuple[StagePlace, ...]:
    """The stages of a journey over columns that are numbered from 0."""
    places: list[StagePlace] = []
    column = 0
    for number, stage in enumerate(journey.stages):
        path = ("stages", number)
        steps = tuple(
            Place(Spot((*path, "steps", position), step), column + position)
            for position, step in enumerate(stage.steps)
        )
        own = Place(Spot(path, stage), column, max(1, len(steps)))
        places.append(StagePlace(stage, own, steps))
        column += own.span
    return tuple(places)
