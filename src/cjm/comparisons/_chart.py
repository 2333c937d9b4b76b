"""Both curves in Markdown: as a chart of Mermaid, and as a table for where that is not drawn."""

from __future__ import annotations

import re

from cjm.changes import Point, Sums
from cjm.comparisons._words import call, is_worse, score
from cjm.reports._gfm import quote_text
from cjm.terminal import make_printable

_UNSAFE = re.compile(r"[^\w\s\u200c'.,()+/-]")
_LONGEST = 24
_MOST_ROWS = 12


def draw_chart(sums: Sums, lang: str) -> str | None:
    """Both curves over the columns that have a score in both; None for fewer than two.

    The form is https://mermaid.js.org/syntax/xyChart.html; gaps it has none.
    """
    both = [point for point in sums.curve if point.before is not None and point.after is not None]
    if len(both) < 2:
        return None
    names = ", ".join(f'"{_name(point, lang)}"' for point in both)
    before = ", ".join(f"{point.before:g}" for point in both)
    after = ", ".join(f"{point.after:g}" for point in both)
    return (
        "```mermaid\nxychart-beta\n"
        '    title "Feelings: before (first line) and after (second line)"\n'
        f"    x-axis [{names}]\n"
        '    y-axis "feeling" -2 --> 2\n'
        f"    line [{before}]\n"
        f"    line [{after}]\n"
        "```"
    )


def _name(point: Point, lang: str) -> str:
    words = _UNSAFE.sub(" ", make_printable(call(point.node, lang)))
    words = " ".join(words.split()) or point.node.kind
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def tabulate_curve(sums: Sums, lang: str) -> str:
    """A row for each column of the map; of a long map only those that changed."""
    points = sums.curve
    left = 0
    if len(points) > _MOST_ROWS:
        points = tuple(point for point in points if point.before != point.after)
        left = len(sums.curve) - len(points)
    rows = "\n".join(
        f"| {quote_text(call(point.node, lang))} | {score(point.before)} | {score(point.after)} "
        f"| {_judge(point)} |"
        for point in points
    )
    table = f"| feeling | before | after | |\n|---|---:|---:|---|\n{rows}"
    return f"{table}\n\n{left} more stay as they are." if left else table


def _judge(point: Point) -> str:
    if point.old is None:
        return "new"
    if point.new is None:
        return "gone"
    worse = is_worse(point)
    if worse is None:
        return ""
    return "▼ **worse**" if worse else "▲ better"
