"""Where opportunities stand between value and effort, and that no two stand in one place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import fsum
from typing import Literal, TypeAlias

from cjm.values import NamedTuple
from cjm.view import Idea

Quadrant: TypeAlias = Literal["quick-wins", "big-bets", "fill-ins", "avoid"]
MOST_VALUE, MOST_EFFORT = 100.0, 5.0
_RINGS = 24


class Score(NamedTuple):
    """A scored opportunity: its number in the list, its effort, its value as a whole."""

    number: int
    idea: Idea
    effort: float
    value: float

    @property
    def quadrant(self) -> Quadrant:
        """Half of the effort is still little, half of the value already much."""
        if self.effort <= MOST_EFFORT / 2:
            return "quick-wins" if self.value >= MOST_VALUE / 2 else "fill-ins"
        return "big-bets" if self.value >= MOST_VALUE / 2 else "avoid"


class Field(NamedTuple):
    """The part of a drawing in which marks may stand: from (x, y), `width` by `height`."""

    x: float
    y: float
    width: float
    height: float

    def across(self, effort: float) -> float:
        """Where an effort lies."""
        return self.x + effort / MOST_EFFORT * self.width

    def down(self, value: float) -> float:
        """Where a value lies."""
        return self.y + (1 - value / MOST_VALUE) * self.height


def score_ideas(ideas: Sequence[Idea]) -> tuple[list[Score], list[Idea]]:
    """The opportunities with an effort and a value, the best first and what is done last, and all
    others. Where both values are known the whole is their mean.
    """
    known: list[tuple[Idea, float, float]] = []
    rest: list[Idea] = []
    for idea in ideas:
        values = [value for value in (idea.customer, idea.business) if value is not None]
        if idea.effort is None or not values:
            rest.append(idea)
        else:
            known.append((idea, idea.effort, fsum(values) / len(values)))
    known.sort(key=_rank)
    return [Score(place, *each) for place, each in enumerate(known, 1)], rest


def _rank(known: tuple[Idea, float, float]) -> tuple[bool, float, float]:
    idea, effort, value = known
    return idea.is_done, effort - value / MOST_VALUE * MOST_EFFORT, effort


def spread(
    scores: Sequence[Score], field: Field, size: tuple[float, float]
) -> list[tuple[float, float]]:
    """A place for each mark of a `size`, width and height: its own, else the nearest free one, in
    the same quadrant if there is one.
    """
    taken: list[tuple[float, float]] = []
    for score in scores:
        own = field.across(score.effort), field.down(score.value)
        free = [spot for spot in _around(own, field, size) if not _is_taken(spot, taken, size)]
        alike = (spot for spot in free if _quadrant(spot, field) == _quadrant(own, field))
        taken.append(next(alike, free[0] if free else own))
    return taken


def _around(
    own: tuple[float, float], field: Field, size: tuple[float, float]
) -> Iterator[tuple[float, float]]:
    """Places inside the field, the nearest first, sideways before up and down."""
    yield own
    shifts = [
        (across * size[0], down * size[1])
        for across in range(-_RINGS, _RINGS + 1)
        for down in range(-_RINGS, _RINGS + 1)
        if across or down
    ]
    shifts.sort(key=lambda shift: (abs(shift[0]) + 1.5 * abs(shift[1]), -shift[0], shift[1]))
    for across, down in shifts:
        spot = own[0] + across, own[1] + down
        is_across = field.x <= spot[0] <= field.x + field.width
        if is_across and field.y <= spot[1] <= field.y + field.height:
            yield spot


def _is_taken(
    spot: tuple[float, float], taken: Sequence[tuple[float, float]], size: tuple[float, float]
) -> bool:
    return any(
        abs(spot[0] - other[0]) < size[0] - 0.01 and abs(spot[1] - other[1]) < size[1] - 0.01
        for other in taken
    )


def _quadrant(spot: tuple[float, float], field: Field) -> tuple[bool, bool]:
    return spot[0] <= field.x + field.width / 2, spot[1] <= field.y + field.height / 2
