"""Keys that an element does not have, and what may be meant by them."""

from __future__ import annotations

import re

from cjm.explain.shape import find_kind
from cjm.explain.synonyms import list_meant, list_nearly_meant
from cjm.explain.words import suggest_word
from cjm.likeness import nearest
from cjm.model import (
    Element,
    Emotion,
    Fix,
    Goal,
    Journey,
    Metric,
    Opportunity,
    PainPoint,
    Persona,
    Stage,
    Step,
    Touchpoint,
)
from cjm.model.reading import name_sign
from cjm.source import Data, Document
from cjm.values import NamedTuple

Path = tuple[str | int, ...]

_KINDS = (Journey, Stage, Touchpoint, Emotion, PainPoint, Opportunity, Fix, Goal, Metric, Persona)
_OF_MAPS = ("goals", "personas")
_FEW = 2
_CALLED = {"Journey": "the map", "Next": "an entry of `next`"}


class Rejection(NamedTuple):
    """What to do about a key, or the key that may be meant. `is_all` says that it is the only one
    there, and so the first half of a text with a colon in it."""

    hint: str | None = None
    suggestion: str | None = None
    is_all: bool = False


def name_kind(kind: type[Element]) -> str:
    """An element in a message: "a pain point", "the map"."""
    if kind.__name__ in _CALLED:
        return _CALLED[kind.__name__]
    words = re.sub(r"(?<!^)([A-Z])", r" \1", kind.__name__).lower()
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def reject_key(path: Path, root: type[Element], document: Document, value: object) -> Rejection:
    """What to say of the key at `path`, which its element does not have, and its `value`."""
    key = str(path[-1])
    kind = find_kind(root, path[:-1]) or root
    if kind is Stage and key == "stages":
        return Rejection(suggestion="steps")
    known, colon, rest = key.partition(":")
    if colon and rest and known in set(kind.keys()):
        return Rejection(f"add a space, as in `{known}: {rest[:40]}`")
    if issubclass(kind, Step) and key in _OF_MAPS and not isinstance(value, str):
        return Rejection("it belongs to the map")
    present = _list_present(path, document)
    suggestion = _suggest_key(key, kind)
    if suggestion and (suggestion not in present or not _name_owners(key)):
        return Rejection(_name_odd_letter(key, suggestion), suggestion)
    if not _has_colon(path, document, value):
        return Rejection(_advise_on_comma(present, key))
    if len(present) == 1 and isinstance(value, str) and kind.stands_for and not _name_owners(key):
        hint = "put the whole text in quotes if the colon belongs to it"
        return Rejection(hint, is_all=True)
    if len(present) == 1 and (naming := _find_naming(kind)) and not isinstance(value, str):
        hint = f"write `{naming}: {key[:40]}`, and what belongs to it in line with `{naming}`"
        return Rejection(hint, is_all=True)
    return Rejection(_advise(key, kind))


def _advise(key: str, kind: type[Element]) -> str:
    """What to do about a key that is like none."""
    if kind is Step and key == "steps":
        return "a step has no steps; make it a stage, or part it"
    if owners := _name_owners(key):
        return f"it belongs to {owners}"
    if not key.isascii():
        return "keys are English words, whatever the language of the map"
    if issubclass(kind, Step):
        return "declare it under `lanes` if it is a lane of your own, or call it `x-…`"
    return f"keys here are {', '.join(sorted(kind.keys()))}"


def _find_naming(kind: type[Element]) -> str | None:
    """The key of what an entry of a list is called, as it may stand for the entry: `- Pay:`."""
    if issubclass(kind, (Step, Persona)):
        return "name"
    return kind.stands_for if kind.stands_for in {"name", "text"} else None


def _name_odd_letter(key: str, meant: str) -> str | None:
    """Which letter keeps a key from being the one that is meant, as it may look like the right one
    or like nothing.
    """
    odd = [sign for sign in key if not sign.isascii()]
    if not odd or nearest(key, (meant,)) is None:
        return None
    return f"it holds {name_sign(odd[0])}"


def _advise_on_comma(present: dict[str, Data], key: str) -> str:
    """What to do about a comma that cut a text, or a number, in braces in two."""
    before = list(present)[: list(present).index(key)] if key in present else []
    value = present[before[-1]] if before else None
    if key.isdigit() and isinstance(value, str) and value.lstrip("-+").isdigit():
        return f"write decimals with a point, as in {value}.{key}: a comma parts entries"
    return "a text with a comma between { } stands in quotes: what follows it is a new key"


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


def _name_owners(key: str) -> str:
    """The one or two kinds of element that have a key, empty if there are none or many."""
    owners = [name_kind(kind) for kind in _KINDS if key in set(kind.keys())]
    return " or ".join(owners) if len(owners) <= _FEW else ""


def _suggest_key(key: str, kind: type[Element]) -> str | None:
    """The key of an element that may be meant: by another name for it, in English or as people and
    pages call it in one of their languages, else the nearest.
    """
    known = set(kind.keys())
    if near := nearest(key, known):
        return near
    if meant := next((meant for meant in list_meant(key) if meant in known), None):
        return meant
    if _name_owners(key):
        # As it is written, it is a key of ours; words that it is merely like are none for it.
        return None
    return suggest_word(key, known, ("lane",)) or next(
        (meant for meant in list_nearly_meant(key) if meant in known), None
    )
