"""Values of a map in words: what was edited, and what it was and is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from cjm.changes import Change, Node, is_translation
from cjm.changes.amounts import find_unit
from cjm.changes.rewording import compare_words
from cjm.lanes._amounts import Scale
from cjm.lanes._durations import write_duration
from cjm.lanes._feelings import describe_score
from cjm.lanes._wording import Wording
from cjm.model.writing import Json
from cjm.view.overlay import Edit, Fate

_YES = "✓"
_OWN = frozenset({"name", "text", "title"})
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
    "image.alt": "fact.image",
    "link": "fact.ticket",
    "by": "fact.by",
}
_FLAGS: Mapping[str, str] = {
    "moment_of_truth": "map.moment-of-truth",
    "tech": "legend.tech",
}
_RANKS: Mapping[str, int] = {"severity": 5, "satisfaction": 5, "effort": 5}
_AMOUNTS = frozenset({"baseline", "target", "value", "values"})
_CHOICES: Mapping[str, str] = {
    "status": "status",
    "confidence": "confidence",
    "better": "direction",
    "initiator": "initiator",
    "type": "type",
}


class Teller(NamedTuple):
    """Tells values in the words of one map."""

    wording: Wording
    lang: str
    """The language that plain texts of the map are in."""

    def call(self, label: Json) -> str:
        """A label, or another text that may be in several languages."""
        if not isinstance(label, dict):
            return _flatten(label)
        for tag in (*self.wording.langs, self.lang):
            primary = tag.split("-")[0]
            for key in (tag, *(key for key in label if key.split("-")[0] == primary)):
                if key in label:
                    return _flatten(label[key])
        return _flatten(next(iter(label.values()), ""))

    def edit(self, change: Change) -> Edit:
        """What a change wrote anew."""
        field = change.field or ""
        if field in _FLAGS:
            name = self.wording.word(_FLAGS[field])
            return Edit(name, _YES if change.before else None, _YES if change.after else None)
        is_text = isinstance(change.before, str | dict) and isinstance(change.after, str | dict)
        before, after = (
            None if value is None else self._tell(value, field, node)
            for value, node in ((change.before, change.old), (change.after, change.new))
        )
        label = self._label(field, change)
        if before == after or is_translation(change):
            tag, before, after = self._find_tag(change)
            label = f"{label} ({tag})" if label else tag
        pieces: tuple[tuple[Fate, str], ...] = ()
        is_day = isinstance(change.after, str) and _write_date(change.after, self.wording)
        if is_text and before and after and not is_day and self._is_prose(field, before, after):
            pieces = compare_words(before, after)
        return Edit(label, before or None, after or None, pieces)

    def _find_tag(self, change: Change) -> tuple[str, str | None, str | None]:
        """The other language whose words changed, what they were, and what they are."""
        before, after = self._part(change.before), self._part(change.after)
        for tag in (*after, *before):
            if before.get(tag) != after.get(tag):
                return tag, before.get(tag), after.get(tag)
        return self.lang, None, None

    def _part(self, value: Json) -> dict[str, str]:
        if isinstance(value, dict):
            return {tag: _flatten(text) for tag, text in value.items()}
        return {self.lang: _flatten(value)}

    def _label(self, field: str, change: Change) -> str | None:
        """What a value is called; None for what its element itself says."""
        if field in _OWN:
            return None
        word, last = self.wording.word, field.rpartition(".")[2]
        if field.startswith("emotion.by."):
            return self.wording.name(last)
        if field == "by" and change.node.kind == "goal":
            return word("fact.deadline")
        if field.startswith("values."):
            return word("diff.value-of", day=_write_date(last, self.wording) or last)
        if field == "id":
            return word("diff.id")
        has_word = self.wording.locale.has_word
        for key in (
            _WORDS.get(field, ""),
            _WORDS.get(last, ""),
            f"fact.{last.replace('_', '-')}",
            f"attribute.{last}",
            f"map.{last}",
            f"field.{last.replace('_', '-')}",
        ):
            if key and has_word(key):
                return word(key)
        return field.replace("_", " ")

    @staticmethod
    def _is_prose(field: str, before: str, after: str) -> bool:
        last = field.rpartition(".")[2]
        if last in _CHOICES or last in {"id", "src", "link", "channel", "duration"}:
            return False
        return " " in before or " " in after or field in _OWN

    def _tell(self, value: Json, field: str, node: Node | None) -> str:
        wording, last = self.wording, field.rpartition(".")[2]
        if isinstance(value, bool):
            return _YES if value else "–"
        if isinstance(value, int | float):
            return self._tell_number(float(value), field, node)
        if isinstance(value, list):
            return wording.join(self._name(str(entry), last) for entry in value)
        if isinstance(value, dict):
            return self.call(value)
        if last in _CHOICES:
            key = f"{_CHOICES[last]}.{value}"
            return wording.word(key) if wording.locale.has_word(key) else str(value)
        if last == "channel":
            return wording.channel(str(value))
        if field == "duration":
            return write_duration(str(value), wording)
        return _write_date(str(value), wording) or _flatten(value)

    def _tell_number(self, value: float, field: str, node: Node | None) -> str:
        wording, last = self.wording, field.rpartition(".")[2]
        if field in ("emotion.score", "emotion.target") or field.startswith("emotion.by."):
            return describe_score(value, wording)
        if last in _RANKS:
            return wording.rank(value, _RANKS[last])
        if last == "share":
            return wording.locale.percent(value)
        if field.partition(".")[0] in _AMOUNTS and node is not None:
            return Scale(find_unit(node), wording).write_number(value)
        return wording.locale.number(value)

    def _name(self, key: str, field: str) -> str:
        names: Mapping[str, Callable[[str], str]] = {
            "sources": lambda entry: self.wording.source((entry,)),
            "pain": self.wording.name,
        }
        return names.get(field, str)(key)


def _write_date(value: str, wording: Wording) -> str | None:
    if len(value) != len("2026-01-01"):
        return None
    try:
        return wording.locale.date(date.fromisoformat(value))
    except ValueError:
        return None


def _flatten(value: Json) -> str:
    return " ".join(str("" if value is None else value).split())
