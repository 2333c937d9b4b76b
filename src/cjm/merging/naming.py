"""Calls the entries of lists by one name in all three texts: what the diff of meaning pairs."""

from __future__ import annotations

from cjm.changes import grow
from cjm.changes.node import Node, walk_nodes
from cjm.changes.pairing import Pairs, pair
from cjm.merging.pieces import FindToken, Token
from cjm.model import Journey, Persona
from cjm.model.walk import Path
from cjm.values import NamedTuple


class Names(NamedTuple):
    """How the entries of the base and of both sides are called."""

    base: FindToken
    ours: FindToken
    theirs: FindToken


def name_entries(
    base: Journey | Persona, ours: Journey | Persona, theirs: Journey | Persona
) -> Names:
    """Names for the entries of three versions; what both sides added is paired too."""
    before, mine, other = grow(base), grow(ours), grow(theirs)
    first = {node.path: f"base {node.path}" for node in walk_nodes(before)}
    second = _take_over(mine, pair(before, mine), first, "ours")
    third = _take_over(other, pair(before, other), first, "theirs")
    known = set(first.values())
    both = pair(mine, other)
    for node in walk_nodes(other):
        twin = both.by_new.get(node)
        if twin and third[node.path] not in known and second[twin.path] not in known:
            third[node.path] = second[twin.path]
    return Names(_finder(first), _finder(second), _finder(third))


def _take_over(root: Node, pairs: Pairs, known: dict[Path, Token], side: str) -> dict[Path, Token]:
    names: dict[Path, Token] = {}
    for node in walk_nodes(root):
        twin = pairs.by_new.get(node)
        names[node.path] = known[twin.path] if twin else f"{side} {node.path}"
    return names


def _finder(names: dict[Path, Token]) -> FindToken:
    def find(path: Path, written: str) -> Token:
        return names.get(path) or f"text {written}"

    return find
