"""Changes that only follow from another one: nothing else is meant than before.

A reference follows what it leads to when that gets another id; an amount is the same in another
unit; how a persona felt goes with the persona, whose end then weighs as much.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cjm.changes.amounts import is_same_amount
from cjm.changes.change import Change, Weight
from cjm.changes.node import Node
from cjm.changes.pairing import Pairs
from cjm.model.writing import Json

_REFERENCES = frozenset({"stage", "pain", "for", "scope.from", "scope.to", "perceived_by"})
_BY = "emotion.by."
_LINKING = frozenset({"branch", "link"})
"""Kinds that are what they lead to: with another end they are another one."""


def mark_echoes(changes: Sequence[Change], pairs: Pairs) -> Iterator[Change]:
    """The same changes; those that only follow from another one say so."""
    renamed = {
        old.id: new.id
        for old, new in pairs.by_old.items()
        if old.id and new.id and old.id != new.id
    }
    echoes = {id(change) for change in changes if _is_echo(change, renamed)}
    if renamed:
        echoes |= set(_find_moved_feelings(changes, renamed))
        echoes |= set(_find_relinked(changes, pairs, renamed))
    lost = dict(_find_lost_feelings(changes))
    weights: dict[str, Weight] = {}
    for change in changes:
        if persona := lost.get(id(change)):
            weights[persona] = max(
                change.weight, weights.get(persona, change.weight), key=lambda weight: weight.rank
            )
    for change in changes:
        if id(change) in echoes or id(change) in lost:
            yield change._replace(is_echo=True)
        elif change.kind == "removed" and change.node.kind == "persona":
            yield change._replace(weight=weights.get(change.node.id or "", change.weight))
        else:
            yield change


def _is_echo(change: Change, renamed: Mapping[str, str]) -> bool:
    if change.kind != "edited" or change.before is None or change.after is None:
        return False
    if change.old and change.new and change.node.kind == "link":
        return _name_end(change.old, renamed) == _name_end(change.new, {})
    if change.field in _REFERENCES:
        return _follow(change.before, renamed) == change.after
    return is_same_amount(change)


def _follow(value: Json, renamed: Mapping[str, str]) -> Json:
    """A reference as it is written once the ids are others."""
    if isinstance(value, list):
        followed: list[Json] = []
        followed += sorted(str(_follow(entry, renamed)) for entry in value)
        return followed
    return renamed.get(value, value) if isinstance(value, str) else value


def _find_moved_feelings(changes: Sequence[Change], renamed: Mapping[str, str]) -> Iterator[int]:
    """Scores of a persona that has another id now: gone under one, there under the other."""
    gone: dict[tuple[Node | None, str], Change] = {}
    for change in changes:
        if change.field and change.field.startswith(_BY) and change.after is None:
            persona = change.field.removeprefix(_BY)
            gone[change.new, f"{_BY}{renamed.get(persona, persona)}"] = change
    for change in changes:
        twin = gone.get((change.new, change.field or ""))
        if twin and change.before is None and twin.before == change.after:
            yield id(change)
            yield id(twin)


def _find_lost_feelings(changes: Sequence[Change]) -> Iterator[tuple[int, str]]:
    """Scores that went with the persona who felt so, each with the id of that persona."""
    gone = {
        change.node.id
        for change in changes
        if change.kind == "removed" and change.node.kind == "persona"
    }
    for change in changes:
        if gone and change.field and change.field.startswith(_BY) and change.after is None:
            persona = change.field.removeprefix(_BY)
            if persona in gone:
                yield id(change), persona


def _find_relinked(
    changes: Sequence[Change], pairs: Pairs, renamed: Mapping[str, str]
) -> Iterator[int]:
    """Branches and links to what has another id now: one is gone, and the same is new."""
    gone = {
        (change.old.parent, _name_end(change.old, renamed)): change
        for change in changes
        if change.kind == "removed" and change.old and change.old.kind in _LINKING
    }
    for change in changes:
        new = change.new
        if change.kind != "added" or new is None or new.kind not in _LINKING or not new.parent:
            continue
        twin = gone.get((pairs.by_new.get(new.parent), _name_end(new, {})))
        if twin and twin.old and twin.old.fields == new.fields:
            yield id(change)
            yield id(twin)


def _name_end(node: Node, renamed: Mapping[str, str]) -> str:
    if node.kind == "branch":
        return renamed.get(node.id or "", node.id or "")
    return " ".join(renamed.get(word, word) for word in str(node.label).split())
