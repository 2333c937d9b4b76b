"""What a reviewer of a change is to know at a glance, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjm.changes import Point
from cjm.changes.sums import read_score
from cjm.comparisons._compared import Compared, tell_side
from cjm.comparisons._grouping import call_map
from cjm.comparisons._sums import tell_feelings, tell_pains
from cjm.comparisons._voice import Voice, find_voice
from cjm.comparisons._words import name_kind
from cjm.reports._gfm import quote_code, quote_text

_NAMED = 3
"""What is named one by one; of more only the number is told."""
_LONGEST = 60
_PLACES: Mapping[str, tuple[str, ...]] = {
    "added": ("stage", "step"),
    "removed": ("stage", "step", "touchpoint", "goal"),
}


def say_verdict(compared: Compared, voice: Voice) -> str:
    """What a reviewer is to know at a glance."""
    if not compared.maps:
        return voice.word("change.none")
    told: list[str] = []
    broken = sum(bool(one.errors) for one in compared.maps)
    if broken:
        told.append(voice.label("diff.unreadable", broken))
    voices = [(one.sums, find_voice(one, compared.manner)) for one in compared.maps if one.sums]
    told += tell_feelings(voices, voice)
    sums = [one.sums for one in compared.maps if one.sums]
    both = [point for each in sums for point in each.curve if point.old and point.new]
    for key, number in (
        ("diff.scored", sum(point.before is None and point.after is not None for point in both)),
        ("diff.unscored", sum(map(_is_unscored, both))),
    ):
        told += [voice.label(key, number)] if number else []
    told += _tell_places(compared, voice)
    told += _tell_people(compared, voice)
    told += (
        tell_pains(sums, voice, is_alone=True) if len(sums) > 1 else _name_pains(compared, voice)
    )
    if not told and not any("curve" in each.untold for each in sums):
        told.append(voice.word("change.feelings-same"))
    if questions := sum(len(one.cautions) for one in compared.maps):
        told.append(voice.label("change.questions", questions))
    return quote_text(voice.separator.join(told))


def _is_unscored(point: Point) -> bool:
    """Whether a stage or step that had a score has none now, nor do its steps stand for it."""
    is_gone = point.before is not None and point.after is None
    return is_gone and (point.new is None or read_score(point.new) is None)


def _tell_places(compared: Compared, voice: Voice) -> Iterator[str]:
    """The stages and steps that are new, and what of the journey is gone."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in compared.maps:
        own = find_voice(one, compared.manner)
        for change in one.shown:
            kinds = _PLACES.get(change.kind, ())
            if change.node.kind in kinds:
                key = (name_kind(change.node, voice), voice.word(f"change.{change.kind}"))
                found.setdefault(key, []).append(own.call(change.node).replace("`", "'"))
    for (kind, fate), names in found.items():
        few = len(names) <= _NAMED
        told = voice.locale.join(names) if few else voice.locale.number(len(names))
        yield voice.locale.label(voice.word("phrase.remark", text=kind, remark=fate), told)


def _name_pains(compared: Compared, voice: Voice) -> Iterator[str]:
    """The pain points of a single map that are new, solved and merely deleted, by what they say if
    they are few.
    """
    for one in compared.maps:
        if one.sums is None:
            continue
        own = find_voice(one, compared.manner)
        for key, nodes in (
            ("change.pains-opened", one.sums.opened),
            ("change.pains-solved", one.sums.solved),
            ("diff.pains-deleted", one.sums.deleted),
        ):
            if len(nodes) > _NAMED:
                yield voice.label(key, len(nodes))
            elif nodes:
                names = [voice.locale.quote(_cut(own.call(node))) for node in nodes]
                yield voice.locale.label(voice.word(key), voice.locale.join(names))


def _cut(text: str) -> str:
    text = text.replace("`", "'")
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _tell_people(compared: Compared, voice: Voice) -> Iterator[str]:
    """The personas in files of their own."""
    people = [one for one in compared.maps if one.is_persona and not one.errors]
    names = [call_map(one, find_voice(one, compared.manner)) for one in people]
    if names:
        told = voice.locale.join(names) if len(names) <= _NAMED else voice.locale.number(len(names))
        kinds = "map.persona" if len(names) == 1 else "map.personas"
        yield voice.locale.label(voice.word(kinds), told)


def say_sides(compared: Compared, voice: Voice) -> str:
    """How many changes and maps there are, and what the sides are called."""
    old, new = (quote_code(tell_side(side, voice.locale)) for side in (compared.old, compared.new))
    sides = voice.word("diff.between", old=old, new=new)
    maps, number = compared.number_of_maps, voice.locale.number
    total = maps + compared.same
    if not compared.maps:
        told = voice.word("change.maps-same", number=number(total))
    else:
        share = voice.word("phrase.out-of", value=number(maps), maximum=number(total))
        told = voice.locale.label(voice.word("change.maps"), share) if total else ""
        if people := len(compared.maps) - maps:
            counted = voice.label("map.personas", people)
            told = voice.separator.join(filter(None, (told, counted)))
        if weights := voice.count_weights(compared.weights):
            told = f"**{weights}**{voice.separator}{told}"
    return f"{told}{voice.separator}{sides}"
