"""Ids of elements: those that are written, and derived ones for the rest."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from cjm.model.blueprint import BlueprintItem
from cjm.model.element import Element, is_kind
from cjm.model.evidence import Quote
from cjm.model.insight import Fix, Opportunity, PainPoint
from cjm.model.journey import Journey
from cjm.model.metric import Goal
from cjm.model.persona import Persona
from cjm.model.stage import Stage, Step
from cjm.model.texts import Text
from cjm.model.touchpoint import Touchpoint
from cjm.model.walk import Path, walk

_WORD = re.compile(r"[a-z0-9]+")
_LONGEST = 40


class Ids(NamedTuple):
    """The ids of a journey's elements, in one namespace.

    `by_path` names every element that can have an id; `written` holds the paths at which each
    written id stands, in order. Only written ids can be referred to.
    """

    by_path: Mapping[Path, str]
    written: Mapping[str, tuple[Path, ...]]


def slug(text: str) -> str:
    """An id made from an ASCII text, else the empty string: "Verify e-mail" → `verify-e-mail`."""
    if not text.isascii():
        return ""
    words = _WORD.findall(text.lower())
    made = ""
    for word in words:
        if made and len(made) + 1 + len(word) > _LONGEST:
            break
        made = f"{made}-{word}" if made else word[:_LONGEST]
    return made


_KINDS: dict[type[Element], str] = {
    Stage: "stage",
    Step: "step",
    PainPoint: "pain",
    Opportunity: "opportunity",
    Fix: "fix",
    Touchpoint: "touchpoint",
    Goal: "goal",
    Persona: "persona",
    Quote: "quote",
}


def _describe(path: Path, element: Element) -> tuple[str, Text | None, str | None] | None:
    """The kind word, the naming text and the written id of an element that can have an id."""
    if not is_kind(type(element), *_KINDS, BlueprintItem):
        return None
    if isinstance(element, BlueprintItem):
        return str(path[-2]), element.text, element.id
    if isinstance(element, Stage | Step | Touchpoint | Persona):
        return _KINDS[type(element)], element.name, element.id
    if isinstance(element, PainPoint | Opportunity | Fix | Goal | Quote):
        return _KINDS[type(element)], element.text, element.id
    return None


def assign_ids(journey: Journey) -> Ids:
    """Ids for all elements: the written one, else one from an ASCII name, else `stage-1`, ….

    Derived ids never collide with written ones or with each other.
    """
    described = [
        (path, told) for path, element in walk(journey) if (told := _describe(path, element))
    ]
    written: dict[str, tuple[Path, ...]] = {}
    for path, (_, _, own) in described:
        if own:
            written[own] = (*written.get(own, ()), path)
    taken = set(written)
    counts: dict[str, int] = {}
    by_path: dict[Path, str] = {}
    for path, (kind, text, own) in described:
        counts[kind] = counts.get(kind, 0) + 1
        if own:
            by_path[path] = own
            continue
        base = slug(text.pick("en")) if text else ""
        wanted = base or f"{kind}-{counts[kind]}"
        unique, number = wanted, 2
        while unique in taken:
            unique, number = f"{wanted}-{number}", number + 1
        taken.add(unique)
        by_path[path] = unique
    return Ids(by_path, written)
