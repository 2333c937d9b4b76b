"""Which element of the old version is which of the new one."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Iterator

from cjm.changes.likening import Match, match_alike
from cjm.changes.node import TEXT, Node, freeze, walk_nodes, write_label
from cjm.values import NamedTuple

_CLASSES = {"stage": "step"}
"""A stage that becomes a step of another one is still the same."""

_LOOSE = frozenset({TEXT, "need", "quote", "cause"})
_HOLDERS = frozenset({"stage", "step"})
"""What a text is an element of its own in: an action may be another stage's."""

_ATTRIBUTE = "attributes."

_KEYED = frozenset({"metric", "source", "lane", "branch", "map"})
"""Kinds that are what their key says: one with another key is another one."""


class Pairs(NamedTuple):
    """The pairs, both ways, and those among them (by the old node) that are guesses."""

    by_old: dict[Node, Node]
    by_new: dict[Node, Node]
    guesses: frozenset[Node]


def pair(old: Node, new: Node) -> Pairs:
    """Pairs the nodes of two trees.

    By id; by `was`, in either direction; else by name, below the same parent first and then
    wherever one name is left on both sides; at last by likeness, which is a guess.
    """
    pairing = _Pairing()
    pairing.take([(old, new)])
    before, after = _Shelf(old), _Shelf(new)
    # Stages and steps first: what they hold is told apart by where it stands.
    for kind in sorted(before.kinds & after.kinds, key=lambda kind: (kind != "step", kind)):
        pairing.pair_by_id(before.of(kind), after.of(kind))
    # From the top down: what stands below a pair is looked for there.
    levels = sorted({*before.depths, *after.depths})
    for depth, kind in levels:
        pairing.pair_by_name(before.at(depth, kind), after.at(depth, kind))
    for kind in sorted(before.kinds & after.kinds):
        pairing.pair_moved(before.of(kind), after.of(kind))
    for depth, kind in levels:
        pairing.pair_by_name(before.at(depth, kind), after.at(depth, kind))
        pairing.pair_alike(before.at(depth, kind), after.at(depth, kind))
    return pairing.finish()


def _class_of(node: Node) -> str:
    return f"{TEXT}:{node.key}" if node.kind == TEXT else _CLASSES.get(node.kind, node.kind)


class _Shelf:
    """The nodes of a tree by their class, and by how deep they stand."""

    def __init__(self, root: Node) -> None:
        self._by_class: dict[str, list[Node]] = {}
        self._by_depth: dict[tuple[int, str], list[Node]] = {}
        for node in walk_nodes(root):
            kind = _class_of(node)
            self._by_class.setdefault(kind, []).append(node)
            self._by_depth.setdefault((len(node.path), kind), []).append(node)

    @property
    def kinds(self) -> set[str]:
        return set(self._by_class)

    @property
    def depths(self) -> set[tuple[int, str]]:
        return set(self._by_depth)

    def of(self, kind: str) -> list[Node]:
        return self._by_class.get(kind, [])

    def at(self, depth: int, kind: str) -> list[Node]:
        return self._by_depth.get((depth, kind), [])


class _Pairing:
    """Pairs found so far."""

    def __init__(self) -> None:
        self._by_old: dict[Node, Node] = {}
        self._by_new: dict[Node, Node] = {}
        self._guesses: set[Node] = set()

    def finish(self) -> Pairs:
        return Pairs(self._by_old, self._by_new, frozenset(self._guesses))

    def take(self, matches: Iterable[Match], *, as_guess: bool = False) -> None:
        for old, new in matches:
            if old in self._by_old or new in self._by_new:
                continue
            self._by_old[old], self._by_new[new] = new, old
            if as_guess:
                self._guesses.add(old)

    def pair_by_id(self, old: list[Node], new: list[Node]) -> None:
        """Pairs what has one id: of several mentions of it, those below one parent first."""
        mine, other = _list_named(old), _list_named(new)
        self.take(_zip_groups(mine, other, lambda node: (node.id, self._above(node))))
        self.take(_zip_groups(self._alone(mine), self._alone(other), lambda node: node.id))
        renamed = {n.was: n for n in self._alone(new) if n.was}
        self.take((n, renamed[n.id]) for n in self._alone(old) if n.id in renamed)
        back = {n.was: n for n in self._alone(old) if n.was}
        self.take((back[n.id], n) for n in self._alone(new) if n.id in back)

    def pair_by_name(self, old: list[Node], new: list[Node]) -> None:
        """Pairs what stands below one pair and is called the same."""
        mine, other = self._alone(old), self._alone(new)
        for is_sure in (True, False):
            matches = [
                (before, after)
                for before, after in _zip_groups(mine, other, self._call)
                if (_have_ids(before, after) is False) is is_sure
            ]
            self.take(matches, as_guess=not is_sure)
            mine, other = self._alone(mine), self._alone(other)

    def pair_moved(self, old: list[Node], new: list[Node]) -> None:
        """Pairs what is called the same wherever it stands, if it is the only one on both sides."""
        groups = _group(self._alone(old), _call_anywhere), _group(self._alone(new), _call_anywhere)
        self.take(
            (mine[0], other[0])
            for name, mine in groups[0].items()
            if len(mine) == 1
            and len(other := groups[1].get(name, [])) == 1
            and not _have_ids(mine[0], other[0])
        )

    def pair_alike(self, old: list[Node], new: list[Node]) -> None:
        mine, other = _group(self._alone(old), self._stand), _group(self._alone(new), self._stand)
        for place, nodes in mine.items():
            if place not in other or nodes[0].kind in _KEYED:
                continue
            if nodes[0].key.startswith(_ATTRIBUTE) and len(nodes) == len(other[place]) == 1:
                # An attribute is called by its key, and the text is its value.
                self.take([(nodes[0], other[place][0])])
            else:
                self.take(match_alike(nodes, other[place]), as_guess=True)

    def _alone(self, nodes: Iterable[Node]) -> list[Node]:
        return [n for n in nodes if n not in self._by_old and n not in self._by_new]

    def _above(self, node: Node) -> Node | None:
        """The parent, as the old version has it; an unpaired parent of the new one is its own."""
        parent = node.parent
        return self._by_new.get(parent, parent) if parent else None

    def _stand(self, node: Node) -> Hashable:
        return self._above(node), node.key

    def _call(self, node: Node) -> Hashable:
        name = node.id if node.kind in _KEYED else write_label(node.label)
        return (self._above(node), node.key, name) if name else node


def _call_anywhere(node: Node) -> Hashable:
    if node.kind in _LOOSE and node.parent and node.parent.kind not in _HOLDERS:
        # What two personas have in common does not wander from one to the other.
        return node
    name = write_label(node.label)
    return (node.key, name) if name and node.kind not in _KEYED else node


def _list_named(nodes: Iterable[Node]) -> list[Node]:
    return [node for node in nodes if node.id and node.kind not in _KEYED]


def _have_ids(old: Node, new: Node) -> bool:
    """Whether both have an id of their own: then they are one element only by a guess."""
    return bool(old.id and new.id and old.kind not in _KEYED)


def _group(nodes: Iterable[Node], by: Callable[[Node], Hashable]) -> dict[Hashable, list[Node]]:
    groups: dict[Hashable, list[Node]] = {}
    for node in nodes:
        groups.setdefault(by(node), []).append(node)
    return groups


def _zip_groups(
    old: Iterable[Node], new: Iterable[Node], by: Callable[[Node], Hashable]
) -> Iterator[Match]:
    """Pairs what says the same in each group; of the rest the first with the first, and so on."""
    others = _group(new, by)
    for name, nodes in _group(old, by).items():
        twins = others.get(name, [])
        same = [*_match_same(nodes, twins)] if len(nodes) > 1 or len(twins) > 1 else []
        paired = {node for match in same for node in match}
        left, right = ([n for n in side if n not in paired] for side in (nodes, twins))
        yield from same
        yield from zip(left, right, strict=False)


def _match_same(old: Iterable[Node], new: Iterable[Node]) -> Iterator[Match]:
    """Pairs what says the same with all below it."""
    known = _group(new, _write)
    for node in old:
        if twins := known.get(_write(node)):
            yield node, twins.pop(0)


def _write(node: Node) -> str:
    return json.dumps(freeze(node), ensure_ascii=False)
