"""Which part of the drawn map carries the mark of a change: a card, a text in a cell, a feeling,
a head; what has no place of its own is told by what it belongs to.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from cjm.changes import Node
from cjm.changes.node import TEXT
from cjm.values import NamedTuple

Facet: TypeAlias = Literal["whole", "feeling", "owner"]

MAP, HEADS = "map", "stages"
"""Lanes of what stands around the table, and in its heads."""

_COLUMNS = frozenset({"stage", "step"})
_CARDS = frozenset({"touchpoint", "pain-point", "opportunity", "fix", "blueprint-item"})
_LANES = {
    "touchpoint": "touchpoints",
    "pain-point": "pain_points",
    "opportunity": "opportunities",
    "fix": "fixes",
    "need": "needs",
    "quote": "thoughts",
    "metric": "metrics",
}
_FOLDED = frozenset({"cause", "branch", "link"})
"""What is told as a value of the element that it stands in."""


class Carrier(NamedTuple):
    """A node, and what of it is meant. `lane` is the row it stands in."""

    node: Node
    facet: Facet
    lane: str

    @property
    def is_card(self) -> bool:
        """Whether it has an id of its own in the drawn map."""
        kinds = _CARDS | _COLUMNS | {"persona", "goal"}
        return self.facet == "whole" and self.node.kind in kinds


def is_folded(node: Node) -> bool:
    """Whether a node is told as a value of its parent."""
    parent = node.parent
    if node.kind in _FOLDED:
        return True
    if parent is None or node.kind in _CARDS | _COLUMNS | {"persona", "goal"}:
        return False
    is_listed = node.kind != TEXT and parent.kind == "map"
    return not is_listed and parent.kind not in _COLUMNS


def carry(node: Node, field: str | None) -> Carrier:
    """What carries a change of `field`, or of the node as a whole."""
    if is_folded(node) and node.parent is not None:
        return carry(node.parent, None)
    if node.kind in _COLUMNS and field:
        if field.startswith("emotion."):
            return Carrier(node, "feeling", "emotion")
        if field == "owner":
            return Carrier(node, "owner", "owner")
    return Carrier(node, "whole", find_lane(node))


def find_lane(node: Node) -> str:
    """The row that a node stands in."""
    parent = node.parent
    if node.kind in _COLUMNS:
        return HEADS
    if parent is None or parent.kind == "map":
        return MAP
    if node.kind in {TEXT, "blueprint-item"}:
        return node.key
    return _LANES.get(node.kind, MAP)


def find_column(node: Node) -> Node | None:
    """The step or stage that a node stands in; itself, where it is one."""
    place: Node | None = node
    while place is not None and place.kind not in _COLUMNS:
        place = place.parent
    return place


def find_stage(node: Node) -> Node | None:
    """The stage that a node stands in; itself, where it is one."""
    place: Node | None = node
    while place is not None and place.key != "stages":
        place = place.parent
    return place
