"""Which elements of a map differ from another version of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from cjm.diagnostics import Path
from cjm.model import Element, Journey, Text

Plain: TypeAlias = "tuple[Plain, ...] | str"

_CALLED_BY = ("id", "name", "text", "to", "src")


def is_touched(path: Path, new: Journey, old: Journey) -> bool:
    """Whether what stands at `path` in `new` is another, or elsewhere, than in `old`.

    Entries of lists are the same by their ids, else by their names or texts: neither moved lines
    nor another order of elements is a change. What holds something changed has changed.
    """
    here: object = new
    there: object = old
    for step in path:
        if isinstance(here, tuple) and isinstance(step, int) and step < len(here):
            found = _find_counterpart(here, step, there)
            if not found:
                return True
            here, there = here[step], found[0]
            continue
        inner = _step_into(here, step)
        if inner is None:
            break
        outer = _step_into(there, step)
        if outer is None:
            return True
        here, there = inner[0], outer[0]
    return simplify(here) != simplify(there)


def simplify(value: object) -> Plain:
    """What a value says, without the order of elements in lists and of keys in tables."""
    if isinstance(value, Element):
        return (type(value).__name__, *map(simplify, vars(value).values()))
    if isinstance(value, dict):
        entries = ((str(key), simplify(entry)) for key, entry in value.items())
        return tuple(sorted(entries, key=repr))
    if isinstance(value, Text):
        return tuple(sorted(value.entries))
    if isinstance(value, tuple):
        entries_of = [simplify(entry) for entry in value]
        if value and isinstance(value[0], Element):
            entries_of.sort(key=repr)
        return tuple(entries_of)
    return repr(value)


def _step_into(value: object, step: str | int) -> tuple[object] | None:
    """What stands below `value` at one step of a path, if there can be something."""
    if isinstance(value, dict):
        by_key = {str(key): entry for key, entry in value.items()}
        return (by_key[str(step)],) if str(step) in by_key else None
    if isinstance(value, Element):
        for name, field in type(value).model_fields.items():
            if step == (field.alias or name):
                return (getattr(value, name),)
        lanes = getattr(value, "lanes", None)
        if isinstance(lanes, dict) and step in lanes:
            return (lanes[step],)
    return None


def _find_counterpart(entries: tuple[object, ...], at: int, others: object) -> tuple[object, ...]:
    """The entry among `others` that is called as that at `at`, alone in a tuple; none without."""
    wanted = _call(entries[at])
    number = sum(_call(entry) == wanted for entry in entries[:at])
    alike = [entry for entry in _iterate(others) if _call(entry) == wanted]
    return tuple(alike[number : number + 1])


def _iterate(value: object) -> Iterable[object]:
    return value if isinstance(value, tuple) else ()


def _call(entry: object) -> Plain:
    """What an entry of a list is known by."""
    if isinstance(entry, Element):
        return simplify(next((v for k in _CALLED_BY if (v := getattr(entry, k, None))), None))
    return simplify(entry)
