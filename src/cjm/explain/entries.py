"""Keys that are none: half a text, half a number, or what an entry is called."""

from __future__ import annotations

import re
from itertools import takewhile

from cjm.explain.kinds import name_kind, name_owners
from cjm.explain.trouble import AS_TABLE
from cjm.model import (
    Element,
    Fix,
    Goal,
    Next,
    Opportunity,
    PainPoint,
    Persona,
    Stage,
    Step,
    Touchpoint,
)
from cjm.model.numbers import to_ascii_digits
from cjm.model.texts import is_slug
from cjm.source import Data
from cjm.values import NamedTuple

Path = tuple[str | int, ...]

AROUND = "“”„«»‘’\"'`*()[]<> \t\u00a0\u3000\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""What may stand around a key without being a part of it."""
_COLON = re.compile("[:：﹕]")
_DECIMALS = re.compile(r"(?P<digits>\d+)(?P<unit>\W{0,3}|\s*[^\s\d]{1,12})")
_HALF_NUMBER = re.compile(r"[^\w\s]{0,2}\d+")
_THOUSAND = 3
_SEVERAL = 2
_SIGNS = "$€£¥﷼₺₽₹"
_ITSELF: dict[type[Element], tuple[str, ...]] = {
    Stage: ("stage", "phase"),
    Step: ("step",),
    Touchpoint: ("touchpoint",),
    PainPoint: ("pain", "pain_point", "problem"),
    Opportunity: ("opportunity",),
    Fix: ("fix", "solution"),
    Goal: ("goal",),
    Persona: ("persona",),
}
"""What people write before the name of an entry, or before all of it: `- stage: Pay`."""


class Rejection(NamedTuple):
    """What to do about a key, or the key that may be meant. `is_all` says that it is the only one
    there, and so the first half of a text with a colon in it; `cuts` is the key before it, of a
    value that goes on here. `slip` and `presumes` are as in a trouble."""

    hint: str | None = None
    suggestion: str | None = None
    is_all: bool = False
    cuts: str | None = None
    slip: str = ""
    presumes: str = ""


def reject_colon(key: str, kind: type[Element]) -> Rejection | None:
    """A key with its value in it, as the colon between them is another or has no space."""
    found = _COLON.search(key)
    if found is None or key[: found.start()].strip(AROUND) not in set(kind.keys()):
        return None
    known, rest = key[: found.start()].strip(AROUND), key[found.end() :].strip()[:40]
    if found[0] == ":":
        return Rejection(f"add a space, as in `{known}: {rest}`") if rest else None
    return Rejection(f"`{found[0]}` is not the colon that ends a key: write `{known}: {rest}`")


def reject_around(
    path: Path, kind: type[Element], present: dict[str, Data], value: object
) -> Rejection | None:
    """A key around the whole file: `journey:`, and below it all that a map has."""
    if len(path) > 1 or len(present) > 1:
        return None
    known = set(kind.keys())
    if isinstance(value, dict) and len(known & value.keys()) >= _SEVERAL:
        return Rejection("take this line out, and do not indent what is below it", is_all=True)
    if isinstance(value, list) and any(isinstance(one, dict) and "name" in one for one in value):
        what = name_kind(kind).split(" ", 1)[-1]
        return Rejection(f"a file holds one {what}: begin it with its keys", is_all=True)
    return None


def reject_itself(
    key: str, kind: type[Element], present: dict[str, Data], value: object
) -> Rejection | None:
    """What an entry is, where its name or its keys should stand: `- stage: Pay`."""
    if key.lower() not in _ITSELF.get(kind, ()):
        return None
    if isinstance(value, str):
        ways = ("id", "name", "text") if is_slug(value) else ("name", "text", "id")
        meant = next((w for w in ways if w in set(kind.keys()) and w not in present), None)
        return Rejection(suggestion=meant)
    if value is None:
        return None
    where = "right behind the `- `" if len(present) == 1 else "in line with the other keys"
    return Rejection(f"take this line out, and put what is below it {where}", is_all=True)


def reject_only(
    key: str, kind: type[Element], present: dict[str, Data], value: object
) -> Rejection | None:
    """The only key of an entry: the first half of a text, or what the entry is called."""
    is_table = len(present) > 1 and all(isinstance(one, dict) for one in present.values())
    if is_table and (naming := _find_naming(kind)) and not set(present) & set(kind.keys()):
        hint = f"begin each entry with `- {naming}: …`: this is a list, and no table"
        return Rejection(hint, is_all=True, slip=AS_TABLE)
    naming = _find_naming(kind)
    if naming and value is None and _is_name_above(key, naming, present, kind):
        return Rejection(f"write `{naming}: {key[:40]}`", is_all=True)
    if len(present) != 1 or name_owners(key):
        return None
    if kind is Next and is_slug(key):
        share = f" and `share: {value}`" if isinstance(value, str) else ""
        return Rejection(f"write `to: {key}`{share}", is_all=True)
    if isinstance(value, str) and kind.stands_for:
        hint = "put the whole text in quotes if the colon belongs to it"
        return Rejection(hint, is_all=True)
    if naming and isinstance(value, str):
        own = f", and `id: {key}` if others refer to it" if is_slug(key) else ""
        return Rejection(f"write `{naming}: {value[:40]}`{own}", is_all=True)
    if naming:
        is_named = isinstance(value, dict) and naming in value
        first = "id" if is_named and is_slug(key) else naming
        hint = f"write `{first}: {key[:40]}`, and what belongs to it in line with `{first}`"
        return Rejection(hint, is_all=True)
    return None


def _is_name_above(key: str, naming: str, present: dict[str, Data], kind: type[Element]) -> bool:
    """Whether what an entry is called stands as a key above its keys, in line with them."""
    first, *others = present
    return key == first and bool(others) and naming not in present and {*others} <= {*kind.keys()}


def _find_naming(kind: type[Element]) -> str | None:
    """The key of what an entry of a list is called, as it may stand for the entry: `- Pay:`."""
    if issubclass(kind, (Step, Persona)):
        return "name"
    return kind.stands_for if kind.stands_for in {"name", "text"} else None


_CUT_NUMBER = "a number that commas cut in several"


def _list_digits(present: dict[str, Data], key: str) -> list[str]:
    """The keys right behind one that are digits alone: more parts of the same number."""
    behind = list(present)[list(present).index(key) + 1 :] if key in present else []
    digits = takewhile(lambda one: one.isdecimal() and present[one] is None, behind)
    return list(digits)


def reject_comma(present: dict[str, Data], key: str, kind: type[Element]) -> Rejection:
    """What to do about a comma that cut a text, or a number, in braces in two."""
    before = list(present)[: list(present).index(key)] if key in present else []
    word, _, said = key.partition(" ")
    if said and not before and word in set(kind.keys()) - present.keys():
        return Rejection(f"put a colon after the key: `{word}: {said[:40]}`", is_all=True)
    value = present[before[-1]] if before else None
    found = _DECIMALS.fullmatch(key)
    if found and isinstance(value, str) and _HALF_NUMBER.fullmatch(to_ascii_digits(value)):
        rest = _list_digits(present, key)
        if len(found["digits"]) == _THOUSAND or rest:
            whole = f"{value.lstrip(_SIGNS)}{key}{''.join(rest)}"
            hint = f"write thousands without a comma, as in {whole}: a comma parts entries"
        else:
            hint = f"write decimals with a point, as in {value}.{key}: a comma parts entries"
        return Rejection(hint, cuts=before[-1], slip=f"{_CUT_NUMBER}: {before[-1]}")
    if found and before and value is None and before[-1].isdecimal():
        owner = next((one for one in reversed(before) if present[one] is not None), "")
        return Rejection(slip=f"{_CUT_NUMBER}: {owner}")
    if not before and len(present) == 1 and kind is Next and is_slug(key):
        return Rejection(f"write `to: {key}`", is_all=True)
    return Rejection(
        "a text with a comma between { } stands in quotes: what follows it is a new key"
    )
