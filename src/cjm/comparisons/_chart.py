"""Both curves in Markdown: as a chart of Mermaid, and as a table for where that is not drawn."""

from __future__ import annotations

import re

from cjm.changes import Point, Sums
from cjm.comparisons._direction import isolate
from cjm.comparisons._voice import Voice
from cjm.comparisons._words import is_worse
from cjm.reports._gfm import quote_text
from cjm.terminal import make_printable

_UNSAFE = re.compile(r"[^\w\s\u200c'.,()+/-]")
_LONGEST = 24
_MOST_ROWS = 12


def draw_chart(sums: Sums, voice: Voice) -> str | None:
    """Both curves over the columns that have a score in both; None for fewer than two, and where
    they are the same there.

    The form is https://mermaid.js.org/syntax/xyChart.html; gaps it has none.
    """
    both = [point for point in sums.curve if point.before is not None and point.after is not None]
    if len(both) < 2 or all(point.before == point.after for point in both):
        return None
    names = ", ".join(f'"{_name(point, voice)}"' for point in both)
    before = ", ".join(f"{point.before:g}" for point in both)
    after = ", ".join(f"{point.after:g}" for point in both)
    return (
        "```mermaid\nxychart-beta\n"
        f'    title "{_clean(voice.word("diff.chart"))}"\n'
        f"    x-axis [{names}]\n"
        f'    y-axis "{_clean(voice.word("fact.feeling"))}" -2 --> 2\n'
        f"    line [{before}]\n"
        f"    line [{after}]\n"
        "```"
    )


def _name(point: Point, voice: Voice) -> str:
    words = _clean(voice.call(point.node)) or point.node.kind
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
    rows = "\n".join(
        f"| {isolate(quote_text(voice.call(point.node)), voice)} | {voice.score(point.before)} "
        f"| {voice.score(point.after)} | {_judge(point, voice)} |"
        for point in points
    )
    heads = " | ".join(map(voice.word, ("fact.feeling", "change.before", "change.after")))
    table = f"| {heads} | |\n|---|---:|---:|---|\n{rows}"
    return f"{table}\n\n{voice.label('diff.as-before', left)}" if left else table


def _judge(point: Point, voice: Voice) -> str:
    if point.old is None:
        return voice.word("view.stage-new")
    if point.new is None:
        return voice.word("view.stage-gone")
    worse = is_worse(point)
    if worse is None:
        return ""
    return f"▼ **{voice.word('change.worse')}**" if worse else f"▲ {voice.word('change.better')}"
