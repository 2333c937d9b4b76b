"""The legend: each sign of this map and what it means."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from cjm.layout.arrows import draw_link_sign
from cjm.layout.markers import draw_line_sign, draw_lowest_sign, draw_past_sign
from cjm.layout.pills import PLANNED_DASH
from cjm.layout.scene import Ink, Line, Rect
from cjm.layout.signs import (
    draw_bars,
    draw_channel,
    draw_check,
    draw_confidence,
    draw_medium,
    draw_star,
)
from cjm.layout.sketch import Placed, Sketch, columns, lead, stack
from cjm.layout.text import SMALL, write
from cjm.view import LegendEntry

_SIGN = 26.0
_GAP = 26.0
_LINE = 18.0


def draw_legend(entries: Sequence[LegendEntry], room: float) -> Sketch:
    """Signs with their meaning in columns, as many as the widest meaning lets stand."""
    drawn = [_draw_entry(entry, room) for entry in entries]
    widest = max(entry.width for entry in drawn)
    count = max(1, int((room + _GAP) // (widest + _GAP)))
    tall = -(-len(drawn) // count)
    return columns(
        [stack(drawn[start : start + tall], 7) for start in range(0, len(drawn), tall)],
        widest + _GAP,
    )


def _draw_entry(entry: LegendEntry, room: float) -> Sketch:
    words = write(entry.text, SMALL.tint("ink"), room - _SIGN - 8)
    sign = draw_sign(entry.key, entry.score)
    place = Placed((_SIGN - sign.width) / 2, (_LINE - sign.height) / 2, sign)
    return lead(Sketch(_SIGN, _LINE, (place,)), words, 8, _LINE)


def draw_sign(key: str, score: float | None = None) -> Sketch:
    """The sign called `key`; a plain dot for one that has no drawing of its own. `score` is that of
    a face.
    """
    if key == "lowest":
        return draw_lowest_sign(score or 0.0)
    if key in _SIGNS:
        return _SIGNS[key]()
    kind, _, name = key.partition("-")
    if kind == "channel":
        return draw_channel(name, 16)
    if kind == "persona" and name.isdecimal():
        return draw_line_sign("persona", int(name))
    if kind == "past" and name.isdecimal():
        return draw_past_sign(int(name))
    return Sketch(8, 8, (Rect(0, 0, 8, 8, Ink("muted"), 4),))


def _draw_ground(ink: Ink) -> Sketch:
    return Sketch(25, 16, (Rect(0.5, 0.5, 24, 15, ink, 7.5),))


def _draw_struck() -> Sketch:
    """A line of writing, crossed out."""
    words = (Rect(0, 4, 9, 6, Ink("line"), 1), Rect(12, 4, 12, 6, Ink("line"), 1))
    return Sketch(24, 14, (*words, Line(-1, 7, 25, 7, Ink(stroke="muted", width=1.2))))


def _draw_gap() -> Sketch:
    ink = Ink(stroke="accent", width=1.4, dash=(0.1, 5), is_round=True)
    return Sketch(24, 4, (Line(1, 2, 23, 2, ink),))


_SIGNS: Mapping[str, Callable[[], Sketch]] = {
    "confidence-assumption": partial(draw_confidence, "assumption", 14),
    "confidence-reasoned": partial(draw_confidence, "reasoned", 14),
    "confidence-validated": partial(draw_confidence, "validated", 14),
    "gap": _draw_gap,
    "link-agreement": partial(draw_link_sign, "agreement"),
    "link-dependency": partial(draw_link_sign, "dependency"),
    "link-exchange": partial(draw_link_sign, "exchange"),
    "moment-of-truth": partial(draw_star, 17),
    "offline": partial(draw_medium, None, 18, is_online=False),
    "online": partial(draw_medium, None, 18, is_online=True),
    "planned": partial(_draw_ground, Ink("card", "muted", 1, PLANNED_DASH)),
    "series-target": partial(draw_line_sign, "target", 1),
    "severity": partial(draw_bars, 3, 5, "pain-edge"),
    "solved": _draw_struck,
    "sourced": partial(draw_check, 14),
    "tech": partial(_draw_ground, Ink("card", "blueprint-edge", 1.2)),
}
