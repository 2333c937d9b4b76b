"""Which map, and which change, a hurried reader is to see first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjm.changes import Change, Weight
from cjm.comparisons._compared import MapDiff
from cjm.comparisons._direction import isolate
from cjm.comparisons._grouping import call_map
from cjm.comparisons._least import Least, Rank
from cjm.comparisons._sums import Feelings, Pains
from cjm.comparisons._voice import Voice
from cjm.comparisons._words import is_worse
from cjm.reports._gfm import quote_code, quote_text
from cjm.terminal import show_path

_LEAST = 3
"""Maps from which on a list of them helps."""
_MOST = 40


def rank_map(one: MapDiff) -> Rank:
    """Where a map stands among others, by what it means: what cannot be read comes first, then the
    greatest weight, the deepest fall of a feeling, the number of major changes and of questions.
    """
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


class MapList:
    """A line for each of several maps: what feels worse and better, and how much changed."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._lines: Least[str] = Least(_MOST)

    def add(self, one: MapDiff, own: Voice) -> None:
        """Take in a map; `own` is the voice that it is told in by itself."""
        self._lines.add(rank_map(one), lambda: _write_line(one, own, self._voice))

    def write(self) -> Iterator[str]:
        """The lines, by what the maps mean."""
        number = self._lines.number
        if number < _LEAST:
            return
        yield from self._lines.things
        if number > _MOST:
            yield f"- {self._voice.locale.phrase('diagram.more', number - _MOST)}"


def _write_line(one: MapDiff, own: Voice, voice: Voice) -> str:
    title = isolate(quote_text(call_map(one, own)), voice)
    name = f"**{title}**" if title else isolate(quote_code(show_path(one.version.path)), voice)
    told = [voice.word("diff.unreadable")] if one.errors else []
    if one.fate in ("added", "removed"):
        told.append(voice.word(one.key(one.fate)).rstrip("."))
    if one.sums:
        feelings = Feelings()
        feelings.add(one.sums, own)
        told += [quote_text(each) for each in feelings.tell(voice)]
        told += Pains().add(one.sums).tell(voice, is_alone=True)
    told.append(voice.count_weights(one.weights))
    return f"- {voice.locale.label(name, voice.separator.join(filter(None, told)))}"
