"""A map as facts, one a line, each behind the path of its element: what git compares line by line.

stages[pay]: Pay
stages[pay].emotion.score: -1
stages[pay].pain_points[slow-gateway]: The gateway is slow
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator

from cjm.changes.node import ORDERED, TEXT, Node
from cjm.model.walk import Path
from cjm.model.writing import Json
from cjm.terminal import make_printable

_LABELS = ("name", "text", "title")
_LONGEST_NAME = 40
"""Characters of a text that stands for an element without an id."""


def list_facts(root: Node, broken: Collection[Path] = ()) -> Iterator[str]:
    """All facts of a map or persona, in an order that does not depend on how its file is written.

    Stages come last and keep their order, so that each fact about one stands below its name. What
    stands at the paths in `broken` is left out.
    """
    yield from _tell(root, "", frozenset(broken))


def write_fact(address: str, value: Json) -> str:
    """One fact as a line."""
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        words = ", ".join(map(str, value))
    else:
        words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"{address}: {make_printable(words)}".rstrip()


def _tell(node: Node, address: str, broken: frozenset[Path]) -> Iterator[str]:
    if node.path in broken:
        return
    if not any((*node.path, name) in broken for name in _LABELS):
        yield from _tell_label(node, address)
    if node.kind == TEXT:
        return
    prefix = f"{address}." if address else ""
    if node.was:
        yield write_fact(f"{prefix}was", node.was)
    for name in sorted(node.fields):
        yield write_fact(f"{prefix}{name}", node.fields[name])
    for key, children in sorted(_group(node).items(), key=lambda entry: _rank(entry[0])):
        blocks = [tuple(_tell(child, _extend(prefix, child), broken)) for child in children]
        for block in blocks if key in ORDERED else sorted(blocks):
            yield from block


def _tell_label(node: Node, address: str) -> Iterator[str]:
    name = address or ("title" if node.kind == "map" else "name")
    if isinstance(node.label, dict):
        for lang, words in node.label.items():
            yield write_fact(f"{name} ({lang})", words)
    else:
        yield write_fact(name, node.label)
    if not address and node.id:
        yield write_fact("id", node.id)


def _extend(prefix: str, node: Node) -> str:
    """The address of an element: by its id, else by what it is called; a text has none of its
    own."""
    if node.kind == TEXT:
        return f"{prefix}{node.key}"
    return f"{prefix}{node.key}[{node.id or _call(node)}]"


def _call(node: Node) -> str:
    label = node.label
    if isinstance(label, dict):
        label = next(iter(label.values()), "")
    return make_printable(_cut(str(label)))


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_NAME else f"{words[: _LONGEST_NAME - 1].rstrip()}…"


def _group(node: Node) -> dict[str, list[Node]]:
    lists: dict[str, list[Node]] = {}
    for child in node.children:
        lists.setdefault(child.key, []).append(child)
    return lists


def _rank(key: str) -> tuple[int, str]:
    """What holds elements with names of their own comes last: steps, and stages after all else."""
    return ("stages", "steps").index(key) + 1 if key in {"stages", "steps"} else 0, key
