"""Entries that stand in a list of another kind, as the key above them was lost."""

from collections.abc import Iterator, Sequence

from cjm.explain.kinds import name_kind
from cjm.explain.trouble import Trouble
from cjm.model import (
    Element,
    Fix,
    Goal,
    Next,
    Opportunity,
    PainPoint,
    Persona,
    Quote,
    Stage,
    Touchpoint,
)
from cjm.source import Data, Document

Path = tuple[str | int, ...]

LISTS: tuple[tuple[str, type[Element]], ...] = (
    ("touchpoints", Touchpoint),
    ("pain_points", PainPoint),
    ("opportunities", Opportunity),
    ("fixes", Fix),
    ("goals", Goal),
    ("quotes", Quote),
    ("next", Next),
    ("personas", Persona),
    ("stages", Stage),
)
_SEVERAL = 2


def gather_strangers(found: Sequence[Trouble], document: Document) -> list[Trouble]:
    """What was `found`, with one trouble for an entry in place of those of its keys, where several
    are unknown and all of them are those of another kind.
    """
    unknown: dict[Path, int] = {}
    for trouble in found:
        holder = trouble.path[:-1]
        if trouble.rule == "unknown-key" and holder and isinstance(holder[-1], int):
            unknown[holder] = unknown.get(holder, 0) + 1
    strangers = {
        path: told
        for path, times in unknown.items()
        if times >= _SEVERAL and (told := _tell(path, document))
    }
    if not strangers:
        return list(found)
    return [*_replace(found, strangers)]


def _replace(found: Sequence[Trouble], strangers: dict[Path, Trouble]) -> Iterator[Trouble]:
    told: set[Path] = set()
    for trouble in found:
        lengths = range(1, len(trouble.path) + 1)
        entry = next((trouble.path[:n] for n in lengths if trouble.path[:n] in strangers), None)
        if entry is None:
            yield trouble
        elif entry not in told:
            told.add(entry)
            yield strangers[entry]


def _tell(path: Path, document: Document) -> Trouble | None:
    entry: Data = document.data
    for step in document.locate(path).path:
        entry = entry[step]  # type: ignore[index] # a path as written fits
    keys = set(entry) if isinstance(entry, dict) else set()
    number, holder = path[-1], str(path[-2])
    for name, kind in LISTS:
        # A stage may also have lanes of the map's own.
        others = len(keys - set(kind.keys()))
        if name != holder and keys and others <= (kind is Stage):
            return Trouble(
                "wrong-type",
                path,
                f"entry {int(number) + 1} of {holder} is written like {name_kind(kind)}",
                hint=f"put `{name}:` on the line above it",
                spoils=path,
                belongs=(*path[:-2], name),
                slip=f"{name} below {holder}",
            )
    return None
