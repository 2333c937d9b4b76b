"""How far the fixes are and how the goals stand, counted."""

from __future__ import annotations

from collections.abc import Sequence

from cjm.layout.scene import Ink, Rect
from cjm.layout.sketch import NOTHING, Part, Sketch, beside, flow, lead, stack
from cjm.layout.text import BODY, LABEL, STRONG, write
from cjm.locales import Locale
from cjm.view import Glance, Tally

_COLOURS = {
    "done": "positive",
    "doing": "accent",
    "planned": "opportunity-edge",
    "met": "positive",
    "missed": "negative",
}
_OUTLINED = ("idea", "unmeasured")
_SHARE_BAR = 10.0


def draw_work(glance: Glance, room: float, locale: Locale) -> Sketch:
    """How far the fixes are, and what nobody has an answer to."""
    if not glance.work and not glance.unanswered:
        return NOTHING
    return stack(
        (
            write(locale.word("glance.work"), LABEL, room),
            _draw_shares(glance.work, room),
            _draw_tallies(glance.work, room),
            write(glance.unanswered or "", STRONG.tint("negative"), room),
        ),
        7,
    )


def _draw_shares(tallies: Sequence[Tally], room: float) -> Sketch:
    """The fixes as one bar, a piece for each state."""
    total = sum(tally.number for tally in tallies)
    if not total:
        return NOTHING
    length = room - 3.0 * (len(tallies) - 1)
    parts: list[Part] = []
    x = 0.0
    for tally in tallies:
        width = length * tally.number / total
        parts.append(Rect(x, 0, width, _SHARE_BAR, _ink_of(tally), min(4, width / 2)))
        x += width + 3
    return Sketch(room, _SHARE_BAR, tuple(parts))


def draw_goal_counts(tallies: Sequence[Tally], room: float, locale: Locale) -> Sketch:
    """How many goals are met, missed, or not measured."""
    if not tallies:
        return NOTHING
    return stack(
        (write(locale.word("map.goals"), LABEL, room), _draw_tallies(tallies, room)),
        7,
    )


def _draw_tallies(tallies: Sequence[Tally], room: float) -> Sketch:
    counts = [
        lead(
            Sketch(9, 9, (Rect(0.75, 0.75, 7.5, 7.5, _ink_of(tally), 3.75),)),
            beside((write(tally.written, STRONG, room), write(tally.text, BODY, room - 40)), 5),
            6,
            STRONG.leading,
        )
        for tally in tallies
    ]
    return flow(counts, room, gap=16, row_gap=2)


def _ink_of(tally: Tally) -> Ink:
    """What is only thought of is drawn in outline."""
    colour = _COLOURS.get(tally.key, "muted")
    return Ink("card", colour, 1.5) if tally.key in _OUTLINED else Ink(colour, colour, 1.5)
