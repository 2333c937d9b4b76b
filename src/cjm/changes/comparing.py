"""What changed between two versions of a map."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from cjm.changes.change import Change, ChangeKind, Changes
from cjm.changes.echoes import mark_echoes
from cjm.changes.growing import NO_METRICS, grow
from cjm.changes.node import Node, freeze, walk_nodes
from cjm.changes.ordering import find_kept
from cjm.changes.pairing import Pairs, pair
from cjm.changes.weighing import weigh
from cjm.model import Journey, Metric, Persona

_NAMED = frozenset({"stage", "step", "touchpoint", "persona", "lane", "metric", "source", "map"})
"""What has a name; all else has a text, and another text is other words."""


def compare(
    old: Journey | Persona, new: Journey | Persona, metrics: Mapping[str, Metric] = NO_METRICS
) -> Changes:
    """The changes that lead from `old` to `new`: of two maps, or of two personas. `metrics` are
    those of the project, which say what a map does not say of its own.

    The other way round the same changes are found, turned about: what was added is removed.
    """
    before, after = grow(old, metrics), grow(new, metrics)
    # Of two ways that are equally good, both directions are to choose the same one, so the
    # comparison is made in one direction whichever is asked for.
    if _write(before) <= _write(after):
        pairs = pair(before, after)
        moved = frozenset(_find_reordered(before, after, pairs))
    else:
        turned = pair(after, before)
        guesses = frozenset(turned.by_old[node] for node in turned.guesses)
        pairs = Pairs(turned.by_new, turned.by_old, guesses)
        moved = frozenset(pairs.by_old[node] for node in _find_reordered(after, before, turned))
    found = tuple(
        change._replace(weight=weigh(change)) for change in _list(before, after, pairs, moved)
    )
    return Changes(before, after, pairs, tuple(mark_echoes(found, pairs)))


def _write(node: Node) -> str:
    return json.dumps(freeze(node), ensure_ascii=False)


def _list(old: Node, new: Node, pairs: Pairs, reordered: frozenset[Node]) -> Iterator[Change]:
    gone = _find_gone(old, pairs)
    for node in walk_nodes(new):
        before = pairs.by_new.get(node)
        if before is None:
            if node.parent in pairs.by_new:
                yield Change("added", None, node, after=node.label, position=_place(node))
            continue
        is_guess = before in pairs.guesses
        for change in _compare_pair(before, node, pairs, is_reordered=node in reordered):
            yield change._replace(is_guess=is_guess)
        for lost in gone.get(before, ()):
            yield Change("removed", lost, None, before=lost.label)


def _find_gone(old: Node, pairs: Pairs) -> dict[Node, list[Node]]:
    """What is gone, by the parent that is still there; what went with its parent is not told."""
    gone: dict[Node, list[Node]] = {}
    for node in walk_nodes(old):
        if node not in pairs.by_old and node.parent and node.parent in pairs.by_old:
            gone.setdefault(node.parent, []).append(node)
    return gone


def _compare_pair(old: Node, new: Node, pairs: Pairs, *, is_reordered: bool) -> Iterator[Change]:
    if _has_moved(old, new, pairs):
        yield Change("moved", old, new, before=old.address, after=new.address, position=_place(new))
    elif is_reordered:
        yield Change(
            "reordered", old, new, before=old.position, after=new.position, position=_place(new)
        )
    if old.label != new.label:
        kind: ChangeKind = "renamed" if new.kind in _NAMED else "edited"
        yield Change(kind, old, new, field=name_label(new), before=old.label, after=new.label)
    if old.id != new.id:
        yield Change("renamed", old, new, field="id", before=old.id, after=new.id)
    for name in sorted({*old.fields, *new.fields}):
        before, after = old.fields.get(name), new.fields.get(name)
        if before != after:
            yield Change("edited", old, new, field=name, before=before, after=after)


def name_label(node: Node) -> str:
    """The key under which a node has its label: `name`, `text`, or `title` of the map."""
    if node.kind == "map":
        return "title"
    return "name" if node.kind in _NAMED else "text"


def _has_moved(old: Node, new: Node, pairs: Pairs) -> bool:
    if old.parent is None or new.parent is None:
        return False
    return pairs.by_old.get(old.parent) is not new.parent or old.key != new.key


def _place(node: Node) -> int | None:
    return node.position if node.is_ordered else None


def _find_reordered(old: Node, new: Node, pairs: Pairs) -> Iterator[Node]:
    """The nodes of the new version that stand elsewhere among the neighbours that stayed."""
    for parent in walk_nodes(new):
        if parent not in pairs.by_new:
            continue
        for key in sorted({child.key for child in parent.children if child.is_ordered}):
            stayed = [
                (was.position, child)
                for child in parent.children
                if child.key == key
                and (was := pairs.by_new.get(child))
                and not _has_moved(was, child, pairs)
            ]
            kept = find_kept([place for place, _ in stayed])
            yield from (child for index, (_, child) in enumerate(stayed) if index not in kept)
