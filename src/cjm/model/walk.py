"""Every element of a journey with its path."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import TypeAlias, TypeVar, get_args

from cjm.model.element import Element, is_element, is_kind
from cjm.model.journey import Journey
from cjm.model.stage import Stage, Step
from cjm.values import NamedTuple

Path: TypeAlias = tuple[str | int, ...]
Entry: TypeAlias = tuple[Path, Element]
"""An element and where it stands."""
Kind = TypeVar("Kind", bound=Element)


class _Holders(NamedTuple):
    """The fields of a kind in which elements stand, and the same each with its key as written."""

    names: frozenset[str]
    keys: tuple[tuple[str, str], ...]


class _HoldersOf(dict[type[Element], _Holders]):
    """The fields in which elements stand, by kind."""

    def __missing__(self, kind: type[Element]) -> _Holders:
        keys = tuple(
            (name, field.alias or name)
            for name, field in kind.model_fields.items()
            if name != "extensions" and _may_hold(field.annotation)
        )
        self[kind] = _Holders(frozenset(name for name, _ in keys), keys)
        return self[kind]


_HOLDERS = _HoldersOf()


def _may_hold(annotation: object) -> bool:
    if isinstance(annotation, type) and not get_args(annotation):
        return issubclass(annotation, Element)
    return any(map(_may_hold, get_args(annotation)))


class _Root:
    """An element as itself: two that hold the same are not one, and comparing them takes longer
    than walking through both.
    """

    __slots__ = ("element",)

    def __init__(self, element: Element) -> None:
        self.element = element

    def __hash__(self) -> int:
        return id(self.element)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Root) and self.element is other.element


def walk(element: Element, path: Path = ()) -> tuple[Entry, ...]:
    """`element` and everything below it, each with its path, in the order of the fields."""
    if not path:
        # Whoever composes a map asks for its pains, its fixes and more, one after the other.
        return _walk_root(_Root(element))
    return tuple(walk_once(element, path).elements)


class Walked(NamedTuple):
    """The elements of a journey, each with its path: all of them in the order of the fields, those
    of each kind, and those that may have an id and do.
    """

    elements: Sequence[Entry] = ()
    kinds: Mapping[type[Element], list[Entry]] = MappingProxyType({})
    named: Sequence[Entry] = ()


def walk_once(element: Element, path: Path = ()) -> Walked:
    """The same as `walk` gives and more, and nothing of it is kept for the next who asks: for
    readers of many maps, which would all stay in memory a while.
    """
    entry: Entry = (path, element)
    kinds: defaultdict[type[Element], list[Entry]] = defaultdict(list)
    kinds[type(element)].append(entry)
    elements, named = [entry], [entry] if "id" in element.__pydantic_fields_set__ else []
    _gather(element, path, elements, kinds, named)
    return Walked(elements, kinds, named)


def sort_by_kind(elements: Sequence[Entry]) -> Walked:
    """The same of elements that were walked through before."""
    kinds: defaultdict[type[Element], list[Entry]] = defaultdict(list)
    for entry in elements:
        kinds[type(entry[1])].append(entry)
    named = [entry for entry in elements if "id" in entry[1].__pydantic_fields_set__]
    return Walked(elements, kinds, named)


@lru_cache(maxsize=4)
def _walk_root(root: _Root) -> tuple[Entry, ...]:
    return tuple(walk_once(root.element).elements)


def _gather(
    element: Element,
    path: Path,
    elements: list[Entry],
    kinds: Mapping[type[Element], list[Entry]],
    named: list[Entry],
) -> None:
    """Adds what stands below an element."""
    said, values = element.__pydantic_fields_set__, vars(element)
    for name, key in _HOLDERS[type(element)].keys:
        if name not in said:
            continue
        value: object = values[name]
        entries: Iterable[tuple[str | int | None, Element]]
        if isinstance(value, tuple):
            entries = enumerate(value)
        elif isinstance(value, dict):
            entries = value.items()
        elif is_element(value):
            entries = ((None, value),)
        else:
            continue
        for step, item in entries:
            entry = (*path, key) if step is None else (*path, key, step), item
            kind, own = type(item), item.__pydantic_fields_set__
            elements.append(entry)
            kinds[kind].append(entry)
            if "id" in own:
                named.append(entry)
            if not _HOLDERS[kind].names.isdisjoint(own):
                # Most elements hold no others.
                _gather(item, entry[0], elements, kinds, named)


def find(element: Element, kind: type[Kind], path: Path = ()) -> Iterator[tuple[Path, Kind]]:
    """All elements of one kind in `element`, each with its path. Stages are steps too."""
    for where, found in walk(element, path):
        # The first is quick, and says no of most; the second is for the reader of types.
        if is_kind(type(found), kind) and isinstance(found, kind):
            yield where, found


def list_steps(journey: Journey) -> tuple[tuple[Path, Stage, Step], ...]:
    """The columns of the map: each step with its stage, and each stage without steps as its own."""
    columns: list[tuple[Path, Stage, Step]] = []
    for number, stage in enumerate(journey.stages):
        for position, step in enumerate(stage.steps):
            columns.append((("stages", number, "steps", position), stage, step))
        if not stage.steps:
            columns.append((("stages", number), stage, stage))
    return tuple(columns)


def list_columns(journey: Journey) -> tuple[tuple[Path, Step], ...]:
    """Every stage and every step of it, each with its path, in reading order."""
    columns: list[tuple[Path, Step]] = []
    for number, stage in enumerate(journey.stages):
        columns.append((("stages", number), stage))
        columns += [
            (("stages", number, "steps", position), step)
            for position, step in enumerate(stage.steps)
        ]
    return tuple(columns)
