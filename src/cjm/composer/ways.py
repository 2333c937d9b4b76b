"""Which stage or step follows which: as `next` says, else in reading order."""

from collections.abc import Iterator, Mapping, Sequence

from cjm.composer.raster import Place, StagePlace
from cjm.lanes._wording import Wording
from cjm.model import Next, Stage, Step
from cjm.values import NamedTuple


class Way(NamedTuple):
    """A way from one column to another. `next` is what the author wrote; None in reading order."""

    tail: Place
    head: Place
    next: Next | None = None

    @property
    def is_loop(self) -> bool:
        """Whether it leads back, or to where it began."""
        return self.head.first <= self.tail.first


class Doors(NamedTuple):
    """Where one enters each stage and step, by its id: a stage is entered by its first step."""

    places: Mapping[str, Place]

    def list_dead_ends(self, step: Step) -> tuple[Next, ...]:
        """What `next` names that is no stage or step of the map."""
        return tuple(way for way in step.next if way.to not in self.places)

    def open(self, tail: Place, step: Step) -> tuple[Way, ...]:
        """The ways that `step` names, from the column `tail`."""
        return tuple(
            Way(tail, self.places[way.to], way) for way in step.next if way.to in self.places
        )


def find_doors(stages: Sequence[StagePlace], wording: Wording) -> Doors:
    """The doors of all stages and steps. A written id counts before a derived one."""
    found = [(stage.own.spot, stage.columns[0]) for stage in stages]
    found += [(place.spot, place) for stage in stages for place in stage.steps]
    places: dict[str, Place] = {}
    for spot, place in found:
        if spot.step.id:
            places.setdefault(spot.step.id, place)
    for spot, place in found:
        places.setdefault(wording.ids[spot.path], place)
    return Doors(places)


def list_ways(stages: Sequence[StagePlace], doors: Doors) -> Iterator[Way]:
    """All ways of the journey, in reading order of their beginnings."""
    for stage, following in zip(stages, (*stages[1:], None), strict=False):
        columns = stage.columns
        for place, after in zip(columns, (*columns[1:], None), strict=False):
            step = place.spot.step
            ways = doors.open(place, step)
            # One leaves a stage by its last step. A stage without steps is its own last one.
            if after is None and not isinstance(step, Stage):
                ways += doors.open(place, stage.stage)
            if ways:
                yield from ways
            elif after is not None:
                yield Way(place, after)
            elif following is not None:
                yield Way(place, following.columns[0])
