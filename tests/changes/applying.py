"""Applies changes to the old version, which gives the new one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from cjm.changes.change import Change, Changes
from cjm.changes.node import Node, walk_nodes

_Lists: TypeAlias = dict[tuple[Node, str], list[Node]]


def apply(changes: Changes) -> Node:
    """The old version with all changes made; it says what the new one says (`freeze`).

    Nothing is taken from the new version but what the changes name: nodes that were added, values
    and places.
    """
    return _Patient(changes).build(changes.old)


class _Patient:
    """The old tree on its way to the new one. Nodes of the old tree stand for themselves; those
    that were added, with what stands below them, are taken from the new one.
    """

    def __init__(self, changes: Changes) -> None:
        self._by_new = changes.pairs.by_new
        self._kinds: dict[Node, str] = {}
        self._edits: dict[Node, list[Change]] = {}
        self._lists: _Lists = {}
        lost = {change.old for change in changes.changes if change.kind in ("removed", "moved")}
        for node in walk_nodes(changes.old):
            for child in node.children:
                if child not in lost:
                    self._lists.setdefault((node, child.key), []).append(child)
        self._places: dict[tuple[Node, str], list[tuple[int, Node]]] = {}
        for change in changes.changes:
            self._note(change)
        for where, entries in self._places.items():
            self._lists[where] = _place(self._lists.get(where, ()), entries)

    def _note(self, change: Change) -> None:
        node = change.old or change.node
        match change.kind:
            case "renamed" | "edited":
                self._edits.setdefault(node, []).append(change)
            case "added":
                self._add(change.node)
            case "moved" | "reordered":
                self._kinds[node] = change.node.kind
                self._put(node, change.node)

    def _add(self, node: Node) -> None:
        """Adds a new node with all below it that is new too; what moved there says so itself."""
        self._put(node, node)
        for child in node.children:
            if child not in self._by_new:
                self._add(child)

    def _put(self, node: Node, as_new: Node) -> None:
        """Puts `node` where the new version has it."""
        parent = as_new.parent
        if parent is None:
            return
        where = (self._by_new.get(parent, parent), as_new.key)
        if as_new.is_ordered:
            self._places.setdefault(where, []).append((as_new.position, node))
        else:
            self._lists.setdefault(where, []).append(node)

    def build(self, node: Node, key: str = "") -> Node:
        """The node as it is after the changes, with all below it."""
        fields = dict(node.fields)
        label, own = node.label, node.id
        for change in self._edits.get(node, ()):
            if change.field == "id":
                own = change.after if isinstance(change.after, str) else None
            elif change.field in ("name", "text", "title"):
                label = change.after
            elif change.after is None:
                fields.pop(change.field or "", None)
            else:
                fields[change.field or ""] = change.after
        children = tuple(
            self.build(child, key_below)
            for (parent, key_below), entries in self._lists.items()
            if parent is node
            for child in entries
        )
        kind = self._kinds.get(node, node.kind)
        return Node(kind, key, node.path, node.position, label, own, None, fields, None, children)


def _place(stayed: Iterable[Node], entries: Iterable[tuple[int, Node]]) -> list[Node]:
    """`stayed` in its order, with each of `entries` at its place."""
    placed = sorted(entries, key=lambda entry: entry[0])
    others = {node for _, node in placed}
    result = [node for node in stayed if node not in others]
    for place, node in placed:
        result.insert(place, node)
    return result
