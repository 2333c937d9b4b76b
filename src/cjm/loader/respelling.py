"""Keys of lists that are misspelt beyond doubt: what is below them is read as what is meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cjm.explain.synonyms import list_meant
from cjm.likeness import is_sure
from cjm.source import Data, Document

if TYPE_CHECKING:
    from cjm.explain import Trouble

_LISTS = frozenset(
    {
        "fixes",
        "goals",
        "lanes",
        "links",
        "metrics",
        "opportunities",
        "pain_points",
        "quotes",
        "sources",
        "stages",
        "steps",
        "touchpoints",
    }
)
"""Keys with much below them."""
_TABLES = frozenset({"metrics", "sources"})
"""Those whose entries are called by keys."""


def respell(data: Data, trouble: Trouble) -> bool:
    """Put the key that is meant for a misspelt one into `data`; False where it is not that sure."""
    word, meant = str(trouble.path[-1]) if trouble.path else "", trouble.suggestion
    if trouble.rule != "unknown-key" or meant not in _LISTS:
        return False
    holder = _find_holder(data, trouble)
    form = dict if meant in _TABLES else list
    if holder is None or meant in holder or not isinstance(holder.get(word), form):
        return False
    if not is_sure(word, meant) and meant not in list_meant(word):
        return False
    entries = [(meant if key == word else key, value) for key, value in holder.items()]
    holder.clear()
    holder.update(entries)
    return True


def note(document: Document, troubles: Iterable[Trouble]) -> Document:
    """The document with word on the keys that stand for the ones that are meant."""
    respelt = dict(document.respelt)
    for trouble in troubles:
        above = document.locate(trouble.path[:-1]).path
        respelt[(*above, str(trouble.suggestion))] = str(trouble.path[-1])
    return document._replace(respelt=respelt)


def _find_holder(data: Data, trouble: Trouble) -> dict[str, Data] | None:
    """What the key of a trouble stands in. Short forms have fewer steps."""
    for step in trouble.path[:-1]:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step] if step < len(data) else None
    return data if isinstance(data, dict) else None
