"""Both curves in Markdown: as a chart of Mermaid, and as a table for where that is not drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cjm.changes import Point, Sums
from cjm.comparisons._direction import isolate
from cjm.comparisons._voice import Voice
from cjm.comparisons._words import is_worse, name_kind
from cjm.reports._gfm import quote_text
from cjm.terminal import make_printable

_UNSAFE = re.compile(r"[^\w\s\u200c'.,()+/-]")
_LONGEST = 24
_MOST_BESIDE = 7
"""Columns whose names have room beside each other; of more they stand below each other."""
_ROOM = 72
"""Letters of all names together that have room beside each other."""
_MOST_COLUMNS = 40
_COLOURS = '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#8c96a5, #3b66f5"}}}}%%'
"""Grey and blue, for light and dark grounds: of its own Mermaid draws the first line near white."""
_NO_BREAK = "\N{NO-BREAK SPACE}"
_MOST_ROWS = 12


def draw_chart(sums: Sums, voice: Voice) -> str | None:
    """Both curves over the columns that have a score in both, of very many those that changed; None
    for fewer than two, for more than can be drawn, and where they are the same there.

    The form is https://mermaid.js.org/syntax/xyChart.html; gaps it has none.
    """
    both = [point for point in sums.curve if point.before is not None and point.after is not None]
    if len(both) < 2 or all(point.before == point.after for point in both):
        return None
    if len(both) > _MOST_COLUMNS:
        both = [point for point in both if point.before != point.after]
    if len(both) > _MOST_COLUMNS:
        return None
    letters = sum(len(_name(point, voice)) for point in both)
    is_long = len(both) > _MOST_BESIDE or letters > _ROOM
    names = ", ".join(f'"{name}"' for name in _name_all(both, voice, is_long=is_long))
    before = ", ".join(f"{point.before:g}" for point in both)
    after = ", ".join(f"{point.after:g}" for point in both)
    return (
        f"```mermaid\n{_COLOURS}\nxychart-beta{' horizontal' if is_long else ''}\n"
        f'    title "{_clean(voice.word("diff.chart"))}"\n'
        f"    x-axis [{names}]\n"
        f'    y-axis "{_clean(voice.word("fact.feeling"))}" -2 --> 2\n'
        f"    line [{before}]\n"
        f"    line [{after}]\n"
        "```"
    )


def _name_all(points: Iterable[Point], voice: Voice, *, is_long: bool) -> Iterator[str]:
    """What the columns are called, each otherwise: Mermaid draws those of one name at one place."""
    known: set[str] = set()
    for point in points:
        name, number = _name(point, voice), 1
        while (own := name if number == 1 else f"{name} {number}") in known:
            number += 1
        known.add(own)
        # Mermaid takes words for narrower than they are, and cuts them off at the left.
        yield _NO_BREAK * (1 + len(own) // 6) + own if is_long else own


def _name(point: Point, voice: Voice) -> str:
    words = _clean(voice.call(point.node)) or name_kind(point.node, voice)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _clean(text: str) -> str:
    return " ".join(_UNSAFE.sub(" ", make_printable(text)).split())


def tabulate_curve(sums: Sums, voice: Voice) -> str:
    """A row for each column of the map; of a long map only those that changed."""
    points = sums.curve
    left = 0
    if len(points) > _MOST_ROWS:
        points = tuple(point for point in points if point.before != point.after)
        left = len(sums.curve) - len(points)
    more = len(points) - _MOST_COLUMNS
    rows = "\n".join(
        f"| {isolate(quote_text(voice.call(point.node)), voice)} | {voice.score(point.before)} "
        f"| {voice.score(point.after)} | {_judge(point, voice)} |"
        for point in points[:_MOST_COLUMNS]
    )
    heads = " | ".join(map(voice.word, ("fact.feeling", "change.before", "change.after")))
    table = f"| {heads} | |\n|---|---:|---:|---|\n{rows}"
    below = [voice.locale.phrase("diagram.more", more)] if more > 0 else []
    below += [voice.label("diff.as-before", left)] if left else []
    return "\n\n".join((table, voice.separator.join(below))) if below else table


def _judge(point: Point, voice: Voice) -> str:
    if point.old is None:
        return voice.word("view.stage-new")
    if point.new is None:
        return voice.word("view.stage-gone")
    worse = is_worse(point)
    if worse is None:
        return ""
    return f"▼ **{voice.word('change.worse')}**" if worse else f"▲ {voice.word('change.better')}"
