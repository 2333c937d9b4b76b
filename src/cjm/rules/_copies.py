"""Entries that stand in one list twice."""

from collections.abc import Iterator
from operator import attrgetter
from typing import TypeAlias

from cjm.diagnostics import Path
from cjm.model import (
    Element,
    Fix,
    Journey,
    Opportunity,
    PainPoint,
    Persona,
    Step,
    Text,
    Touchpoint,
)
from cjm.rules._rule import Context
from cjm.values import NamedTuple

_LISTS: dict[type[Element], tuple[str, ...]] = {
    Journey: ("expectations", "goals", "links", "contributors", "tags"),
    Persona: ("needs", "goals", "challenges", "behaviour", "channels", "devices", "interests"),
    Step: (
        "needs", "questions", "actions", "touchpoints", "thoughts", "quotes", "pain_points",
        "opportunities", "fixes", "evidence", "frontstage", "backstage", "support", "policy",
        "next", "notes", "sources",
    ),
    Touchpoint: ("pain_points", "fixes", "actions", "thoughts"),
    PainPoint: ("causes", "sources"),
    Opportunity: ("pain", "fixes"),
    Fix: ("pain",),
}  # fmt: skip
_GETTERS = {kind: attrgetter(*keys, "__class__") for kind, keys in _LISTS.items()}
_DEEDS = frozenset({"actions", "thoughts", "questions", "quotes"})
"""What may well come again: who waits, calls and waits again has not been copied."""
_NAMES = ("text", "name", "to", "id")
_OWN = frozenset({"id", "was", "extensions"})
"""What tells two elements apart that say the same."""

_Key: TypeAlias = object


class Copy(NamedTuple):
    """An entry that stands in its list a second time, and its text."""

    path: Path
    text: str


def list_copies(context: Context) -> Iterator[Copy]:
    """All entries that say no more than one before them in the same list does."""
    for kind, keys in _LISTS.items():
        take = _GETTERS[kind]
        for path, element in context.find(kind):
            for key, entries in zip(keys, take(element), strict=False):
                if len(entries) > 1:
                    known = [_name(one) for one in entries]
                    if len({*known}) < len(known):
                        yield from _compare((*path, key), entries, known, context)


def _name(entry: object) -> _Key:
    """By what entries of one kind are held against each other."""
    if type(entry) is Text:
        return entry.entries
    if isinstance(entry, Element):
        named = next((one for key in _NAMES if (one := getattr(entry, key, None))), None)
        return named.entries if type(named) is Text else named or id(entry)
    return entry


def _compare(
    path: Path, entries: tuple[object, ...], known: list[_Key], context: Context
) -> Iterator[Copy]:
    for at, entry in enumerate(entries):
        same = [before for before in range(at) if known[before] == known[at]]
        if same and any(_is_copy(entries[one], entry, context) for one in same):
            text = _say(entry, context)
            if path[-1] not in _DEEDS or same[-1] == at - 1:
                yield Copy((*path, at), text)


def _is_copy(one: object, other: object, context: Context) -> bool:
    if not isinstance(one, Element) or not isinstance(other, Element):
        return True
    written = getattr(other, "id", None)
    if written and written == getattr(one, "id", None) and type(other) is not Touchpoint:
        # That two have the same id is told of already.
        return False
    return type(one) is PainPoint or _strip(one) == _strip(other)


def _strip(element: Element) -> dict[str, object]:
    return {key: value for key, value in vars(element).items() if key not in _OWN}


def _say(entry: object, context: Context) -> str:
    if isinstance(entry, Element):
        entry = next((one for key in _NAMES if (one := getattr(entry, key, None))), "")
    return entry.pick(context.journey.lang) if type(entry) is Text else str(entry)
