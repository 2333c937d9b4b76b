"""How alike two nodes are, and the best way to pair many of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TypeAlias

from cjm.changes.node import TEXT, Node, write_label

LEAST_ALIKE = 0.6
"""Below this share (0 … 1), two nodes are no versions of one element."""

_MOST_WORDS = 200
_SAME_NAME = 0.85
_FEW_FACTS = 3

Match: TypeAlias = tuple[Node, Node]


def liken(old: Node, new: Node) -> float:
    """How alike two nodes are, 0 … 1: by what they are called, and by what they say besides.

    Where an element says little, its name decides; a much longer list of facts outweighs a name
    that was written anew.
    """
    names = _compare_texts(write_label(old.label), write_label(new.label))
    if names >= _SAME_NAME or old.kind == TEXT:
        return names
    mine, other = _list_facts(old), _list_facts(new)
    if min(len(mine), len(other)) < _FEW_FACTS:
        return names
    shared = len(mine & other) / len(mine | other)
    return max((names + shared) / 2, 0.9 * shared, 0.95 * names)


def match_alike(old: Sequence[Node], new: Sequence[Node]) -> list[Match]:
    """The pairs of the assignment with the greatest likeness in sum.

    Only nodes that are alike enough are paired; what is like nothing stays alone.
    """
    alike = {
        (i, j): likeness
        for i, before in enumerate(old)
        for j, after in enumerate(new)
        if not (before.id and after.id) and (likeness := liken(before, after)) >= LEAST_ALIKE
    }
    if _is_plain(alike):
        pairs: Iterable[tuple[int, int]] = alike
    else:
        pairs = _assign(alike)
    return [(old[i], new[j]) for i, j in sorted(pairs)]


def _is_plain(alike: Iterable[tuple[int, int]]) -> bool:
    """Whether nobody has a choice."""
    pairs = list(alike)
    return len({i for i, _ in pairs}) == len(pairs) == len({j for _, j in pairs})


def _assign(alike: dict[tuple[int, int], float]) -> list[tuple[int, int]]:
    # Imported late: it costs more than all the rest, and few versions leave a choice.
    import networkx

    graph: networkx.Graph[tuple[str, int]] = networkx.Graph()
    for (i, j), likeness in alike.items():
        # Whole numbers, for an exact sum; of two ways that are equally good, the one that keeps
        # the order.
        graph.add_edge(("old", i), ("new", j), weight=round(likeness * 1e6) * 1000 - abs(i - j))
    found = networkx.max_weight_matching(graph)
    ends = (dict(pair) for pair in found)
    return [(end["old"], end["new"]) for end in ends]


def _compare_texts(old: str, new: str) -> float:
    if old == new:
        return 1.0
    shorter, longer = sorted((len(old), len(new)))
    if not shorter or 2 * shorter / (shorter + longer) < LEAST_ALIKE / 2:
        return 0.0
    first, second = _split(old), _split(new)
    if not first or not second:
        return 0.0
    # Imported late, as `networkx` below: versions that keep their ids leave nothing to compare.
    from rapidfuzz.distance import Indel

    by_word = Indel.normalized_similarity(first, second)
    if longer > _MOST_WORDS:
        return by_word
    return max(by_word, Indel.normalized_similarity(old, new))


def _split(text: str) -> list[str]:
    return text.casefold().split()[:_MOST_WORDS]


def _list_facts(node: Node) -> frozenset[str]:
    fields = (
        f"{name}={json.dumps(value, ensure_ascii=False)}" for name, value in node.fields.items()
    )
    below = (f"{child.key}:{child.id or write_label(child.label)}" for child in node.children)
    return frozenset(chain(fields, below))
