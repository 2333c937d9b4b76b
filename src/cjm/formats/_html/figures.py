"""Small drawings of numbers: goals on their way, metrics over time."""

from collections.abc import Sequence

from markupsafe import Markup

from cjm.formats._html.stylebook import StyleBook, percent
from cjm.layout.paths import write_number
from cjm.values import NamedTuple
from cjm.view import Figure, GoalBar

_MARGIN = 0.06
"""What a track goes on before its first and after its last mark, as a share of the way."""
_WIDTH, _HEIGHT, _EDGE = 120, 30, 4


class GoalDrawing(NamedTuple):
    """A track: the part between the beginning and now is filled, the target has a flag. `begin` is
    None where the way begins at zero; `is_lost` tells that now is on the wrong side of it.
    """

    reached: str
    begin: str | None
    now: str
    target: str
    is_lost: bool


def draw_goal(goal: GoalBar, book: StyleBook) -> GoalDrawing | None:
    """Where a goal stands on its way; None where its numbers do not tell.

    The track leads from the baseline to the target, whichever way is better; without a baseline
    from zero.
    """
    if goal.now is None or goal.target is None:
        return None
    origin = goal.baseline if goal.baseline is not None else min(0.0, goal.now, goal.target)
    way = goal.target - origin
    if way == 0:
        return None
    done = (goal.now - origin) / way
    low, high = min(0.0, done), max(1.0, done)
    before = 0.0 if goal.baseline is None else _MARGIN
    length = (high - low) * (1 + before + _MARGIN)

    def place(value: float) -> float:
        return (value - low + before * (high - low)) / length

    start, end = sorted((place(0.0), place(done)))
    return GoalDrawing(
        book.name(f"inset-inline-start:{percent(start)};inline-size:{percent(end - start)}"),
        None
        if goal.baseline is None
        else book.name(f"inset-inline-start:{percent(start if done >= 0 else end)}"),
        book.name(f"inset-inline-start:{percent(place(done))}"),
        book.name(f"inset-inline-start:{percent(place(1.0))}"),
        done < 0,
    )


def draw_trend(figure: Figure) -> Markup | None:
    """The values of a metric in order, oldest first, with a line at the target."""
    if len(figure.trend) < 2:
        return None
    levels = (*figure.trend, *(() if figure.trend_target is None else (figure.trend_target,)))
    low, high = min(levels), max(levels)
    spots = [
        (_across(place, len(figure.trend)), _down(value, low, high))
        for place, value in enumerate(figure.trend)
    ]
    target = ""
    if figure.trend_target is not None:
        target = f'<path class="goal" d="M0 {_down(figure.trend_target, low, high)}H{_WIDTH}"/>'
    x, y = spots[-1]
    return Markup(
        f'<svg class="trend" viewBox="0 0 {_WIDTH} {_HEIGHT}" aria-hidden="true" focusable="false">'
        f'{target}<path class="values" d="{_polyline(spots)}"/>'
        f'<circle class="latest" cx="{x}" cy="{y}" r="3"/></svg>'
    )


def _across(place: int, count: int) -> str:
    return write_number(_EDGE + (_WIDTH - 2 * _EDGE) * place / (count - 1))


def _down(value: float, low: float, high: float) -> str:
    # Halved first: the distance of two huge numbers may be none.
    reach = high / 2 - low / 2
    share = (high / 2 - value / 2) / reach if reach else 0.5
    return write_number(_EDGE + (_HEIGHT - 2 * _EDGE) * share)


def _polyline(spots: Sequence[tuple[str, str]]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in spots)
