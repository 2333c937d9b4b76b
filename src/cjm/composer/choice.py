"""Which lanes, personas and stages of a map are shown."""

from __future__ import annotations

from cjm.composer.naming import part_ids
from cjm.composer.order import order_lanes
from cjm.model import Journey
from cjm.model.ids import Ids
from cjm.values import NamedTuple


class Choice(NamedTuple):
    """Ids of what is to be shown; where none are named, all are. `hidden` are lanes left out."""

    lanes: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()

    def shows_lane(self, id: str) -> bool:
        """Whether a lane is shown."""
        return (not self.lanes or id in self.lanes) and id not in self.hidden


class Offer(NamedTuple):
    """What there is to choose from in one map, by id."""

    lanes: tuple[str, ...]
    personas: tuple[str, ...]
    stages: tuple[str, ...]


def list_offer(journey: Journey, ids: Ids) -> Offer:
    """The ids of all lanes, personas and stages of a map, derived ones too."""
    parted = part_ids(ids)
    return Offer(
        tuple(shelf.lane.id for shelf in order_lanes(journey)),
        tuple(parted[("personas", place)] for place in range(len(journey.personas))),
        tuple(parted[("stages", place)] for place in range(len(journey.stages))),
    )
