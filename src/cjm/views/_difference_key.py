"""The signs of both curves: which line is which, and what stands in a gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.layout.scene import Ink, Line, Rect
from cjm.layout.sketch import Part, Placed, Sketch, flow, lead
from cjm.layout.text import STRONG, write
from cjm.locales import Locale
from cjm.view.overlay import Beat, Overlay
from cjm.views._difference_words import has_score
from cjm.views._traces import Trace
from cjm.views._two_curves import HATCH, HATCH_INK, frame_curves

_SIGN = 20.0


def draw_key(overlay: Overlay, traces: Sequence[Trace], locale: Locale, room: float) -> Sketch:
    """Which line is which, and what the ground between them means."""
    kinds = {beat.is_worse for beat in overlay.beats}
    has_own = any(map(has_score, overlay.beats))
    lines = (
        (
            has_own and overlay.kind != "added",
            "before",
            Ink(stroke="muted", width=2.6, dash=(7, 5)),
        ),
        (has_own and overlay.kind != "removed", "after", Ink(stroke="accent", width=2.6)),
    )
    signs = [
        (Sketch(34, 4, (Line(0, 2, 34, 2, ink),)), locale.word(f"change.{key}"))
        for is_there, key, ink in lines
        if is_there
    ]
    signs += [(trace.key, trace.series.name) for trace in traces]
    if any(any(beat.is_unread) for beat in overlay.beats):
        signs.append((_draw_unread(locale), locale.word("change.unread")))
    if False in kinds:
        ground = Rect(0, 0, 28, 14, Ink("area-positive", opacity=0.8), 3)
        signs.append((Sketch(28, 14, (ground,)), locale.word("change.better")))
    if True in kinds:
        ground = Rect(0, 0, 28, 14, Ink("area-negative", opacity=0.8), 3)
        hatch = tuple(Line(x * HATCH, 0, x * HATCH, 14, HATCH_INK) for x in (1, 2, 3))
        signs.append((Sketch(28, 14, (ground, *hatch)), locale.word("change.worse")))
    pieces = [lead(sign, write(text, STRONG, room - 44), 8, 21) for sign, text in signs]
    return flow(pieces, room, gap=28, row_gap=4)


def _draw_unread(locale: Locale) -> Sketch:
    """What stands in the gap of a score that cannot be read."""
    sign = write(locale.word("change.unread-sign"), STRONG.tint("muted"), _SIGN, anchor="middle")
    disc = Rect(0, 0, _SIGN, _SIGN, Ink("card", "muted", 1.4, (3.0, 3.0)), _SIGN / 2)
    words = Placed((_SIGN - sign.width) / 2, (_SIGN - sign.height) / 2, sign)
    return Sketch(_SIGN, _SIGN, (disc, words))


def draw_gaps(beats: Sequence[Beat], edges: Sequence[float], locale: Locale) -> Iterator[Part]:
    """The scores that cannot be read, on the line of what is neither good nor bad."""
    height = frame_curves(edges).y(0) - _SIGN / 2
    for place, beat in enumerate(beats):
        if any(beat.is_unread):
            middle = (edges[place] + edges[place + 1]) / 2
            yield Placed(middle - _SIGN / 2, height, _draw_unread(locale))
