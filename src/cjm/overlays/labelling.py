"""What the values of a map are called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from cjm.lanes._wording import Wording

OWN = frozenset({"name", "text", "title"})
"""Values that say what their element itself is called."""

_WORDS: Mapping[str, str] = {
    "emotion.score": "lane.emotion",
    "emotion.label": "fact.feeling",
    "baseline": "map.baseline",
    "target": "diff.target",
    "value": "map.now",
    "better": "fact.direction",
    "scenario": "map.scenario",
    "role": "attribute.role",
    "pain": "fact.answers",
    "perceived_by": "fact.perceived-by",
    "compare_to": "fact.compared",
    "value.customer": "fact.value-customer",
    "value.business": "fact.value-business",
    "sources": "fact.source",
    "image.src": "fact.image",
    "photo": "fact.image",
    "image.alt": "fact.image",
    "link": "fact.ticket",
    "by": "fact.by",
    "scope.from": "field.scope-from",
    "scope.to": "field.scope-to",
    "importance.customer": "field.importance-customer",
    "importance.business": "field.importance-business",
}


def name_field(field: str, kind: str, wording: Wording) -> str | None:
    """What a value of an element of some kind is called; None for what the element itself says.
    Keys that authors made up are called as they are written.
    """
    if field in OWN:
        return None
    word, last = wording.word, field.rpartition(".")[2]
    if field.startswith("emotion.by."):
        return word("phrase.remark", text=word("fact.feeling"), remark=wording.name(last))
    if field == "by" and kind == "goal":
        return word("fact.deadline")
    if field.startswith("values."):
        return word("diff.value-of", day=write_day(last, wording) or last)
    if field == "id":
        return word("diff.id")
    key = wording.locale.find_key(
        _WORDS.get(field, ""),
        _WORDS.get(last, ""),
        f"fact.{last.replace('_', '-')}",
        f"attribute.{last}",
        f"map.{last}",
        f"field.{last.replace('_', '-')}",
    )
    return word(key) if key else field.replace("_", " ")


def write_day(value: str, wording: Wording) -> str | None:
    """A day as the language writes it; None for what is none."""
    if len(value) != len("2026-01-01"):
        return None
    try:
        return wording.locale.date(date.fromisoformat(value))
    except ValueError:
        return None
