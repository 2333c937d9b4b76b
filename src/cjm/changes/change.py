"""What a change is."""

from __future__ import annotations

from enum import Enum
from typing import Literal, TypeAlias

from cjm.changes.node import Node
from cjm.changes.pairing import Pairs
from cjm.model.writing import Json
from cjm.values import NamedTuple

ChangeKind: TypeAlias = Literal["added", "removed", "moved", "reordered", "renamed", "edited"]


class Weight(Enum):
    """How much a change matters to the customer. Weights compare by `rank`."""

    PATCH = "patch"
    MINOR = "minor"
    MAJOR = "major"

    @property
    def rank(self) -> int:
        """0 for patch, 1 for minor, 2 for major."""
        return ("patch", "minor", "major").index(self.value)


class Change(NamedTuple):
    """One change of one element.

    `old` and `new` are the element in the two versions; `added` has no old one, `removed` no new
    one. `field` is what was edited (`emotion.score`, `severity`), `name` or `id` for `renamed`;
    `before` and `after` are its values, None where it was not written. For `moved` and
    `reordered`, and what is added to a list with an order, `position` is the new place, from 0.
    `is_guess` tells that the two versions were paired by likeness, not by an id or a name;
    `is_echo` that nothing else is meant than before: a reference follows what has another id now,
    or an amount is the same in another unit.
    """

    kind: ChangeKind
    old: Node | None
    new: Node | None
    weight: Weight = Weight.PATCH
    field: str | None = None
    before: Json = None
    after: Json = None
    position: int | None = None
    is_guess: bool = False
    is_echo: bool = False

    @property
    def node(self) -> Node:
        """The element, as the new version has it if it is there."""
        node = self.new or self.old
        if node is None:
            raise ValueError("a change is of an element")
        return node


class Changes(NamedTuple):
    """All that differs between two versions of a map, in the order of the map. `told` are those
    that mean something by themselves.
    """

    old: Node
    new: Node
    pairs: Pairs
    changes: tuple[Change, ...]

    @property
    def told(self) -> tuple[Change, ...]:
        """The changes but for those that only follow from others."""
        return tuple(change for change in self.changes if not change.is_echo)

    @property
    def weight(self) -> Weight | None:
        """The greatest weight of all changes that are told; None where there are none."""
        weights = [change.weight for change in self.told]
        return max(weights, key=lambda weight: weight.rank, default=None)
