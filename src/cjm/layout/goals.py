"""Goals as bars: where it began, where it stands, where it is to go."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from cjm.layout.facts import draw_facts, write_pair
from cjm.layout.figures import verdict_colour
from cjm.layout.paths import write_number
from cjm.layout.scene import Ink, Path, Rect
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, columns, flow, lead, stack, tell
from cjm.layout.text import SMALL, STRONG, write
from cjm.locales import Locale
from cjm.view import GoalBar

_INSET = 8.0
_HEIGHT = 22.0
_MIDDLE = 14.0
_TRACK = 6.0
_GAP = 26.0
_NARROWEST, _MOST_COLUMNS = 220.0, 3


def draw_goals(goals: Sequence[GoalBar], room: float, locale: Locale) -> Sketch:
    """Goals side by side, as many as fit in a row."""
    count = max(1, min(len(goals), _MOST_COLUMNS, int((room + _GAP) // (_NARROWEST + _GAP))))
    width = (room - (count - 1) * _GAP) / count
    drawn = [_draw_goal(goal, width, locale) for goal in goals]
    rows = (drawn[start : start + count] for start in range(0, len(drawn), count))
    return stack((columns(row, width + _GAP) for row in rows), 18)


def _draw_goal(goal: GoalBar, room: float, locale: Locale) -> Sketch:
    colour = verdict_colour(is_good=goal.is_met)
    return stack(
        (
            write(goal.text, STRONG, room),
            _draw_bar(goal, room),
            flow(_write_values(goal, room, locale), room, gap=16, row_gap=0),
            write(goal.verdict or "", STRONG.tint(colour), room),
            draw_facts(goal.facts, room),
        ),
        2,
    )


def _write_values(goal: GoalBar, room: float, locale: Locale) -> list[Sketch]:
    """The numbers in words, each with the sign it has on the bar."""
    values = (
        ("map.baseline", goal.baseline_text, _sign_baseline()),
        ("map.now", goal.now_text, _sign_now(_colour_now(goal))),
        ("map.target", goal.target_text, _sign_target()),
    )
    return [
        lead(
            sign,
            write_pair(locale.word(key), text, room - sign.width - 6),
            6,
            SMALL.leading,
        )
        for key, text, sign in values
        if text
    ]


def _draw_bar(goal: GoalBar, room: float) -> Sketch:
    """One scale for all numbers; nothing to show for fewer than two."""
    known = [value for value in (goal.baseline, goal.now, goal.target) if value is not None]
    if len(known) < 2:
        return NOTHING
    # The target stands at the end of the way, also where less is better.
    is_falling = goal.target is not None and goal.target < known[0]
    first, span = (max if is_falling else min)(known), max(known) - min(known)
    length = room - 2 * _INSET

    def place(value: float) -> float:
        return _INSET + (abs(value - first) / span * length if span else length / 2)

    reached = _colour_now(goal)
    parts: list[Part] = [
        Rect(_INSET, _MIDDLE - _TRACK / 2, length, _TRACK, Ink("chip", "line"), _TRACK / 2)
    ]
    if goal.baseline is not None and goal.now is not None:
        start, end = sorted((place(goal.baseline), place(goal.now)))
        way = Rect(start, _MIDDLE - _TRACK / 2, end - start, _TRACK, Ink(reached), _TRACK / 2)
        parts.append(way)
    if goal.target is not None:
        parts.append(_centre(_sign_target(), place(goal.target), _MIDDLE - 5))
    if goal.baseline is not None:
        parts.append(_centre(_sign_baseline(), place(goal.baseline), _MIDDLE))
    if goal.now is not None:
        parts.append(_centre(_sign_now(reached), place(goal.now), _MIDDLE))
    return tell(Sketch(room, _HEIGHT, tuple(parts)), goal.text)


def _colour_now(goal: GoalBar) -> str:
    if goal.is_met is None:
        return "accent"
    return "positive" if goal.is_met else "opportunity-edge"


def _centre(sign: Sketch, x: float, y: float) -> Placed:
    return Placed(x - sign.width / 2, y - sign.height / 2, sign)


@cache
def _sign_baseline() -> Sketch:
    return Sketch(10, 10, (Rect(1, 1, 8, 8, Ink("card", "muted", 1.8), 4),))


@cache
def _sign_now(colour: str) -> Sketch:
    return Sketch(12, 12, (Rect(0.75, 0.75, 10.5, 10.5, Ink(colour, "card", 1.5), 5.25),))


@cache
def _sign_target() -> Sketch:
    """A small flag; its pole stands in the middle."""
    flag = Path("M6 1H13L10.5 4L13 7H6Z", 0, 0, Ink("target"))
    pole = Path(f"M6 0.5V{write_number(14)}", 0, 0, Ink(stroke="target", width=1.8, is_round=True))
    return Sketch(12, 15, (flag, pole))
