"""What a merge changed by itself, as neither side had made it so, and what it dropped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from cjm.changes import Change, Changes, Node, compare
from cjm.changes.node import walk_nodes, write_label
from cjm.model import Journey, Metric, Persona
from cjm.values import NamedTuple

_Spot: TypeAlias = tuple[str, object]


class Half(NamedTuple):
    """One side of a merge, and what it had begun from; None where that is not known."""

    element: Journey | Persona
    base: Journey | Persona | None


class _Side(NamedTuple):
    """What leads from a side to the merge, and what the side itself had changed."""

    changes: Changes
    own: Changes | None


class Joined(NamedTuple):
    """`own` are the changes of the first side that no other side had made so, and what any other
    side had changed that the merge took back. `dropped` lead from what a side had made of something
    to what another side had, which was kept.
    """

    own: Changes
    dropped: tuple[Change, ...]


def find_joined(
    halves: Sequence[Half], merged: Journey | Persona, metrics: Mapping[str, Metric]
) -> Joined:
    """What a merge changed that is not the work of a side; `metrics` are those of the project."""
    sides = [
        _Side(
            compare(half.element, merged, metrics),
            compare(half.base, half.element, metrics) if half.base else None,
        )
        for half in halves
    ]
    first = sides[0]
    own: dict[_Spot, Change] = {}
    dropped: dict[_Spot, Change] = {}
    for side in sides:
        others = [other for other in sides if other is not side]
        for change in side.changes.told:
            if not any(_explains(other, change) for other in others):
                found = own
            elif _had_made(side, change):
                found = dropped
            else:
                continue
            found.setdefault(_name(change), _carry(change, side.changes, first.changes))
    return Joined(first.changes._replace(changes=tuple(own.values())), tuple(dropped.values()))


def _had_made(side: _Side, change: Change) -> bool:
    """Whether what a change leads away from was the work of the side."""
    if side.own is None or change.old is None:
        return False
    field, there = _name_field(change), _find(side.own.new, change.old)
    return any(other.new is there and _name_field(other) == field for other in side.own.told)


def _explains(side: _Side, change: Change) -> bool:
    """Whether a side had made it so: it has what the merge has, and had not begun with it."""
    spot = _name(change)
    if any(_name(other) == spot for other in side.changes.told):
        return False
    if side.own is None:
        return True
    if change.new is None:
        return any(_name(other) == spot for other in side.own.told)
    node = _find(side.changes.new, change.new)
    there = side.changes.pairs.by_new.get(node) if node else None
    there = _find(side.own.new, there) if there else None
    if there is None or there not in side.own.pairs.by_new:
        return True
    if change.kind in ("moved", "reordered"):
        return any(other.kind in ("moved", "reordered") for other in side.own.told)
    return any(other.new is there and _name_field(other) == spot[0] for other in side.own.told)


def _name(change: Change) -> _Spot:
    """Which change of what it is, the same for each side: what is in the merge is known by its
    place there, what is gone by what it was called.
    """
    if change.new is not None:
        return _name_field(change), change.new.path
    old = change.node
    return "removed", (old.kind, old.id or write_label(old.label))


def _name_field(change: Change) -> str:
    if change.kind in ("moved", "reordered"):
        return "place"
    return change.kind if change.field is None else change.field


def _find(root: Node, node: Node) -> Node | None:
    """The node of another tree of the same map that stands at the same place."""
    return next((each for each in walk_nodes(root) if each.path == node.path), None)


def _carry(change: Change, changes: Changes, first: Changes) -> Change:
    """The change as one of the first side: in its tree of the merge, below what is there still."""
    if changes is first:
        return change
    if change.new is not None:
        return change._replace(new=_find(first.new, change.new))
    old = change.node
    parents = _climb(old, changes, first)
    return change._replace(old=replace(old, parent=next(parents, old.parent)))


def _climb(node: Node, changes: Changes, first: Changes) -> Iterator[Node]:
    """What holds a node in the first side, the nearest first."""
    above = node.parent
    while above is not None:
        here = changes.pairs.by_old.get(above)
        there = _find(first.new, here) if here else None
        if there is not None and there in first.pairs.by_new:
            yield first.pairs.by_new[there]
        above = above.parent
