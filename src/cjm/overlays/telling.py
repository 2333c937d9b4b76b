"""Values of a map in words: what was edited, and what it was and is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cjm.changes import Change, Node, is_translation
from cjm.changes.amounts import find_unit
from cjm.changes.rewording import compare_words
from cjm.composer.header import write_period
from cjm.lanes._amounts import Scale
from cjm.lanes._durations import write_duration
from cjm.lanes._feelings import describe_score
from cjm.lanes._wording import Wording
from cjm.model.dates import read_period
from cjm.model.writing import Json
from cjm.overlays.labelling import OWN, name_field, write_day
from cjm.values import NamedTuple
from cjm.view.overlay import Edit, Fate

_YES = "✓"
_FLAGS: Mapping[str, str] = {
    "moment_of_truth": "map.moment-of-truth",
    "tech": "legend.tech",
}
_RANKS: Mapping[str, int] = {"severity": 5, "satisfaction": 5, "effort": 5}
_AMOUNTS = frozenset({"baseline", "target", "value", "values"})
_CHOICES: Mapping[str, str] = {
    "status": "status.",
    "confidence": "confidence.",
    "better": "direction.",
    "initiator": "initiator.",
    "type": "type.",
}
_OF_KIND: Mapping[tuple[str, str], str] = {
    ("source", "type"): "source.",
    ("metric", "type"): "field.metric-",
    ("touchpoint", "status"): "field.status-",
}
"""Choices that some kinds of element have words of their own for."""


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
        label = name_field(field, change.node.kind, self.wording)
        if before == after or is_translation(change):
            tag, before, after = self._find_tag(change)
            label = f"{label} ({tag})" if label else tag
        pieces: tuple[tuple[Fate, str], ...] = ()
        is_day = isinstance(change.after, str) and write_day(change.after, self.wording)
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

    @staticmethod
    def _is_prose(field: str, before: str, after: str) -> bool:
        last = field.rpartition(".")[2]
        if last in _CHOICES or last in {"id", "src", "link", "channel", "duration"}:
            return False
        return " " in before or " " in after or field in OWN

    def _tell(self, value: Json, field: str, node: Node | None) -> str:
        wording, last = self.wording, field.rpartition(".")[2]
        if isinstance(value, bool):
            return _YES if value else "–"
        if isinstance(value, int | float):
            return self._tell_number(float(value), field, node)
        if isinstance(value, list):
            return wording.join(self._name(str(entry), last) for entry in value)
        if isinstance(value, dict):
            return _list_pairs(value) if field == "measure" else self.call(value)
        return self._tell_text(value, field, node)

    def _tell_text(self, value: str | None, field: str, node: Node | None) -> str:
        wording, last = self.wording, field.rpartition(".")[2]
        if last in _CHOICES:
            kind = node.kind if node else ""
            for key in (_OF_KIND.get((kind, last), ""), _CHOICES[last]):
                if key and wording.locale.has_word(f"{key}{value}"):
                    return wording.word(f"{key}{value}")
            # Questions as `nps` are known by their letters everywhere.
            return str(value).upper() if kind == "metric" else str(value)
        if last == "channel":
            return wording.channel(str(value))
        if field == "duration":
            return write_duration(str(value), wording)
        if field == "review_every":
            return write_period(read_period(str(value)), wording)
        return write_day(str(value), wording) or _flatten(value)

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


def _flatten(value: Json) -> str:
    return " ".join(str("" if value is None else value).split())


def _list_pairs(value: Mapping[str, Json]) -> str:
    return ", ".join(f"{key}: {_flatten(each)}" for key, each in value.items())
