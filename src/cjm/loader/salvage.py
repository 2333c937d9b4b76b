"""Validates data and, where parts of it are broken, saves the rest.

All errors of a file are reported in one run, and what hangs on them is not: what is broken is
taken out or replaced by a stand-in, and the remainder is read again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import ValidationError

from cjm.model import Element
from cjm.model.building import build
from cjm.source import Data, Document
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.explain import Trouble

Kind = TypeVar("Kind", bound=Element)
Path = tuple[str | int, ...]

_ANY_COLON = "[:：﹕]"
_ROUNDS = 8
_STAND_IN = "x"
"""A text, a name and an id in one, for entries of lists: taking one out would shift the rest."""
_NEEDS_NAME = frozenset({"stages", "steps", "personas"})
_NEEDED = {"cjm": "1"}


class Reading(NamedTuple, Generic[Kind]):
    """What validation gave. `model` is None where nothing could be saved."""

    model: Kind | None
    troubles: tuple[Trouble, ...]
    broken: frozenset[Path]
    respelt: Mapping[Path, str] = MappingProxyType({})
    """Which misspelt key stands for one that is meant, by the path of that as written."""


def read_model(
    kind: type[Kind], data: Data, document: Document, lanes: frozenset[str]
) -> Reading[Kind]:
    """`data` as a model. `lanes` are the ids of custom lanes."""
    if not lanes and (model := build(kind, data)):
        return Reading(model, (), frozenset())
    troubles: list[Trouble] = []
    broken: set[Path] = set()
    meant: set[Path] = set()
    for _ in range(_ROUNDS):
        try:
            model = kind.model_validate(data, context=lanes)
            kept = _drop_echoes(troubles, document)
            return Reading(model, kept, frozenset(broken), document.respelt)
        except ValidationError as error:
            from cjm.explain import explain_errors

            found = explain_errors(error, document, kind)
        newer = [trouble for trouble in found if trouble.rule == "newer-format"]
        if newer:
            return Reading(None, tuple(newer), frozenset({()}))
        # Of what is read under another key, only what is below it can be wrong besides.
        troubles += [one for one in found if one.spoils not in broken and one.path not in meant]
        if isinstance(data, dict):
            from copy import deepcopy

            from cjm.loader.respelling import note, respell

            data = deepcopy(data)
            respelt = [trouble for trouble in found if respell(data, trouble)]
            document = note(document, respelt)
            meant |= {(*each.path[:-1], str(each.suggestion)) for each in respelt}
            found = tuple(trouble for trouble in found if trouble not in respelt)
        broken |= {trouble.spoils for trouble in found}
        broken |= {path for trouble in found for path in _list_meant(trouble, data)}
        broken |= {trouble.cuts for trouble in found if trouble.cuts}
        broken |= {trouble.belongs for trouble in found if trouble.belongs}
        if not isinstance(data, dict):
            break
        for trouble in found:
            _prune(data, trouble)
    kept = _drop_echoes(troubles, document)
    return Reading(None, kept, frozenset(broken | {()}), document.respelt)


def _prune(data: Data, trouble: Trouble) -> None:
    """Takes out of `data` what `trouble` spoils."""
    holder: Data = data
    key: str | int | None = None
    owner: Data = None
    for step in trouble.spoils:
        if isinstance(holder, dict) and isinstance(step, str):
            owner, key = holder, step
            holder = holder.get(step)
        elif isinstance(holder, list) and isinstance(step, int) and step < len(holder):
            owner, key = holder, step
            holder = holder[step]
    last = trouble.spoils[-1] if trouble.spoils else None
    if isinstance(owner, dict) and isinstance(key, str):
        if trouble.rule == "missing-key" and key == last and key not in owner:
            owner[key] = _NEEDED.get(key, _STAND_IN)
        elif isinstance(holder, dict) and trouble.rule == "missing-key":
            holder[str(last)] = _STAND_IN
        else:
            owner.pop(key, None)
    elif isinstance(owner, list) and isinstance(key, int):
        if isinstance(holder, dict) and trouble.rule == "missing-key" and isinstance(last, str):
            holder[last] = _STAND_IN
        else:
            owner[key] = _make_stand_in(trouble.spoils)


def _make_stand_in(path: Path) -> Data:
    keys = [step for step in path if isinstance(step, str)]
    if keys[-1:] == ["links"]:
        return f"{_STAND_IN} -> {_STAND_IN}"
    return {"name": _STAND_IN} if keys and keys[-1] in _NEEDS_NAME else _STAND_IN


def _drop_echoes(troubles: Sequence[Trouble], document: Document) -> tuple[Trouble, ...]:
    """`troubles` without those that only follow from another: a key that is missing because it is
    misspelt, a reference to an id that is broken itself."""
    if not troubles:
        return ()
    unknown = [t for t in troubles if t.rule == "unknown-key"]
    meant = {(*t.path[:-1], t.suggestion) for t in unknown}
    meant |= {(*t.path[:-1], re.split(_ANY_COLON, str(t.path[-1]))[0]) for t in unknown}
    named = {t.path for t in troubles if t.at_key}
    halves = {t.cuts for t in unknown if t.cuts}
    cut = {t.path[:-1] for t in unknown if t.is_all}
    kept = tuple(
        t
        for t in troubles
        if t.path not in halves
        and (t.at_key or t.path not in named)
        and (t.rule != "missing-key" or (t.path not in meant and t.path[:-1] not in cut))
    )
    kept = tuple(_drop_followers(kept))
    wrong = {step for t in kept for step in (*t.path, t.suggestion)}
    kept = tuple(_tell_once(t for t in kept if not t.presumes or t.presumes not in wrong))
    spoiled = {
        value
        for trouble in kept
        if trouble.path[-1:] == ("id",)
        and isinstance(value := _find_written(document, trouble.path), str)
    }
    if not spoiled:
        return kept
    return tuple(t for t in kept if t.path[-1:] == ("id",) or not _mentions(t, spoiled, document))


def _drop_followers(troubles: Iterable[Trouble]) -> Iterator[Trouble]:
    """`troubles` with the first only of those that one slip brought about."""
    from cjm.explain.trouble import OF_ANOTHER

    told: set[tuple[Path, str]] = set()
    for trouble in troubles:
        holder = trouble.path[:-1]
        is_below = trouble.rule == "wrong-type" and (holder, OF_ANOTHER) in told
        if is_below or (holder, trouble.slip) in told:
            continue
        if trouble.slip:
            told.add((holder, trouble.slip))
        yield trouble


def _tell_once(troubles: Iterable[Trouble]) -> Iterator[Trouble]:
    """`troubles` with one for all keys of a name that the map would have to declare."""
    troubles = [*troubles]
    times = Counter(trouble.path[-1] for trouble in troubles if trouble.presumes)
    for trouble in troubles:
        several = times.pop(trouble.path[-1], 0) if trouble.presumes else 1
        if several > 1:
            yield trouble._replace(message=f"{trouble.message}, in {several} places")
        elif several:
            yield trouble


def _mentions(trouble: Trouble, spoiled: set[str], document: Document) -> bool:
    value = _find_written(document, trouble.path)
    if trouble.rule != "wrong-type" or not isinstance(value, str):
        return False
    return value in spoiled or ("links" in trouble.path and any(word in value for word in spoiled))


def _list_meant(trouble: Trouble, data: Data) -> Iterator[Path]:
    """Where what stands under a misspelt key should stand, if nothing does."""
    if trouble.rule == "unknown-key" and trouble.suggestion:
        meant = (*trouble.path[:-1], trouble.suggestion)
        if find_value(data, meant) is None:
            yield meant
            if meant == ("persona",) and find_value(data, ("personas",)) is None:
                yield ("personas",)


def _find_written(document: Document, path: Path) -> Data:
    """What stands at the path of a model, in the file; None where nothing does."""
    return find_value(document.data, document.locate(path).path if document.respelt else path)


def find_value(data: Data, path: Path) -> Data:
    """What stands at `path`, short forms allowed; None where nothing does."""
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step] if step < len(data) else None
    return data
