"""Two versions of a map as one: the new one, with what is gone standing where it stood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from cjm.changes import Changes, Node
from cjm.changes.pairing import Pairs
from cjm.model import STANDARD_LANES, Element, Emotion, Journey, Step
from cjm.model.walk import Path
from cjm.values import NamedTuple

_Holder: TypeAlias = Path
"""Where a list stands in its element: `("touchpoints",)`, `("x-lanes", "team")`."""

_LISTS = frozenset(STANDARD_LANES) - {"emotion", "metrics", "owner"} | {
    *("stages", "steps", "quotes"),
    *("goals", "personas", "lanes", "expectations"),
}
_TABLES = frozenset({"metrics", "sources"})
_CUSTOM = "x-lanes"
_COLUMNS = frozenset({"stage", "step"})


class Union(NamedTuple):
    """Two versions as one journey. `after` is how the customer feels now, `past` how they felt;
    else both are the same. `places` are the paths there of all that either version has; what moved
    has two, that of its old node being where it was.
    """

    after: Journey
    past: Journey
    places: Mapping[Node, Path]


def unite(changes: Changes) -> Union:
    """Lay the two versions over each other."""
    after, past = (_Uniter(changes, is_past=is_past) for is_past in (False, True))
    journeys = [uniter.build(changes.new, ()) for uniter in (after, past)]
    if not (isinstance(journeys[0], Journey) and isinstance(journeys[1], Journey)):
        raise TypeError("the root of a map is a journey")
    return Union(journeys[0], journeys[1], after.places)


class _Uniter:
    """Builds the elements of the new version anew, with what is gone among them."""

    def __init__(self, changes: Changes, *, is_past: bool) -> None:
        self._pairs = changes.pairs
        self._is_past = is_past
        self.places: dict[Node, Path] = {}

    def build(self, node: Node, path: Path) -> object:
        """What stands for a node of the new version: its element or text, as it is to be shown."""
        self.places[node] = path
        old = self._pairs.by_new.get(node)
        own = take_written(node)
        if not isinstance(own, Element):
            return own
        update: dict[str, object] = {}
        mine, gone = _group(node), _group(old) if old else {}
        for holder in dict.fromkeys((*mine, *gone)):
            before = gone.get(holder, ()) if _is_shown(holder) else ()
            lost = [child for child in before if self._is_lost(child, node, holder)]
            entries = _line_up(mine.get(holder, ()), before, lost, self._pairs)
            self._put(own, holder, entries, path, update)
        if isinstance(own, Step) and self._is_past:
            was = old.element if old else None
            felt = was.emotion if isinstance(was, Step) else None
            update["emotion"] = self._rename_voices(felt) if felt else None
        return own.model_copy(update=update)

    def _rename_voices(self, felt: Emotion) -> Emotion:
        """A feeling of the old version under the ids that personas have now."""
        pairs = self._pairs.by_old.items()
        names = {old.id: new.id for old, new in pairs if old.kind == "persona" and new.id}
        by = {names.get(key) or key: score for key, score in felt.by.items()}
        return felt.model_copy(update={"by": by})

    def _is_lost(self, child: Node, parent: Node, holder: _Holder) -> bool:
        """Whether a node of the old version stands no more where it stood. A stage or step that
        went elsewhere leaves nothing behind: all of it stands in its new column.
        """
        new = self._pairs.by_old.get(child)
        if new is None:
            return True
        has_moved = new.parent is not parent or _find_holder(new) != holder
        return has_moved and child.kind not in _COLUMNS

    def _put(
        self,
        own: Element,
        holder: _Holder,
        entries: Sequence[tuple[Node, bool]],
        path: Path,
        update: dict[str, object],
    ) -> None:
        """Put a list, or a table, of children that stay and children that are gone."""
        key = holder[0]
        name = _field_names(type(own)).get(str(key))
        if name is None or (len(holder) > 1 and key != _CUSTOM):
            self._note(entries, path)
            return
        is_table = key in _TABLES
        made: list[tuple[str, object]] = []
        for place, (node, is_ghost) in enumerate(entries):
            where = (*path, *holder, node.path[-1] if is_table else place)
            child = self._bury(node, where) if is_ghost else self.build(node, where)
            made.append((str(node.path[-1]), child))
        values = tuple(child for _, child in made)
        if len(holder) > 1:
            known = update.get(name, vars(own)[name])
            lanes = dict(known) if isinstance(known, dict) else {}
            update[name] = {**lanes, str(holder[1]): values}
        else:
            update[name] = dict(made) if is_table else values

    def _note(self, entries: Iterable[tuple[Node, bool]], path: Path) -> None:
        """What is not rebuilt stands where the new version has it."""
        for node, is_ghost in entries:
            if not is_ghost:
                self.places[node] = (*path, *_find_holder(node), node.path[-1])

    def _bury(self, node: Node, path: Path) -> object:
        """A node of the old version with all below it, where it was."""
        self.places[node] = path
        depth = len(node.path)
        for child in node.children:
            self._bury(child, (*path, *child.path[depth:]))
        own = take_written(node)
        if isinstance(own, Step) and not self._is_past:
            return _silence(own)
        return own


def _silence(step: Step) -> Step:
    """A stage or step that is gone has no feeling today."""
    update: dict[str, object] = {"emotion": None}
    steps = getattr(step, "steps", ())
    if steps:
        update["steps"] = tuple(_silence(each) for each in steps)
    return step.model_copy(update=update)


def take_written(node: Node) -> object:
    """The element or text that a node was grown from."""
    if node.element is not None or node.parent is None:
        return node.element
    value: object = node.parent.element
    for step in node.path[len(node.parent.path) :]:
        match value:
            case Element():
                value = vars(value)[_field_names(type(value))[str(step)]]
            case dict():
                value = value[step]
            case tuple() if isinstance(step, int):
                value = value[step]
    return value


@cache
def _field_names(kind: type[Element]) -> Mapping[str, str]:
    return {info.alias or name: name for name, info in kind.model_fields.items()}


def _find_holder(node: Node) -> _Holder:
    above = node.parent.path if node.parent else ()
    return node.path[len(above) : -1]


def _group(node: Node) -> dict[_Holder, list[Node]]:
    lists: dict[_Holder, list[Node]] = {}
    for child in node.children:
        lists.setdefault(_find_holder(child), []).append(child)
    return lists


def _is_shown(holder: _Holder) -> bool:
    return holder[0] in _LISTS | _TABLES | {_CUSTOM} and len(holder) <= 2


def _line_up(
    stayed: Sequence[Node], before: Sequence[Node], lost: Sequence[Node], pairs: Pairs
) -> list[tuple[Node, bool]]:
    """The children there are, and what is gone behind the last one before it that stays; each with
    whether it is gone.
    """
    there = set(stayed)
    behind: dict[Node | None, list[Node]] = {}
    last: Node | None = None
    gone = set(lost)
    for child in before:
        if child in gone:
            behind.setdefault(last, []).append(child)
        elif pairs.by_old.get(child) in there:
            last = pairs.by_old[child]
    lined = [(child, True) for child in behind.get(None, ())]
    for child in stayed:
        lined.append((child, False))
        lined += [(ghost, True) for ghost in behind.get(child, ())]
    return lined
