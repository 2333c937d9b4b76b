"""Whether a target became easier to reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Literal, TypeAlias

from cjm.changes.amounts import is_same_amount, read_amounts, read_beside
from cjm.changes.change import Change
from cjm.changes.node import Node, find_root, walk_nodes
from cjm.model.metric import Better, tell_better
from cjm.model.writing import Json

Aim: TypeAlias = Literal["easier", "harder", "unclear"]
"""What became of a target: `unclear` where nobody says which direction is good."""
_BETTER: Mapping[Json, Better] = {"higher": "higher", "lower": "lower"}
_DATED = "values."


def judge_aim(change: Change) -> Aim | None:
    """What became of the target of a goal or a metric; None where it stays what it was, is new, or
    cannot be compared.
    """
    if change.kind != "edited" or change.field != "target" or change.old is None:
        return None
    if change.after is None:
        return "easier" if change.before is not None else None
    amounts = read_amounts(change)
    if amounts is None or amounts[0] == amounts[1] or is_same_amount(change):
        return None
    better = _find_better(change, amounts)
    if better is None:
        return "unclear"
    return "easier" if (amounts[1] < amounts[0]) is (better == "higher") else "harder"


def _find_better(change: Change, amounts: tuple[float, float]) -> Better | None:
    node = change.new or change.node
    parts = (node, *_list_metrics(node))
    written = next((_BETTER[v] for p in parts if (v := p.fields.get("better")) in _BETTER), None)
    baseline = next(_read_all(parts, ("baseline",), change), None)
    dated = sorted(_list_dated(parts), key=lambda entry: entry[1])
    values = [amount for part, name in dated for amount in _read_all([part], (name,), change)]
    if baseline is None and len(values) > 1:
        baseline = values[0]
    latest = values[-1] if values else next(_read_all(parts, ("value",), change), None)
    return tell_better(written, baseline, amounts, latest)


def _list_metrics(node: Node) -> Iterator[Node]:
    """The other places that say something of the metric of a goal, or of a metric: the closest
    first, the project last. Those of single stages count where there is one, or where the goal is
    of that stage.
    """
    root = find_root(node)
    key = node.fields.get("metric") if node.kind == "goal" else node.id
    found = [
        each
        for each in walk_nodes(root)
        if each.kind == "metric" and each.id == key and each is not node
    ]
    shared = [each for each in found if each.parent is root]
    shared += [each for each in root.shared if each.id == key]
    within = [each for each in found if each.parent is not root]
    if node.kind != "goal":
        return iter(shared)
    if (stage := node.fields.get("stage")) is not None:
        within = [each for each in within if stage in _list_homes(each)]
    return chain(within if len(within) == 1 else (), shared)


def _list_homes(node: Node) -> Iterator[Json]:
    while node.parent is not None:
        node = node.parent
        yield node.id


def _list_dated(parts: Sequence[Node]) -> Iterator[tuple[Node, str]]:
    """The dated values; the closest part speaks for a day."""
    known: set[str] = set()
    for part in parts:
        for name in part.fields:
            if name.startswith(_DATED) and name not in known:
                known.add(name)
                yield part, name


def _read_all(parts: Sequence[Node], names: Sequence[str], change: Change) -> Iterator[float]:
    for part in parts:
        for name in names:
            amount = read_beside(part.fields.get(name), part, change)
            if amount is not None:
                yield amount
