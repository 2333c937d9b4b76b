"""Coverage on a telephone: the stages below each other, and what is at work in each."""

from __future__ import annotations

from cjm.layout.scene import Ink, Rect
from cjm.layout.signs import draw_medium
from cjm.layout.sketch import NOTHING, Placed, Sketch, beside, flow, stack
from cjm.layout.text import BODY, SMALL, STRONG, write
from cjm.locales import Locale
from cjm.view import Coverage, Reach

_GAP, _ROW_GAP = 7.0, 7.0
_PAD, _PAD_Y = 9.0, 5.0
_SIGN = 20.0


def draw_reach(coverage: Coverage, locale: Locale, room: float) -> Sketch:
    """A heading for each stage, and a tag for each channel or team with how often it is there."""
    most = max(len(names) for row in coverage.rows for names in row.stages)
    parts: list[Sketch] = []
    for place, stage in enumerate(coverage.stages):
        there = [row for row in coverage.rows if row.stages[place]]
        total = sum(len(row.stages[place]) for row in there)
        tags = [_draw_tag(row, len(row.stages[place]), most, locale, room) for row in there]
        count = write(locale.number(total), BODY.tint("muted"), 60) if total else NOTHING
        gap = NOTHING if there else write(locale.word("view.gap"), SMALL.tint("negative"), room)
        head = beside((write(stage, STRONG, room - 70), count), 8)
        parts.append(stack((head, flow(tags, room, gap=_GAP, row_gap=_ROW_GAP), gap), 6))
    idle = [row.label for row in coverage.rows if not any(row.stages)]
    if idle:
        told = locale.label(locale.word("view.idle"), locale.join(idle))
        parts.append(write(told, SMALL.tint("negative"), room))
    return stack(parts, 16)


def _draw_tag(row: Reach, count: int, most: int, locale: Locale, room: float) -> Sketch:
    """The more often, the fuller its colour."""
    sign = NOTHING
    if row.key is not None:
        sign = draw_medium(row.key, _SIGN, is_online=row.is_online)
    label = write(row.label, BODY, room - 2 * _PAD - _SIGN - 50)
    inner = beside((sign, label, write(locale.number(count), STRONG, 40)), 6)
    width, height = inner.width + 2 * _PAD, inner.height + 2 * _PAD_Y
    ground = Rect(0, 0, width, height, Ink("accent", opacity=0.1 + 0.2 * count / max(1, most)), 9)
    return Sketch(width, height, (ground, Placed(_PAD, _PAD_Y, inner)))
