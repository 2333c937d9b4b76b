"""Changes in the order that people read them in, and what all of them come to."""

from __future__ import annotations

from cjm.changes import Change, Node
from cjm.comparisons._compared import MapDiff
from cjm.comparisons._stream import Compared, tell_side
from cjm.comparisons._voice import Voice, find_common, find_english
from cjm.comparisons._words import find_stage
from cjm.files import PERSONA_SUFFIX
from cjm.locales import Locale
from cjm.model import Journey
from cjm.terminal import show_path


def call_map(one: MapDiff, voice: Voice | None = None) -> str:
    """The title of a map; without a voice, in its own language."""
    voice = voice or find_english(one)
    changes, element = one.changes, one.version.loaded.element
    if changes:
        return voice.call(changes.new)
    name = element.title if isinstance(element, Journey) else element.name if element else None
    return " ".join(voice.teller.wording.text(name).split()) if name else ""


def group_by_stage(one: MapDiff) -> list[tuple[Node | None, list[Change]]]:
    """The changes by the stage they are of, the map itself first; in each the weightiest first."""
    groups: dict[Node | None, list[Change]] = {}
    by_old = one.changes.pairs.by_old if one.changes else {}
    for change in one.told:
        stage = find_stage(change)
        groups.setdefault(by_old.get(stage, stage) if stage else None, []).append(change)
    return [
        (stage, sorted(changes, key=lambda change: -change.weight.rank))
        for stage, changes in sorted(groups.items(), key=lambda group: group[0] is not None)
    ]


def sum_up(compared: Compared) -> str:
    """`3 of 1,000 maps changed between HEAD and the work tree: 2 major, 1 patch.`, in the language
    of the comparison.
    """
    voice = find_common(compared)
    locale = voice.locale
    what = _count_files(compared, locale)
    if not compared.totals.number:
        return locale.word("closing.plain", told=locale.word("closing.none", what=what))
    old, new = (show_path(tell_side(side, locale)) for side in (compared.old, compared.new))
    told = locale.word("closing.changed", what=what, old=old, new=new)
    if weights := voice.count_weights(compared.totals.weights):
        return locale.word("closing.whole", told=told, weights=weights)
    return locale.word("closing.plain", told=told)


def _count_files(compared: Compared, locale: Locale) -> str:
    """`3 of 1,000 maps, 1 persona`: what changed, or what there is where nothing did."""
    totals, phrase = compared.totals, locale.phrase
    maps, people, total = totals.maps, totals.people, totals.maps + totals.same
    if not totals.number:
        is_persona = compared.new.endswith(PERSONA_SUFFIX)
        return phrase("closing.personas", 1) if is_persona else phrase("closing.maps", total)
    told: list[str] = []
    if maps:
        share = phrase("closing.maps-of", total, part=locale.number(maps))
        told.append(share if total > 1 else phrase("closing.maps", maps))
    if people:
        told.append(phrase("closing.personas", people))
    return locale.join(told)
