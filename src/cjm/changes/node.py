"""A journey as a tree of named nodes, so that two versions of it can be laid beside each other."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from cjm.model.element import Element
from cjm.model.walk import Path
from cjm.model.writing import Json

Fields: TypeAlias = Mapping[str, Json]

ORDERED = frozenset({"stages", "steps", "actions", "touchpoints", "lanes"})
"""The lists whose order says something; that of all others is free."""

TEXT = "text"
"""The kind of an entry that is a text and nothing more, as an action or a thought is."""


@dataclass(slots=True, eq=False)
class Node:
    """An element of a journey, or one text of a list.

    `kind` is what it is (`stage`, `pain-point`, …), `key` the list of its parent that it stands
    in, `position` its place there, from 0. `label` is what it is called, as plain data: a text, or
    texts by language. `fields` are its other values, nested ones by dotted names
    (`emotion.score`); values that are the default are left out, and shorthands make no difference.
    `shared` are the metrics that the project of a map has for all maps; only the map has them, and
    they are no part of it.
    """

    kind: str
    key: str
    path: Path
    position: int
    label: Json = ""
    id: str | None = None
    was: str | None = None
    fields: Fields = field(default_factory=dict)
    parent: Node | None = None
    children: tuple[Node, ...] = ()
    element: Element | None = None
    shared: tuple[Node, ...] = ()

    @property
    def is_ordered(self) -> bool:
        """Whether its place among its neighbours says something."""
        return self.key in ORDERED

    @property
    def address(self) -> str:
        """The path by ids, or by positions from 1: `stages[pay].pain_points[slow-gateway]`."""
        if self.parent is None:
            return ""
        above = self.parent.address
        here = f"{self.key}[{self.id or self.position + 1}]"
        return f"{above}.{here}" if above else here


def walk_nodes(node: Node) -> Iterator[Node]:
    """`node` and all below it, in the order of the map."""
    yield node
    for child in node.children:
        yield from walk_nodes(child)


def find_root(node: Node) -> Node:
    """The map that `node` is part of."""
    while node.parent:
        node = node.parent
    return node


def part(root: Node) -> None:
    """Take a tree apart that nobody needs any more. What refers to itself stays until somebody
    looks for such things; without the ways up, it goes at once.
    """
    nodes = [root]
    while nodes:
        node = nodes.pop()
        node.parent = None
        nodes += node.children


def write_label(label: Json) -> str:
    """A label as one comparable text."""
    return label if isinstance(label, str) else json.dumps(label, ensure_ascii=False)


def freeze(node: Node) -> Json:
    """All that a node says, in a form that is the same for two that say the same."""
    lists: dict[str, list[Json]] = {}
    for child in node.children:
        lists.setdefault(child.key, []).append(freeze(child))
    for key, entries in lists.items():
        if key not in ORDERED:
            lists[key] = _sort(entries)
    return {
        "kind": node.kind,
        "id": node.id,
        "label": node.label,
        "fields": dict(sorted(node.fields.items())),
        "lists": {key: lists[key] for key in sorted(lists)},
    }


def _sort(entries: Iterable[Json]) -> list[Json]:
    return sorted(entries, key=lambda entry: json.dumps(entry, ensure_ascii=False))
