"""What a reviewer of a change is to know at a glance, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjm.changes import Point, Sums
from cjm.changes.sums import read_score
from cjm.comparisons._compared import MapDiff
from cjm.comparisons._grouping import call_map
from cjm.comparisons._stream import Compared, tell_side
from cjm.comparisons._sums import Feelings, Names, Pains
from cjm.comparisons._voice import Voice
from cjm.comparisons._words import name_kind
from cjm.reports._gfm import quote_code, quote_text

_NAMED = 3
"""What is named one by one; of more only the number is told."""
_LONGEST = 60
_PLACES: Mapping[str, tuple[str, ...]] = {
    "added": ("stage", "step"),
    "removed": ("stage", "step", "touchpoint", "goal"),
}


class Verdict:
    """What a reviewer is to know at a glance, of all maps together."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._number = self._broken = self._questions = 0
        self._feelings = Feelings()
        self._scored = self._unscored = 0
        self._places: dict[tuple[str, str], Names] = {}
        self._people = Names()
        self._compared = 0
        self._pains = Pains()
        self._named_pains: tuple[str, ...] = ()
        self._has_gap = False

    def add(self, one: MapDiff, own: Voice) -> None:
        """Take in a map; `own` is the voice that it is told in by itself."""
        self._number += 1
        self._broken += bool(one.errors)
        self._questions += len(one.cautions)
        if one.sums:
            self._add_sums(one.sums, own)
        self._add_places(one, own)
        if one.is_persona and not one.errors:
            self._people.add(call_map(one, own))

    def _add_sums(self, sums: Sums, own: Voice) -> None:
        self._feelings.add(sums, own)
        both = [point for point in sums.curve if point.old and point.new]
        self._scored += sum(p.before is None and p.after is not None for p in both)
        self._unscored += sum(map(_is_unscored, both))
        self._pains = self._pains.add(sums)
        if not self._compared:
            self._named_pains = tuple(_name_pains(sums, own, self._voice))
        self._compared += 1
        self._has_gap = self._has_gap or "curve" in sums.untold

    def _add_places(self, one: MapDiff, own: Voice) -> None:
        """The stages and steps that are new, and what of the journey is gone."""
        voice = self._voice
        for change in one.shown:
            kinds = _PLACES.get(change.kind, ())
            if change.node.kind in kinds:
                key = (name_kind(change.node, voice), voice.word(f"change.{change.kind}"))
                names = self._places.setdefault(key, Names())
                names.add(own.call(change.node).replace("`", "'"))

    def say(self) -> str:
        """All of it in a line."""
        voice = self._voice
        if not self._number:
            return voice.word("change.none")
        told = [voice.label("diff.unreadable", self._broken)] if self._broken else []
        told += self._feelings.tell(voice)
        for key, number in (("diff.scored", self._scored), ("diff.unscored", self._unscored)):
            told += [voice.label(key, number)] if number else []
        told += self._tell_places()
        told += self._tell_people()
        is_one = self._compared <= 1
        told += self._named_pains if is_one else self._pains.tell(voice, is_alone=True)
        if not told and not self._has_gap:
            told.append(voice.word("change.feelings-same"))
        if self._questions:
            told.append(voice.label("change.questions", self._questions))
        return quote_text(voice.separator.join(told))

    def _tell_places(self) -> Iterator[str]:
        voice = self._voice
        for (kind, fate), names in self._places.items():
            told = names.tell(voice)
            number = voice.locale.number(names.number)
            remark = voice.word("phrase.remark", text=kind, remark=fate)
            yield voice.locale.label(remark, number if told is None else told)

    def _tell_people(self) -> Iterator[str]:
        """The personas in files of their own."""
        voice, number = self._voice, self._people.number
        if number:
            told = self._people.tell(voice)
            kinds = "map.persona" if number == 1 else "map.personas"
            words = voice.locale.number(number) if told is None else told
            yield voice.locale.label(voice.word(kinds), words)


def _is_unscored(point: Point) -> bool:
    """Whether a stage or step that had a score has none now, nor do its steps stand for it."""
    is_gone = point.before is not None and point.after is None
    return is_gone and (point.new is None or read_score(point.new) is None)


def _name_pains(sums: Sums, own: Voice, voice: Voice) -> Iterator[str]:
    """The pain points of a single map that are new, solved and merely deleted, by what they say if
    they are few.
    """
    for key, nodes in (
        ("change.pains-opened", sums.opened),
        ("change.pains-solved", sums.solved),
        ("diff.pains-deleted", sums.deleted),
    ):
        if len(nodes) > _NAMED:
            yield voice.label(key, len(nodes))
        elif nodes:
            names = [voice.locale.quote(_cut(own.call(node))) for node in nodes]
            yield voice.locale.label(voice.word(key), voice.locale.join(names))


def _cut(text: str) -> str:
    text = text.replace("`", "'")
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def say_sides(compared: Compared, voice: Voice) -> str:
    """How many changes and maps there are, and what the sides are called."""
    old, new = (quote_code(tell_side(side, voice.locale)) for side in (compared.old, compared.new))
    sides = voice.word("diff.between", old=old, new=new)
    totals, number = compared.totals, voice.locale.number
    maps, total = totals.maps, totals.maps + totals.same
    if not totals.number:
        told = voice.word("change.maps-same", number=number(total))
    else:
        share = voice.word("phrase.out-of", value=number(maps), maximum=number(total))
        told = voice.locale.label(voice.word("change.maps"), share) if total else ""
        if people := totals.people:
            counted = voice.label("map.personas", people)
            told = voice.separator.join(filter(None, (told, counted)))
        if weights := voice.count_weights(totals.weights):
            told = f"**{weights}**{voice.separator}{told}"
    return f"{told}{voice.separator}{sides}"
