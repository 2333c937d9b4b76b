"""Changes in the order that people read them in, and what all of them come to."""

from __future__ import annotations

from cjm.changes import Change, Node
from cjm.comparisons._compared import Compared, MapDiff
from cjm.comparisons._voice import WEIGHTS, Voice, find_english
from cjm.comparisons._words import count, find_stage
from cjm.terminal import show_path


def call_map(one: MapDiff, voice: Voice | None = None) -> str:
    """The title of a map; without a voice, in its own language."""
    voice = voice or find_english(one)
    changes, journey = one.changes, one.version.loaded.journey
    if changes:
        return voice.call(changes.new)
    return " ".join(voice.teller.wording.text(journey.title).split()) if journey else ""


def group_by_stage(one: MapDiff) -> list[tuple[Node | None, list[Change]]]:
    """The changes by the stage they are of, the map itself first; in each the weightiest first."""
    groups: dict[Node | None, list[Change]] = {}
    by_old = one.changes.pairs.by_old if one.changes else {}
    for change in one.shown:
        stage = find_stage(change)
        groups.setdefault(by_old.get(stage, stage) if stage else None, []).append(change)
    return [
        (stage, sorted(changes, key=lambda change: -change.weight.rank))
        for stage, changes in sorted(groups.items(), key=lambda group: group[0] is not None)
    ]


def sum_up(compared: Compared) -> str:
    """`3 of 1000 maps changed between HEAD and the work tree: 2 major, 1 patch.`"""
    total = len(compared.maps) + compared.same
    if not compared.maps:
        return f"No changes in {count(total, 'map')}."
    weights = ", ".join(
        f"{number} {weight.value}"
        for weight in WEIGHTS
        if (number := compared.weights.get(weight, 0))
    )
    changed = f"{len(compared.maps)} of {count(total, 'map')}" if total > 1 else "1 map"
    verdict = f": {weights}" if weights else ""
    sides = f"{show_path(compared.old)} and {show_path(compared.new)}"
    return f"{changed} changed between {sides}{verdict}."
