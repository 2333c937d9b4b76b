"""Small drawings say what their numbers say."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from cjm.formats._html.figures import draw_goal, draw_trend
from cjm.formats._html.stylebook import StyleBook
from cjm.layout.gauges import fill_marks
from cjm.view import Figure, Gauge, GoalBar


class Track(NamedTuple):
    """Shares of a track from its start in reading order."""

    start: float
    end: float
    begin: float | None
    now: float
    target: float
    is_lost: bool


def _draw(goal: GoalBar) -> Track | None:
    book = StyleBook()
    drawing = draw_goal(goal, book)
    if drawing is None:
        return None
    rules = {
        name: [float(share) for share in re.findall(r":([\d.]+)%", declarations)]
        for name, declarations in re.findall(r"\.(p\d+)\{([^}]+)\}", book.text())
    }
    start, length = rules[drawing.reached]
    begin = rules[drawing.begin][0] if drawing.begin else None
    now, target = rules[drawing.now][0], rules[drawing.target][0]
    return Track(start, start + length, begin, now, target, drawing.is_lost)


def test_a_goal_leads_from_its_baseline_to_its_target_whichever_way_is_better() -> None:
    down = _draw(GoalBar("g", "g", baseline=24, now=19, target=14))
    up = _draw(GoalBar("g", "g", baseline=10, now=15, target=20))
    assert down is not None
    assert up == down
    assert down.begin is not None
    assert 0 < down.begin == down.start < down.now < down.target < 100
    assert down.now == pytest.approx(down.end)
    assert down.now == pytest.approx((down.begin + down.target) / 2, abs=0.01)


def test_a_goal_that_went_the_wrong_way_stands_before_its_beginning() -> None:
    drawn = _draw(GoalBar("g", "g", baseline=24, now=30, target=14))
    assert drawn is not None
    assert drawn.begin is not None
    assert drawn.is_lost
    assert 0 < drawn.now == drawn.start < drawn.begin < drawn.target < 100
    assert drawn.end == pytest.approx(drawn.begin, abs=0.01)


def test_a_goal_far_exceeded_stands_behind_its_target() -> None:
    drawn = _draw(GoalBar("g", "g", now=400, target=100))
    assert drawn is not None
    assert drawn.begin is None
    assert drawn.start == 0
    assert drawn.now == pytest.approx(4 * drawn.target, abs=0.01)
    assert drawn.now < 100


@pytest.mark.parametrize(
    "numbers",
    [(None, None, 10), (None, 5, None), (10, 12, 10), (None, 0, 0)],
)
def test_a_goal_without_a_way_has_no_track(
    numbers: tuple[float | None, float | None, float | None],
) -> None:
    baseline, now, target = numbers
    assert _draw(GoalBar("g", "g", baseline=baseline, now=now, target=target)) is None


@pytest.mark.parametrize(
    ("value", "maximum", "filled", "marks"),
    [(4, 5, 4, 5), (0, 5, 0, 5), (80, 100, 4, 5), (1, 100, 1, 5), (3, 3, 3, 3), (2.5, 5, 2, 5)],
)
def test_a_level_has_a_mark_for_each_step_or_five(
    value: float, maximum: float, filled: int, marks: int
) -> None:
    drawn = fill_marks(Gauge("Level", value, maximum, ""))
    assert (sum(drawn), len(drawn)) == (filled, marks)


def test_a_trend_runs_from_the_oldest_value_to_the_newest() -> None:
    drawn = draw_trend(Figure("f", "1", trend=(0, 10, 5)))
    assert drawn is not None
    assert 'd="M4 26L60 4L116 15"' in drawn


def test_a_trend_shows_its_target_even_beyond_its_values() -> None:
    figure = Figure("f", "1", trend=(1, 2), trend_target=4)
    drawn = draw_trend(figure)
    assert drawn is not None
    assert 'class="goal" d="M0 4H120"' in drawn
    assert 'class="goal"' not in (draw_trend(figure._replace(trend_target=None)) or "")


@pytest.mark.parametrize("trend", [(), (5,)])
def test_a_single_value_is_no_trend(trend: tuple[float, ...]) -> None:
    assert draw_trend(Figure("f", "5", trend=trend)) is None


def test_equal_values_are_a_level_line() -> None:
    drawn = draw_trend(Figure("f", "5", trend=(5, 5)))
    assert drawn is not None
    assert 'd="M4 15L116 15"' in drawn
