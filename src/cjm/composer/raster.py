"""Which columns a map has, and which of them each stage and step stands over."""

from collections.abc import Callable

from cjm.lanes._lane import Spot
from cjm.model import Journey, Stage
from cjm.values import NamedTuple


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
    def number(self) -> int:
        """The number of the stage in its journey, from 1."""
        return int(self.own.spot.path[1]) + 1

    @property
    def columns(self) -> tuple[Place, ...]:
        """What stands in the columns of the stage: its steps, else itself."""
        return self.steps or (self.own,)


def lay_columns(
    journey: Journey, is_shown: Callable[[int], bool] | None = None
) -> tuple[StagePlace, ...]:
    """The stages of a journey over columns that are numbered from 0; of all stages those for whose
    number, from 0, `is_shown` holds.
    """
    places: list[StagePlace] = []
    column = 0
    for number, stage in enumerate(journey.stages):
        if is_shown and not is_shown(number):
            continue
        path = ("stages", number)
        steps = tuple(
            Place(Spot((*path, "steps", position), step), column + position)
            for position, step in enumerate(stage.steps)
        )
        own = Place(Spot(path, stage), column, max(1, len(steps)))
        places.append(StagePlace(stage, own, steps))
        column += own.span
    return tuple(places)
