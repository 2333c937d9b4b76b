"""What the model expects under a key: which kind of element, one or several, a table of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import get_args, get_origin

from cjm.model import Element, Journey, Stage, Step
from cjm.model.element import FREE_KEYS
from cjm.model.reading import MANY, TABLE
from cjm.model.stage import CUSTOM_LANES, STAGE_LIST
from cjm.values import NamedTuple


class Slot(NamedTuple):
    """What a value may be. `kind` is the element it holds, None for texts and the like.

    `may_be_one` says that one thing stands for a list of one; `is_table` that its keys are free,
    and then `entries` is what stands under each.
    """

    kind: type[Element] | None = None
    is_list: bool = False
    may_be_one: bool = False
    is_table: bool = False
    entries: Slot | None = None


PLAIN = Slot()
LANE = Slot(is_list=True, may_be_one=True)
"""What stands under the id of a custom lane."""


@cache
def list_slots(kind: type[Element]) -> Mapping[str, Slot]:
    """The keys of a kind of element in their usual order, with what stands under each."""
    slots = {
        field.alias or name: _describe(field.annotation, tuple(field.metadata))
        for name, field in kind.model_fields.items()
    }
    # Free keys and custom lanes follow the others, but do not get lost below a long list of steps.
    last = {key: slots.pop(key) for key in (FREE_KEYS, CUSTOM_LANES, "steps") if key in slots}
    if issubclass(kind, Step):
        last[CUSTOM_LANES] = LANE
    ordered = (CUSTOM_LANES, FREE_KEYS, *(("steps",) if kind is Stage else ()))
    slots |= {key: last[key] for key in ordered if key in last}
    if kind is Journey:
        slots["persona"] = slots["personas"]
    return MappingProxyType(slots)


@cache
def _ranks(kind: type[Element]) -> Mapping[str, int]:
    ranks = {key: number for number, key in enumerate(list_slots(kind))}
    if kind is Journey:
        ranks["persona"] = ranks["personas"]
    return ranks


def rank_key(kind: type[Element], key: str, lanes: frozenset[str]) -> int:
    """A number to sort the keys of an element by; unknown keys come after the known ones."""
    ranks = _ranks(kind)
    if key in lanes and CUSTOM_LANES in ranks:
        return ranks[CUSTOM_LANES]
    return ranks.get(key, ranks[FREE_KEYS])


def _describe(annotation: object, metadata: tuple[object, ...]) -> Slot:
    kind = next(_kinds_in(annotation), None)
    if TABLE in metadata:
        *_, inner = get_args(annotation)
        return Slot(is_table=True, entries=_describe(*_unwrap(inner)))
    if STAGE_LIST in metadata:
        return Slot(kind, is_list=True)
    if MANY in metadata:
        return Slot(kind, is_list=True, may_be_one=True)
    return Slot(kind)


def _unwrap(annotation: object) -> tuple[object, tuple[object, ...]]:
    """An annotation and what is noted beside it."""
    if hasattr(annotation, "__metadata__"):
        inner, *metadata = get_args(annotation)
        return inner, tuple(metadata)
    return annotation, ()


def _kinds_in(annotation: object) -> Iterator[type[Element]]:
    if isinstance(annotation, type) and get_origin(annotation) is None:
        if issubclass(annotation, Element):
            yield annotation
        return
    for inner in get_args(annotation):
        yield from _kinds_in(inner)
