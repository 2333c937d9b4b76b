"""Every element of a journey with its path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias, TypeVar, get_args

from cjm.model.element import Element, is_element, is_kind
from cjm.model.journey import Journey
from cjm.model.stage import Stage, Step

Path: TypeAlias = tuple[str | int, ...]
Kind = TypeVar("Kind", bound=Element)


class _Holders(dict[type[Element], tuple[tuple[str, str], ...]]):
    """The fields of a kind in which elements stand, and their keys as they are written, by kind."""

    def __missing__(self, kind: type[Element]) -> tuple[tuple[str, str], ...]:
        self[kind] = tuple(
            (name, field.alias or name)
            for name, field in kind.model_fields.items()
            if name != "extensions" and _may_hold(field.annotation)
        )
        return self[kind]


_HOLDERS = _Holders()


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


def walk(element: Element, path: Path = ()) -> tuple[tuple[Path, Element], ...]:
    """`element` and everything below it, each with its path, in the order of the fields."""
    if not path:
        # Whoever composes a map asks for its pains, its fixes and more, one after the other.
        return _walk_root(_Root(element))
    return walk_once(element, path)


def walk_once(element: Element, path: Path = ()) -> tuple[tuple[Path, Element], ...]:
    """The same, and nothing of it is kept for the next who asks: for readers of many maps, which
    would all stay in memory a while.
    """
    found: list[tuple[Path, Element]] = []
    _gather(element, path, found)
    return tuple(found)


@lru_cache(maxsize=4)
def _walk_root(root: _Root) -> tuple[tuple[Path, Element], ...]:
    return walk_once(root.element)


def _gather(element: Element, path: Path, found: list[tuple[Path, Element]]) -> None:
    found.append((path, element))
    written: dict[str, object] = vars(element)
    for name, key in _HOLDERS[type(element)]:
        value = written[name]
        if not value:
            continue
        entries: Iterable[tuple[str | int, Element]]
        if isinstance(value, tuple):
            entries = enumerate(value)
        elif isinstance(value, dict):
            entries = value.items()
        else:
            if is_element(value):
                _gather(value, (*path, key), found)
            continue
        for step, item in entries:
            if _HOLDERS[type(item)]:
                _gather(item, (*path, key, step), found)
            else:
                # Most elements hold no others.
                found.append(((*path, key, step), item))


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
