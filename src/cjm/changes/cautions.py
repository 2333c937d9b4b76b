"""What to ask about a change: that a map got better on paper only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjm.changes.aiming import Aim, judge_aim
from cjm.changes.change import Change, Changes
from cjm.changes.node import Node, find_root, walk_nodes
from cjm.changes.sums import is_open, read_score
from cjm.values import NamedTuple

_AIMS: Mapping[Aim | None, str] = {"easier": "loosened-target", "unclear": "unclear-target"}
_REVIEW = frozenset({"reviewed", "review_every"})


class Caution(NamedTuple):
    """A question to the author of a change: its name, and the element that it is about."""

    name: str
    node: Node


def list_cautions(changes: Changes) -> tuple[Caution, ...]:
    """All cautions, in the order of the changes."""
    found: list[Caution] = []
    for change in changes.told:
        found += _raised_without_source(change)
        found += _deleted_pain(change, changes)
        found += _doubtful_target(change)
    found += _review_alone(changes)
    return tuple(found)


def _raised_without_source(change: Change) -> Iterator[Caution]:
    """A feeling that is better now, resting on what was known before."""
    old, new = change.old, change.new
    if change.field != "emotion.score" or old is None or new is None:
        return
    before, after = read_score(old), read_score(new)
    if before is None or after is None or after <= before:
        return
    if _list_sources(new) - _list_sources(old) or _renewed(old, new):
        return
    yield Caution("raised-without-source", new)


def _deleted_pain(change: Change, changes: Changes) -> Iterator[Caution]:
    """A pain that is gone though nobody solved it, by itself or with what it was a pain of."""
    if change.kind != "removed" or change.old is None:
        return
    for node in walk_nodes(change.old):
        is_gone = node not in changes.pairs.by_old
        if node.kind == "pain-point" and is_gone and is_open(node):
            yield Caution("deleted-pain", node)


def _doubtful_target(change: Change) -> Iterator[Caution]:
    """A goal that is easier to reach now, or may be."""
    name = _AIMS.get(judge_aim(change))
    if name and change.new is not None:
        yield Caution(name, change.new)


def _review_alone(changes: Changes) -> Iterator[Caution]:
    """A review that changed nothing but its own date."""
    fields = {change.field for change in changes.told}
    if fields and fields <= _REVIEW and "reviewed" in fields:
        yield Caution("review-alone", changes.new)


def _list_sources(node: Node) -> frozenset[str]:
    """The sources that a feeling rests on: its own, and those of its step and stage."""
    found: set[str] = set()
    place: Node | None = node
    while place is not None:
        for name in ("emotion.sources", "sources"):
            keys = place.fields.get(name)
            found.update(map(str, keys) if isinstance(keys, list) else ())
        place = place.parent
    return frozenset(found)


def _renewed(old: Node, new: Node) -> bool:
    """Whether a source that the feeling rests on was taken anew: another date, more cases."""
    before, after = _find_research(old), _find_research(new)
    return any(after.get(key) != before.get(key) for key in _list_sources(new))


def _find_research(node: Node) -> dict[str | None, tuple[object, object]]:
    return {
        source.id: (source.fields.get("date"), source.fields.get("n"))
        for source in find_root(node).children
        if source.kind == "source"
    }
