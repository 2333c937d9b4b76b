"""A history in words: what `cjm log` and `cjm blame` write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from cjm.api.history.origins import Origins
from cjm.api.history.stops import Stop
from cjm.changes import Change, Weight, list_scores
from cjm.comparisons._voice import WEIGHTS, Voice, check_language, make_voice
from cjm.comparisons._words import tell
from cjm.git.history import Commit
from cjm.locales import load_locale
from cjm.model import Journey, Persona
from cjm.terminal import Ink, Style, make_printable, measure, take_cells
from cjm.values import NamedTuple

_SHORT = 10
_MOST = 3
_WIDEST_NAME = 60
_BLOCKS = "▁▂▃▄▅▆▇█"
"""From −2 to 2."""
_INKS: dict[Weight, Ink] = {Weight.MAJOR: "error", Weight.MINOR: "warning", Weight.PATCH: "quiet"}


def speak(element: Journey | Persona | None, lang: str | None) -> Voice:
    """The voice that a history is told in: as asked for, else in the language of the map."""
    own = element.lang if isinstance(element, Journey) else "en"
    tag = check_language(lang or own)
    return make_voice(element, load_locale(tag), tag)


def write_log(stops: Sequence[Stop], style: Style, lang: str | None) -> str:
    """A line for each commit with the curve as it was left, and its largest changes below."""
    newest = next((stop.version.element for stop in stops if stop.version.element), None)
    voice = speak(newest, lang)
    heads = [_write_head(stop.version.commit, voice) for stop in stops]
    widths = [max(map(measure, column)) for column in zip(*heads, strict=True)] if heads else []
    writer = _Writer(voice, style, widths)
    lines = (line for stop in stops for line in writer.write(stop))
    return "".join(f"{line}\n" for line in lines)


def _write_head(commit: Commit, voice: Voice) -> tuple[str, str, str]:
    day = voice.locale.date(date.fromisoformat(commit.day))
    return commit.id[:_SHORT], day, make_printable(commit.author)


class _Writer(NamedTuple):
    voice: Voice
    style: Style
    widths: Sequence[int]

    def write(self, stop: Stop) -> Iterator[str]:
        """The lines of one entry."""
        commit, changes, element = stop.version.commit, stop.changes, stop.version.element
        weight = changes.weight if changes else None
        parts = [
            *_pad(_write_head(commit, self.voice), self.widths, self.style),
            self._paint(weight),
            *filter(None, [_draw_curve(stop)]),
        ]
        yield "  ".join((*parts, self.style.paint(make_printable(commit.subject), "strong")))
        if element is None:
            key = "change.removed" if commit.blob is None else "diff.unreadable"
            yield f"    {self.voice.word(key)}"
        elif changes is None:
            yield f"    {self.voice.word('diff.first-version')}"
        else:
            told = sorted(changes.told, key=lambda change: -change.weight.rank)
            voice = make_voice(
                element,
                self.voice.locale,
                self.voice.teller.wording.langs[0],
                there={**changes.pairs.by_old, **changes.pairs.by_new},
            )
            yield from (self._tell(change, voice) for change in told[:_MOST])
            if len(told) > _MOST:
                number = self.voice.locale.number(len(told) - _MOST)
                yield f"    {self.voice.word('diagram.more', count=number)}"

    def _tell(self, change: Change, voice: Voice) -> str:
        told, node = tell(change, voice), change.node
        if node.kind in ("map", "persona") and not node.address:
            return f"    {self._paint(change.weight)} {told.sign} {make_printable(told.happened)}"
        words = make_printable(told.happened if node.key == "stages" else told.whole)
        place = self.style.paint(make_printable(node.address), "quiet")
        name = make_printable(voice.call(node))
        return f"    {self._paint(change.weight)} {told.sign} {words}  {place}  {name}"

    def _paint(self, weight: Weight | None) -> str:
        """The word for a weight, all of them equally wide."""
        widest = max(measure(self.voice.weigh(each)) for each in WEIGHTS)
        word = self.voice.weigh(weight) if weight else ""
        return (self.style.paint(word, _INKS[weight]) if weight else "") + " " * (
            widest - measure(word)
        )


def _pad(head: Sequence[str], widths: Sequence[int], style: Style) -> Iterator[str]:
    for number, (text, width) in enumerate(zip(head, widths, strict=True)):
        gap = " " * (width - measure(text))
        yield (text if number else style.paint(text, "quiet")) + gap


def _draw_curve(stop: Stop) -> str:
    """The scores of a version as a row of blocks, a column each."""
    root = stop.version.root
    scores = [score for _, score in list_scores(root)] if root else []
    if all(score is None for score in scores):
        return ""
    return "".join(
        "·" if score is None else _BLOCKS[round((score + 2) / 4 * (len(_BLOCKS) - 1))]
        for score in scores
    )


def write_origins(origins: Origins, style: Style, lang: str | None) -> str:
    """A line for each element: the commit, its author and day, the element."""
    voice = speak(origins.element, lang)
    heads = [_write_head(commit, voice) for _, commit in origins.entries]
    widths = [max(map(measure, column)) for column in zip(*heads, strict=True)] if heads else []
    lines: list[str] = []
    for (node, _), head in zip(origins.entries, heads, strict=True):
        name = make_printable(voice.call(node))
        if measure(name) > _WIDEST_NAME:
            name = f"{take_cells(name, _WIDEST_NAME - 1)}…"
        address = make_printable(node.address or node.kind)
        shown = (*_pad(head, widths, style), address, style.paint(name, "quiet"))
        lines.append("  ".join(shown).rstrip())
    return "".join(f"{line}\n" for line in lines)
