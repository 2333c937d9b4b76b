"""Ids of elements: those that are written, and derived ones for the rest."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial

from cjm.model.blueprint import BlueprintItem
from cjm.model.element import Element
from cjm.model.evidence import Quote
from cjm.model.insight import Fix, Opportunity, PainPoint
from cjm.model.journey import Journey
from cjm.model.metric import Goal
from cjm.model.persona import Persona
from cjm.model.stage import Stage, Step
from cjm.model.texts import Text
from cjm.model.touchpoint import Touchpoint
from cjm.model.walk import Path, Walked, walk
from cjm.values import NamedTuple

_WORD = re.compile(r"[a-z0-9]+")
_LONGEST = 40


class Ids:
    """The ids of a journey's elements, in one namespace.

    `by_path` names every element that can have an id; `written` holds the paths at which each
    written id stands, in order. Only written ids can be referred to.
    """

    def __init__(
        self,
        by_path: Mapping[Path, str] | Callable[[], Mapping[Path, str]],
        written: Mapping[str, tuple[Path, ...]],
    ) -> None:
        self._by_path = by_path
        self.written = written

    @property
    def by_path(self) -> Mapping[Path, str]:
        """The id of each element. Derived when first asked for: a check of a map in which all
        references are right never does.
        """
        if callable(self._by_path):
            self._by_path = self._by_path()
        return self._by_path


class _Described(NamedTuple):
    """An element that can have an id: its kind, the id that is written, and what it is called."""

    path: Path
    kind: str
    own: str | None
    text: object


@lru_cache(maxsize=1024)
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
    BlueprintItem: "",
}
"""The elements that can have an id, and what they are called without; blueprint items by their
lane."""


def assign_ids(journey: Journey, walked: Walked | None = None) -> Ids:
    """Ids for all elements: the written one, else one from an ASCII name, else `stage-1`, ….

    Derived ids never collide with written ones or with each other. `walked` are the elements of the
    journey, where somebody has been there already.
    """
    gathered: dict[str, list[Path]] = {}
    elements = walk(journey) if walked is None else walked.elements
    for path, element in elements if walked is None else walked.named:
        if type(element) in _KINDS and (own := element.__dict__["id"]):
            gathered.setdefault(own, []).append(path)
    written = {own: tuple(paths) for own, paths in gathered.items()}
    return Ids(partial(_derive, elements, frozenset(written)), written)


def _describe(elements: Iterable[tuple[Path, Element]]) -> Iterator[_Described]:
    """Those of these elements that can have an id."""
    for path, element in elements:
        kind = _KINDS.get(type(element))
        if kind is not None:
            said: dict[str, object] = vars(element)
            own, text = said["id"], said["name"] if "name" in said else said["text"]
            named = own if own and isinstance(own, str) else None
            yield _Described(path, kind or str(path[-2]), named, text)


def _derive(elements: Iterable[tuple[Path, Element]], written: Iterable[str]) -> Mapping[Path, str]:
    """The ids of these elements, none of them twice and none that is `written` elsewhere."""
    taken = set(written)
    counts: dict[str, int] = {}
    next_numbers: dict[str, int] = {}
    by_path: dict[Path, str] = {}
    for path, kind, own, text in _describe(elements):
        counts[kind] = counts.get(kind, 0) + 1
        if own:
            by_path[path] = own
            continue
        base = slug(text.pick("en")) if isinstance(text, Text) else ""
        wanted = base or f"{kind}-{counts[kind]}"
        unique = wanted
        if unique in taken:
            number = next_numbers.get(wanted, 2)
            while (unique := f"{wanted}-{number}") in taken:
                number += 1
            next_numbers[wanted] = number + 1
        taken.add(unique)
        by_path[path] = unique
    return by_path
