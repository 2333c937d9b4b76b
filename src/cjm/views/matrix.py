"""Opportunities between value and effort: what to do at once, what to plan, what to leave."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.layout.scene import Ink, Line, Rect
from cjm.layout.sketch import Part, Placed, Sketch, columns, flow, lead, stack
from cjm.layout.text import SMALL, Style, write
from cjm.locales import Locale
from cjm.view import MapView
from cjm.views._ideas import (
    DISC,
    draw_business,
    draw_customer,
    draw_number,
    list_entries,
    tabulate,
)
from cjm.views._quadrants import (
    MOST_EFFORT,
    Field,
    Quadrant,
    Score,
    score_ideas,
    spread,
)
from cjm.views._view import Figure, View

_STEM = 14.0
"""From the edge of a mark to the stem beside it, and on to the next mark."""
_AXIS = 34.0
_STRIP = 40.0
"""Above and below the marks: room for the names of the quadrants."""
_SIDE = 24.0
_GAP = 32.0
_BESIDE = 820.0
"""From this width on the list stands beside the plot."""
_NAME = Style(14, 20, is_bold=True)
_GROUNDS: dict[Quadrant, str] = {
    "quick-wins": "fix",
    "big-bets": "opportunity",
    "fill-ins": "head",
    "avoid": "pain",
}


def _draw(view: MapView, locale: Locale, room: float) -> tuple[Figure, ...]:
    if not view.ideas:
        return ()
    scores, unscored = score_ideas(view.ideas)
    entries = list(list_entries(scores, unscored, locale))
    table = tabulate(scores, unscored, locale)
    if room < _BESIDE:
        plot = _draw_plot(scores, room, locale)
        sketch = stack((plot, *(entry(room) for entry in entries)), 16)
        return (Figure("matrix", locale.word("view.matrix"), sketch, (table,)),)
    width = room * 0.58
    plot, side = _draw_plot(scores, width, locale), room - width - _GAP
    count = _count_fitting([entry(side) for entry in entries], plot.height)
    listed = stack((entry(side) for entry in entries[:count]), 14)
    top = Sketch(
        room,
        max(plot.height, listed.height),
        (Placed(0, 0, plot), Placed(width + _GAP, 0, listed)),
    )
    column = (room - _GAP) / 2
    below = [entry(column) for entry in entries[count:]]
    tall = -(-len(below) // 2)
    rest = columns([stack(below[:tall], 14), stack(below[tall:], 14)], column + _GAP)
    sketch = stack((top, rest._replace(width=room)), 20)
    return (Figure("matrix", locale.word("view.matrix"), sketch, (table,)),)


VIEW = View("matrix", "opportunities by value and effort", "view.matrix-empty", _draw)


def _count_fitting(sketches: Sequence[Sketch], height: float) -> int:
    """How many of them stand below each other in a height; at least one."""
    used, count = 0.0, 0
    for sketch in sketches:
        used += sketch.height + (14 if count else 0)
        if count and used > height:
            break
        count += 1
    return count


def _draw_plot(scores: Sequence[Score], room: float, locale: Locale) -> Sketch:
    """Four quadrants, a mark for each opportunity, and on a stem what it is worth to whom."""
    width = room - _AXIS
    # Room for all marks beside each other, were they all alike, and as much again.
    per_row = max(1.0, (width - 2 * _SIDE) // (DISC + _STEM))
    crowd = 2 * _STRIP + DISC * 2 * len(scores) / per_row
    height = max(300.0, min(520.0, room * 0.8), crowd)
    axis = write(locale.word("view.value"), SMALL, room)
    key = _draw_key(room, locale)
    top = axis.height + 4
    field = Field(_AXIS + _SIDE, top + _STRIP, width - 2 * _SIDE, height - 2 * _STRIP)
    parts: list[Part] = [Placed(0, 0, axis)]
    parts += _draw_quadrants(width, height, top, locale)
    parts += _draw_ticks(field, top + height, locale)
    spots = spread(scores, field, (DISC + _STEM, DISC))
    for score, spot in zip(scores, spots, strict=True):
        parts += _draw_stem(score, spot[0], field)
    parts += [
        Placed(x - DISC / 2, y - DISC / 2, draw_number(score, locale, score.idea.text))
        for score, (x, y) in zip(scores, spots, strict=True)
    ]
    label = write(locale.word("fact.effort"), SMALL, width)
    bottom = top + height + 20
    parts.append(Placed(room - label.width, bottom, label))
    plot = Sketch(room, bottom + label.height, tuple(parts))
    return stack((plot, key), 6)


def _draw_quadrants(width: float, height: float, top: float, locale: Locale) -> Iterator[Part]:
    places: tuple[tuple[Quadrant, int, int], ...] = (
        ("quick-wins", 0, 0),
        ("big-bets", 1, 0),
        ("fill-ins", 0, 1),
        ("avoid", 1, 1),
    )
    across, down = width / 2, height / 2
    for name, column, row in places:
        x, y = _AXIS + column * across, top + row * down
        yield Rect(x + 1, y + 1, across - 2, down - 2, Ink(_GROUNDS[name]), 8)
        words = write(
            locale.word(f"view.{name}"), _NAME, across - 24, anchor="end" if column else "start"
        )
        yield Placed(x + 12, y + 9 if row == 0 else y + down - words.height - 9, words)


def _draw_ticks(field: Field, bottom: float, locale: Locale) -> Iterator[Part]:
    for value in (0, 50, 100):
        label = write(locale.number(value), SMALL, _AXIS)
        yield Placed(_AXIS - 8 - label.width, field.down(value) - label.height / 2, label)
    for effort in range(int(MOST_EFFORT) + 1):
        label = write(locale.number(effort), SMALL, _AXIS)
        yield Placed(field.across(effort) - label.width / 2, bottom + 3, label)


def _draw_stem(score: Score, x: float, field: Field) -> Iterator[Part]:
    """Beside the mark: from what it is worth to the customer to what it is to the business."""
    x += DISC / 2 + _STEM / 2 - 1
    ends = (score.idea.customer, score.idea.business)
    known = [field.down(value) for value in ends if value is not None]
    if len(known) == 2 and known[0] != known[1]:
        yield Line(x, known[0], x, known[1], Ink(stroke="ink", width=1.6, opacity=0.65))
    for value, sign in zip(ends, (draw_customer(), draw_business()), strict=True):
        if value is not None:
            yield Placed(x - sign.width / 2, field.down(value) - sign.height / 2, sign)


def _draw_key(room: float, locale: Locale) -> Sketch:
    """What the ends of a stem mean."""
    signs = (
        (draw_customer(), "fact.value-customer"),
        (draw_business(), "fact.value-business"),
    )
    words = [
        lead(sign, write(locale.word(key), SMALL, room - 20), 6, SMALL.leading)
        for sign, key in signs
    ]
    return flow(words, room, gap=22, row_gap=2)
