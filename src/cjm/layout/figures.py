"""Metrics: the number, its way so far, and how it stands against its target."""

from __future__ import annotations

from collections.abc import Sequence

from cjm.layout.abreast import GAP, count_abreast, measure_abreast
from cjm.layout.facts import draw_fact, draw_facts
from cjm.layout.paths import write_number
from cjm.layout.scene import Ink, Line, Path, Rect
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, columns, stack
from cjm.layout.text import SMALL, STRONG, Style, write
from cjm.locales import Locale
from cjm.view import Fact, Figure, Figures

_NUMBER = Style(19, 27, is_bold=True)
_TREND_WIDTH, _TREND_HEIGHT = 72.0, 26.0
_TREND_GAP = 10.0
_WIDEST, _GAP = 260.0, 30.0


def draw_figures(figures: tuple[Figure, ...], room: float, locale: Locale) -> Sketch:
    """Metrics below each other, or side by side in a wide cell."""
    count = count_abreast(Figures(figures), room)
    step = measure_abreast(room, count) + GAP
    inner = min(room, step - 2 * GAP, _WIDEST) if count > 1 else room
    drawn = [_draw_figure(figure, inner, locale) for figure in figures]
    rows = (drawn[start : start + count] for start in range(0, len(drawn), count))
    return stack((columns(row, min(step, _WIDEST + _GAP)) for row in rows), 12)


def _draw_figure(figure: Figure, room: float, locale: Locale) -> Sketch:
    colour = verdict_colour(is_good=figure.is_good)
    target = Fact(locale.word("map.target"), figure.target) if figure.target else None
    return stack(
        (
            write(figure.name, SMALL, room),
            _draw_value(figure, room),
            draw_fact(target, room) if target else NOTHING,
            write(figure.verdict or "", STRONG.tint(colour), room),
            draw_facts(figure.details, room),
        ),
        1,
    )


def verdict_colour(*, is_good: bool | None) -> str:
    """Good, bad, or not known."""
    return "muted" if is_good is None else "positive" if is_good else "negative"


def _draw_value(figure: Figure, room: float) -> Sketch:
    trend = draw_trend(figure.trend, figure.trend_target)
    beside_trend = room - (trend.width + _TREND_GAP if trend.width else 0)
    value = write(figure.value or "", _NUMBER, max(beside_trend, room / 3))
    if not trend.width:
        return value
    if value.width > beside_trend:
        return stack((value, trend), 2)
    height = max(value.height, trend.height)
    return Sketch(
        room,
        height,
        (Placed(0, 0, value), Placed(room - trend.width, (height - trend.height) / 2, trend)),
    )


def draw_trend(values: Sequence[float], target: float | None) -> Sketch:
    """Dated values as a small line that ends in a dot; the target as a dashed level."""
    if len(values) < 2:
        return NOTHING
    shown = [*values, *(() if target is None else (target,))]
    low, span = min(shown), max(shown) - min(shown)

    def level(value: float) -> float:
        share = (value - low) / span if span else 0.5
        return 4 + (1 - share) * (_TREND_HEIGHT - 8)

    step = (_TREND_WIDTH - 8) / (len(values) - 1)
    spots = [(4 + index * step, level(value)) for index, value in enumerate(values)]
    data = "M" + "L".join(f"{write_number(x)} {write_number(y)}" for x, y in spots)
    parts: list[Part] = []
    if target is not None:
        ink = Ink(stroke="target", width=1, dash=(3, 3))
        parts.append(Line(0, level(target), _TREND_WIDTH, level(target), ink))
    parts.append(Path(data, 0, 0, Ink(stroke="accent", width=1.8, is_round=True)))
    last_x, last_y = spots[-1]
    parts.append(Rect(last_x - 3, last_y - 3, 6, 6, Ink("accent", "card", 1), 3))
    return Sketch(_TREND_WIDTH, _TREND_HEIGHT, tuple(parts))
