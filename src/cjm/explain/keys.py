"""Keys that an element does not have, and what may be meant by them."""

from __future__ import annotations

import re

from cjm.explain.entries import (
    AROUND,
    Rejection,
    reject_around,
    reject_colon,
    reject_comma,
    reject_itself,
    reject_only,
)
from cjm.explain.habits import reject_habit
from cjm.explain.kinds import is_key, name_kind, name_owners
from cjm.explain.shape import find_kind
from cjm.explain.synonyms import is_meant, list_meant, list_nearly_meant
from cjm.explain.words import suggest_word
from cjm.likeness import nearest
from cjm.model import Element, Metric, Persona, Source, Stage, Step
from cjm.model.element import FREE_KEYS
from cjm.model.reading import name_sign
from cjm.model.texts import is_slug
from cjm.source import Data, Document
from cjm.source.remarks import BEGINS, HINT

Path = tuple[str | int, ...]

_NEAR = 0.8
_LONGEST_KEY = 3
"""Words; more are a sentence that ends with a colon."""
_OF_MAPS = ("goals", "personas")
_NEEDED = ("text", "name", "title", "to", "src", "id")
"""Texts, ids and files that elements cannot be without."""
_TOO_COMMON = ("id", "name", "text", "type", "status", "to", "by", "n", "value")
"""Keys that many words hold which mean something else: `brand_name`."""
_FALSE_FRIENDS = ("stage",)
"""Words that are the end of a key which is hardly meant: `backstage`."""


def reject_key(path: Path, root: type[Element], document: Document, value: object) -> Rejection:
    """What to say of the key at `path`, which its element does not have, and its `value`."""
    key = str(path[-1])
    kind = find_kind(root, path[:-1]) or root
    if kind is Stage and key == "stages":
        return Rejection(suggestion="steps")
    present = _list_present(path, document)
    if known := _reject_comment(key) or reject_colon(key, kind) or reject_habit(key, kind, present):
        return known
    if issubclass(kind, Step) and key in _OF_MAPS and not isinstance(value, str):
        return Rejection("it belongs to the map")
    around = reject_around(path, kind, present, value)
    if around or (around := reject_itself(key, kind, present, value)):
        return around
    if suggestion := _guess_key(key, kind, present, value):
        return Rejection(_name_odd_letter(key, suggestion), suggestion)
    if not _has_colon(path, document, value):
        return reject_comma(present, key, kind)
    if only := reject_only(key, kind, present, value):
        return only
    return _advise(path, root, document, kind, value)


def _reject_comment(key: str) -> Rejection | None:
    """What to say of a comment of another language that holds a colon."""
    return Rejection(HINT) if BEGINS.match(key) else None


def _guess_key(
    key: str, kind: type[Element], present: dict[str, Data], value: object
) -> str | None:
    """The key of its element that may be meant, none of those that are there already."""
    needed = _suggest_needed(key, kind, present, value)
    suggestion = _suggest_key(key, kind)
    if suggestion and value is None and kind in (Metric, Source) and not _is_near(key, suggestion):
        # It is hardly a slip, but another metric or source that stands too far to the right.
        return None
    if suggestion is None or (suggestion == "steps" and needed):
        # A step in words is what the stage is called.
        return needed
    return suggestion if suggestion not in present or not name_owners(key) else needed


def _suggest_needed(
    key: str, kind: type[Element], present: dict[str, Data], value: object
) -> str | None:
    """The text that an element needs and lacks, where `key` is the only one that it does not have
    and a text stands behind it.
    """
    known = set(kind.keys())
    others = [one for one in present if one not in known and not one.startswith(FREE_KEYS)]
    if not isinstance(value, str) or others != [key] or len(present) == 1:
        return None
    needed = (one for one in _NEEDED if one in known and one not in present)
    return next((one for one in needed if kind.model_fields[one].is_required()), None)


def _is_near(key: str, meant: str) -> bool:
    """Whether a key is written much as the one that may be meant, or is known to be called so."""
    from difflib import SequenceMatcher

    is_slip = SequenceMatcher(None, key.lower(), meant).ratio() >= _NEAR
    return is_slip or sorted(key) == sorted(meant) or meant in list_meant(key)


def _advise(
    path: Path, root: type[Element], document: Document, kind: type[Element], value: object
) -> Rejection:
    """What to do about a key that is like none."""
    key = str(path[-1])
    if kind is Step and key == "steps":
        return Rejection("a step has no steps; make it a stage, or part it")
    if around := _name_around(path, root, key):
        return Rejection(around)
    if owners := name_owners(key):
        return Rejection(f"it belongs to {owners}")
    if above := _name_above(path, root, document):
        hint = f"indent it further if it belongs to `{above}`"
        return Rejection(hint, slip=f"keys of {above} beside it")
    return _advise_by_kind(path, kind, value)


def _advise_by_kind(path: Path, kind: type[Element], value: object) -> Rejection:
    """What to do about a key that no element has."""
    key = str(path[-1])
    if kind in (Metric, Source) and value is None:
        hint = f"indent it like `{path[-2]}` if it is another one, and what is below it further"
        return Rejection(hint)
    if value is None and is_slug(key) and "id" in set(kind.keys()) and not issubclass(kind, Step):
        return Rejection(f"write `id: {key}` if this is its id, in line with the keys below it")
    if issubclass(kind, Persona):
        return Rejection("put it below `attributes`, which takes any key")
    if len(key.split()) > _LONGEST_KEY:
        return Rejection("take the line out, or begin it with `# ` if it is a comment")
    if not key.isascii():
        return Rejection("keys are English words, whatever the language of the map")
    if issubclass(kind, Step):
        if value is None and is_slug(key):
            return Rejection(f"write `id: {key}` if this is its id")
        hint = "declare it under `lanes` if it is a lane of your own, or call it `x-…`"
        return Rejection(hint, presumes="lanes")
    return Rejection(f"keys here are {', '.join(sorted(kind.keys()))}")


def _name_around(path: Path, root: type[Element], key: str) -> str | None:
    """Which element around this one has the key, and beside what it stands there."""
    for length in range(len(path) - 2, -1, -1):
        step, kind = path[length], find_kind(root, path[:length])
        if kind is not None and isinstance(step, str) and {step, key} <= set(kind.keys()):
            name = name_kind(kind).split(" ", 1)[-1]
            return f"it belongs to the {name}, beside `{step}`"
    return None


def _name_above(path: Path, root: type[Element], document: Document) -> str | None:
    """Which key right above has no value yet, or one that this key may stand in."""
    present = _list_present(path, document)
    key = str(path[-1])
    known = set((find_kind(root, path[:-1]) or root).keys())
    before = list(present)[: list(present).index(key)] if key in present else []
    # All that stood below a key may have come to stand beside it.
    before = [one for one in before if one in known]
    if not before or not _has_colon(path, document, present[key]):
        return None
    above = present[before[-1]]
    modelled = {there: here for here, there in document.renamed.items()}
    inner = find_kind(root, (*path[:-1], modelled.get(before[-1], before[-1])))
    may_hold = inner is not None and isinstance(above, dict | list) and key in set(inner.keys())
    return before[-1] if above is None or may_hold else None


def _name_odd_letter(key: str, meant: str) -> str | None:
    """Which letter keeps a key from being the one that is meant, as it may look like the right one
    or like nothing.
    """
    odd = [sign for sign in key if not sign.isascii()]
    if not odd or nearest(key, (meant,)) is None:
        return None
    return f"it holds {name_sign(odd[0])}"


def _has_colon(path: Path, document: Document, value: object) -> bool:
    """Whether a key is followed by a colon. One in braces need not be."""
    key, place = document.locate(path, at_key=True).span, document.locate(path).span
    return value is not None or place[:2] != key[2:]


def _list_present(path: Path, document: Document) -> dict[str, Data]:
    """What stands beside the key at `path`, by key."""
    node = document.data
    for step in document.locate(path).path[:-1]:
        if isinstance(node, dict) and isinstance(step, str):
            node = node.get(step)
        elif isinstance(node, list) and isinstance(step, int):
            node = node[step]
    return node if isinstance(node, dict) else {}


def _suggest_key(key: str, kind: type[Element]) -> str | None:
    """The key of an element that may be meant: by another name for it, in English or as people and
    pages call it in one of their languages, else the nearest.
    """
    known = set(kind.keys())
    bare = key.strip(AROUND).lower()
    if bare in known:
        return bare
    meant = next((meant for meant in list_meant(key) if meant in known), None)
    if meant and is_meant(key):
        return meant
    near = nearest(key, known)
    if is_key(key):
        # As it is written, it is a key of ours; words that it is merely like are none for it.
        return near if near and near.removesuffix("s") == key.removesuffix("s") else meant
    if near and not (bare in _FALSE_FRIENDS and near.endswith(bare)):
        return near
    if meant:
        return meant
    parts = [part for part in re.split(r"[\W_]+", bare) if part in known]
    if len(parts) == 1 and parts[0] not in _TOO_COMMON:
        return parts[0]
    return suggest_word(key, known, ("lane",)) or next(
        (meant for meant in list_nearly_meant(key) if meant in known), None
    )
