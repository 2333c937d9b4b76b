"""Which map, and which change, a hurried reader is to see first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjm.changes import Change, Weight
from cjm.comparisons._compared import Compared, MapDiff
from cjm.comparisons._direction import isolate
from cjm.comparisons._grouping import call_map
from cjm.comparisons._sums import tell_feelings, tell_pains
from cjm.comparisons._voice import Voice, find_voice
from cjm.comparisons._words import is_worse
from cjm.reports._gfm import quote_code, quote_text
from cjm.terminal import show_path

_LEAST = 3
"""Maps from which on a list of them helps."""
_MOST = 40


def rank_maps(maps: Iterable[MapDiff]) -> list[MapDiff]:
    """Maps by what they mean: what cannot be read, then the greatest weight, the deepest fall of a
    feeling, the number of major changes and of questions; those alike in the order they had.
    """
    return sorted(maps, key=_rank)


def _rank(one: MapDiff) -> tuple[float, ...]:
    heaviest = max((weight.rank for weight in one.weights), default=0)
    points = one.sums.curve if one.sums else ()
    falls = [(p.before or 0) - (p.after or 0) for p in points if is_worse(p)]
    numbers = (max(falls, default=0), one.weights[Weight.MAJOR], len(one.cautions))
    return (-bool(one.errors), -heaviest, *(-number for number in numbers))


def rank_changes(changes: Iterable[Change]) -> list[Change]:
    """Changes by weight; of those alike feelings first, the deepest fall before others."""
    return sorted(changes, key=_rank_change)


def _rank_change(change: Change) -> tuple[float, ...]:
    fall = 0.0
    if change.field == "emotion.score":
        numbers = [n if isinstance(n, int | float) else 0.0 for n in (change.before, change.after)]
        fall = numbers[0] - numbers[1]
    return (-change.weight.rank, change.field != "emotion.score", -fall)


def list_maps(compared: Compared, maps: list[MapDiff], voice: Voice) -> Iterator[str]:
    """A line for each of several maps: what feels worse and better, and how much changed."""
    if len(maps) < _LEAST:
        return
    for one in maps[:_MOST]:
        own = find_voice(one, compared.manner)
        title = isolate(quote_text(call_map(one, own)), voice)
        name = f"**{title}**" if title else isolate(quote_code(show_path(one.version.path)), voice)
        told = [voice.word("diff.unreadable")] if one.errors else []
        if one.fate in ("added", "removed"):
            told.append(voice.word(one.key(one.fate)).rstrip("."))
        if one.sums:
            told += [quote_text(each) for each in tell_feelings([(one.sums, own)], voice)]
            told += tell_pains([one.sums], voice, is_alone=True)
        told.append(voice.count_weights(one.weights))
        yield f"- {voice.locale.label(name, voice.separator.join(filter(None, told)))}"
    if len(maps) > _MOST:
        yield f"- {voice.locale.phrase('diagram.more', len(maps) - _MOST)}"
