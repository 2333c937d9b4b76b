"""Levels on a scale, as marks of which some are filled."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from cjm.layout.scene import Ink, Rect
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, lead, stack, tell
from cjm.layout.text import SMALL, write
from cjm.view import Gauge

_MOST_MARKS = 10
_USUAL_MARKS = 5
_GAP = 10.0
_EXACT, _EXACT_GAP = 32.0, 7.0


def fill_marks(gauge: Gauge) -> tuple[bool, ...]:
    """The marks of a level, True for the filled ones: one for each step of a short scale of whole
    numbers, else five."""
    is_short = gauge.maximum == int(gauge.maximum) and 0 < gauge.maximum <= _MOST_MARKS
    count = int(gauge.maximum) if is_short else _USUAL_MARKS
    share = gauge.value / gauge.maximum if gauge.maximum else 0
    filled = round(share * count)
    if share > 0:
        filled = max(1, filled)
    return tuple(place < filled for place in range(count))


@lru_cache(maxsize=256)
def draw_severity(gauge: Gauge, colour: str) -> Sketch:
    """A level as growing bars."""
    marks = fill_marks(gauge)
    bars = []
    for place, is_filled in enumerate(marks):
        tall = 4 + 7 * (place + 1) / len(marks)
        ink = Ink(colour) if is_filled else Ink("card", colour, 0.8)
        bars.append(Rect(place * 6, 12 - tall, 4, tall, ink, 1))
    return Sketch(len(marks) * 6 - 2, 12, tuple(bars))


@lru_cache(maxsize=256)
def draw_worth(gauge: Gauge, colour: str) -> Sketch:
    """A level as dots."""
    marks = fill_marks(gauge)
    dots = tuple(
        Rect(place * 10, 2, 8, 8, Ink(colour if is_filled else "card", colour, 1), 4)
        for place, is_filled in enumerate(marks)
    )
    return Sketch(len(marks) * 10 - 2, 12, dots)


def draw_severities(gauges: Sequence[Gauge], room: float, colour: str) -> Sketch:
    """Bars, each before its word."""
    return stack(
        (
            tell(
                lead(
                    marks := draw_severity(gauge, colour),
                    write(gauge.label, SMALL, room - marks.width - 6),
                    6,
                    SMALL.leading,
                ),
                f"{gauge.label} {gauge.text}",
            )
            for gauge in gauges
        ),
        0,
    )


def draw_worths(gauges: Sequence[Gauge], room: float, colour: str) -> Sketch:
    """Words below each other, the dots of all beginning at one edge behind them."""
    if not gauges:
        return NOTHING
    marks = [draw_worth(gauge, colour) for gauge in gauges]
    widest = max(each.width for each in marks)
    numbers = [write(gauge.exact, SMALL, room / 3) if gauge.exact else NOTHING for gauge in gauges]
    exact = max(number.width for number in numbers)
    exact = max(exact, _EXACT) + _EXACT_GAP if exact else 0
    words = [write(gauge.label, SMALL, room - widest - _GAP - exact) for gauge in gauges]
    start = max(word.width for word in words) + _GAP
    rows = []
    for gauge, mark, word, number in zip(gauges, marks, words, numbers, strict=True):
        height = max(word.height, number.height, SMALL.leading)
        y = (SMALL.leading - mark.height) / 2
        end = start + widest
        parts: list[Part] = [Placed(0, 0, word), Placed(start, y, mark)]
        if number.width:
            parts.append(Placed(end + _EXACT_GAP, 0, number))
            end += _EXACT_GAP + number.width
        row = Sketch(end, height, tuple(parts))
        rows.append(tell(row, f"{gauge.label} {gauge.text}"))
    return stack(rows, 0)
