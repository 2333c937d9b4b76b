"""Which channels and teams are at work in which stage, and where there is nobody."""

from __future__ import annotations

from collections.abc import Sequence

from cjm.layout.captions import Box
from cjm.layout.scene import Ink, Line, Rect
from cjm.layout.signs import draw_medium
from cjm.layout.sketch import Part, Placed, Sketch, lead, stack, tell
from cjm.layout.text import LABEL, SMALL, STRONG, Style, write
from cjm.locales import Locale
from cjm.view import Coverage, MapView, Reach
from cjm.views._reach import draw_reach
from cjm.views._view import Figure, Table, View

_LABEL, _TOTAL = 190.0, 64.0
_LEAST = 78.0
_NARROW = 600.0
_PAD = 6.0
_MOST_NAMES = 3
_COUNT = Style(17, 24, is_bold=True)
_NAMED = 118.0
"""From this width on a cell names what it counts."""


def _draw(view: MapView, locale: Locale, room: float) -> tuple[Figure, ...]:
    return tuple(
        Figure(
            coverage.kind,
            locale.word(f"view.by-{coverage.kind}"),
            _draw_heat(coverage, locale, room)
            if _fits(coverage, room)
            else draw_reach(coverage, locale, room),
            (_tabulate(coverage, locale),),
        )
        for coverage in view.coverages
    )


VIEW = View("coverage", "channels and teams by stage", "view.coverage-empty", _draw)


def _fits(coverage: Coverage, room: float) -> bool:
    """Whether the columns find room side by side, so that a telephone need not shrink them."""
    return room > _NARROW or _LABEL + len(coverage.stages) * _LEAST + _TOTAL <= room


def _draw_heat(coverage: Coverage, locale: Locale, room: float) -> Sketch:
    """A cell for each stage, the fuller the darker; a gap has a dashed frame and a word."""
    label = _LABEL if room > _NARROW else 96.0
    total = _TOTAL if room > _NARROW else 44.0
    count = len(coverage.stages)
    width = max(_LEAST, (room - label - total) / max(1, count))
    most = max(len(names) for row in coverage.rows for names in row.stages)
    parts: list[Part] = []
    heads = [write(name, STRONG, width - 2 * _PAD, anchor="middle") for name in coverage.stages]
    y = max(head.height for head in heads) + 10
    parts += [
        Placed(label + place * width + _PAD, y - 10 - head.height, head)
        for place, head in enumerate(heads)
    ]
    sums = write(locale.word("view.total"), LABEL, total)
    parts.append(Placed(label + count * width + _PAD, y - 10 - sums.height, sums))
    for row in coverage.rows:
        name = _draw_name(row, label - 12, locale)
        cells = [_draw_cell(names, width - 4, locale) for names in row.stages]
        height = max(46.0, name.height + 12, *(cell.height for cell in cells))
        parts.append(Placed(0, y + (height - name.height) / 2, name))
        for place, (cell, names) in enumerate(zip(cells, row.stages, strict=True)):
            x = label + place * width + 2
            parts.append(_draw_ground(Box(x, y + 2, width - 4, height - 4), len(names), most))
            parts.append(Placed(x, y + (height - cell.height) / 2, cell))
        parts += _draw_sum(sum(map(len, row.stages)), label + count * width, y, height, locale)
        y += height
    parts += _draw_sums(coverage, label, width, y, locale)
    return Sketch(label + count * width + total, y + 44, tuple(parts))


def _draw_name(row: Reach, room: float, locale: Locale) -> Sketch:
    """The channel with its sign, and whether it is online; or the team."""
    if row.key is None:
        return write(row.label, STRONG, room)
    sign = draw_medium(row.key, 22, is_online=row.is_online)
    told = "" if row.is_online is None else "channel.online" if row.is_online else "channel.offline"
    words = stack(
        (
            write(row.label, STRONG, room - 30),
            write(locale.word(told) if told else "", SMALL, room - 30),
        ),
        0,
    )
    return lead(sign, words, 8, STRONG.leading)


def _draw_ground(box: Box, count: int, most: int) -> Rect:
    x, y, width, height = box
    if not count:
        return Rect(x + 0.5, y + 0.5, width - 1, height - 1, Ink(None, "line", 1, (3, 3)), 6)
    opacity = 0.14 + 0.3 * count / max(1, most)
    return Rect(x, y, width, height, Ink("accent", opacity=opacity), 6)


def _draw_cell(names: Sequence[str], room: float, locale: Locale) -> Sketch:
    """How many there are, and which where there is room."""
    inner = room - 2 * _PAD
    if not names:
        dash = Line(room / 2 - 6, 10, room / 2 + 6, 10, Ink(stroke="muted", opacity=0.55))
        return tell(Sketch(room, 20, (dash,)), locale.word("view.gap"))
    count = write(locale.number(len(names)), _COUNT, inner, anchor="middle")
    lines = [count]
    if room >= _NAMED:
        shown = names if len(names) <= _MOST_NAMES else names[: _MOST_NAMES - 1]
        lines += [write(name, SMALL.tint("ink"), inner, anchor="middle") for name in shown]
        if len(shown) < len(names):
            rest = locale.phrase("diagram.more", len(names) - len(shown))
            lines.append(write(rest, SMALL, inner, anchor="middle"))
    body = stack(lines, 1)
    return tell(Sketch(room, body.height + 10, (Placed(_PAD, 5, body),)), "\n".join(names))


def _draw_sum(total: int, x: float, y: float, height: float, locale: Locale) -> tuple[Part, ...]:
    word = locale.number(total) if total else locale.word("view.idle")
    style = STRONG if total else SMALL.tint("negative")
    words = write(word, style, _TOTAL - _PAD)
    return (Placed(x + _PAD, y + (height - words.height) / 2, words),)


def _draw_sums(
    coverage: Coverage, label: float, width: float, y: float, locale: Locale
) -> list[Part]:
    """All of a stage together; a stage with nothing at all stands out."""
    parts: list[Part] = [
        Line(0, y + 6, label + width * len(coverage.stages), y + 6, Ink(stroke="line"))
    ]
    parts.append(Placed(0, y + 14, write(locale.word("view.total"), LABEL, label - 12)))
    for place in range(len(coverage.stages)):
        total = sum(len(row.stages[place]) for row in coverage.rows)
        told = locale.number(total) if total else locale.word("view.gap")
        style = STRONG if total else STRONG.tint("negative")
        words = write(told, style, width - 2 * _PAD, anchor="middle")
        parts.append(Placed(label + place * width + _PAD, y + 13, words))
    return parts


def _tabulate(coverage: Coverage, locale: Locale) -> Table:
    head = (
        locale.word(f"view.{coverage.kind}"),
        *coverage.stages,
        locale.word("view.total"),
    )
    rows = [
        (
            row.label,
            *(_tell(names, locale) for names in row.stages),
            locale.number(sum(map(len, row.stages))),
        )
        for row in coverage.rows
    ]
    sums = [
        sum(len(row.stages[place]) for row in coverage.rows)
        for place in range(len(coverage.stages))
    ]
    rows.append((locale.word("view.total"), *map(locale.number, sums), locale.number(sum(sums))))
    return Table(locale.word(f"view.by-{coverage.kind}"), head, tuple(rows))


def _tell(names: Sequence[str], locale: Locale) -> str:
    if not names:
        return locale.word("view.gap")
    told = locale.join(list(names))
    return locale.word("phrase.remark", text=locale.number(len(names)), remark=told)
