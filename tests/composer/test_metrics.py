"""Metrics and goals."""

from __future__ import annotations

import pytest

from cjm.model import Metric
from cjm.rules._rule import Registry
from cjm.view import Fact, Figure, GoalBar
from tests.composer.composing import find_row, list_figures, list_lanes, show, show_stage, tell

CHURN = """
metrics:
  churn:
    name: Churn
    unit: "%"
    better: lower
    target: 10%
    values: {2026-10-01: 19, 2026-08-01: 24, 2026-09-01: 22.5}
"""


def figure(written: str) -> Figure:
    (found,) = list_figures(show_stage(f"metrics: {{reply: {written}}}"))
    return found


def test_a_figure_stands_against_its_target() -> None:
    found = figure("{name: First reply, value: 48s, target: 60s, better: lower}")
    assert (found.name, found.value, found.target, found.verdict, found.is_good) == (
        "First reply",
        "48 s",
        "60 s",
        "target met",
        True,
    )
    assert tell(found.details) == {"Direction": "lower is better"}


@pytest.mark.parametrize(
    ("written", "lang", "told"),
    [
        ("{value: 4.1, unit: points}", "fa", "۴٫۱ امتیاز"),
        ("{value: 1, unit: point}", "de", "1 Punkt"),
        ("{value: 8 min}", "fa", "۸ دقیقه"),
        ("{value: 3, unit: Days}", "fa", "۳ روز"),
        ("{value: 3, unit: Rubel}", "de", "3 Rubel"),
    ],
)
def test_units_that_are_known_words_are_told_in_the_language(
    written: str, lang: str, told: str
) -> None:
    (found,) = list_figures(show_stage(f"metrics: {{reply: {written}}}", lang=lang))
    assert found.value == told


@pytest.mark.parametrize(
    ("written", "verdict", "is_good"),
    [
        ("{value: 14%, target: 10%, better: lower}", "4 points above target", False),
        ("{value: 6%, target: 10%, better: higher}", "4 points below target", False),
        ("{value: 11%, target: 10%, better: lower}", "1 point above target", False),
        (
            "{value: 22.7, target: 10.2, better: lower, unit: '%'}",
            "12.5 points above target",
            False,
        ),
        ("{value: 90s, target: 1m, better: lower, unit: s}", "30 s above target", False),
        ("{value: 10%, target: 10%}", "target met", True),
        ("{value: 14%, target: 10%}", "4 points above target", None),
        ("{value: 14%, target: 10%, baseline: 20%}", "4 points above target", False),
        ("{value: 5, target: 10, baseline: 20}", "target met", True),
        ("{value: 14, baseline: 20, better: lower}", "better than at first", True),
        ("{value: 24, baseline: 20, better: lower}", "worse than at first", False),
        ("{value: 24, better: lower}", None, None),
        ("{value: 5 EUR, target: 10 s, better: lower}", None, None),
        ("{target: 10, better: lower}", None, None),
    ],
)
def test_a_verdict_says_how_far_and_which_way(
    written: str, verdict: str | None, is_good: bool | None
) -> None:
    found = figure(written)
    assert (found.verdict, found.is_good) == (verdict, is_good)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("48", "48"),
        ("{value: 1200, unit: EUR}", "1,200 EUR"),
        ("{value: 90s, unit: m}", "1.5 min"),
        ("{value: 36h, unit: d}", "1.5 days"),
        ("{value: 3 EUR, unit: s}", "3 EUR"),
        ("{value: ۳٫۵, unit: '%'}", "3.5%"),
        ("{value: -3}", "−3"),
        ("{value: 0.0001}", "0.0001"),
    ],
)
def test_a_value_is_told_in_the_unit_of_its_metric(written: str, value: str) -> None:
    assert figure(written).value == value


def test_persian_figures_are_in_persian() -> None:
    view = show("""
        lang: fa
        stages: [{name: پرسش, metrics: {reply: {value: 48s, target: 1m, better: lower, unit: s}}}]
    """)
    (found,) = list_figures(view)
    assert (found.value, found.target, found.verdict) == ("۴۸ ثانیه", "۶۰ ثانیه", "هدف محقق شده")


def test_dated_values_are_a_line_in_order_of_their_dates() -> None:
    view = show(CHURN + "stages: [{name: Pay, metrics: {churn: {}}}]")
    (found,) = list_figures(view)
    assert (found.trend, found.trend_target, found.value) == ((24, 22.5, 19), 10, "19%")
    assert found.details == (
        Fact("Direction", "lower is better", key="direction"),
        Fact("As of", "1 Oct 2026", "2026-10-01", key="as-of"),
        Fact("At first", "24% (1 Aug 2026)", "2026-08-01", key="first"),
    )


def test_values_that_cannot_be_compared_are_no_line() -> None:
    assert figure("{values: {2026-01-01: 3 EUR, 2026-02-01: 5s}}").trend == ()


def test_a_stage_adds_values_to_a_metric_of_the_map() -> None:
    view = show(CHURN + "stages: [{name: Pay, metrics: {churn: {values: {2026-11-01: 9}}}}]")
    (found,) = list_figures(view)
    assert (found.name, found.value, found.trend) == ("Churn", "9%", (24, 22.5, 19, 9))
    assert list_lanes(view) == ["metrics"]


def test_a_stage_with_a_value_of_its_own_leaves_that_of_the_map_to_a_row_of_its_own() -> None:
    view = show(CHURN + "stages: [{name: Pay, metrics: {churn: 9}}, {name: Use}]")
    assert [found.value for found in list_figures(view)] == ["9%"]
    assert [found.value for found in list_figures(view, "map_metrics")] == ["19%"]
    assert list_lanes(view) == ["map_metrics", "metrics"]


def test_a_metric_that_nothing_uses_stands_in_a_row_over_the_whole_map() -> None:
    view = show(CHURN + "stages: [{name: Pay, steps: [{name: A}, {name: B}]}, {name: Use}]")
    ((cell,),) = find_row(view, "map_metrics").tiers
    assert (cell.first, cell.span) == (0, 3)
    assert [found.name for found in list_figures(view, "map_metrics")] == ["Churn"]


def test_a_metric_that_a_goal_shows_is_not_shown_again() -> None:
    view = show(CHURN + "goals: {metric: churn}\nstages: [{name: Pay}]")
    assert view.bands == ()
    assert view.goals[0].now_text == "19%"


def test_the_metrics_of_a_map_without_stages_stand_in_its_header() -> None:
    assert tell(show(CHURN).facts)["Churn"] == "19%, target: 10%, 9 points above target"


def test_a_metric_of_the_project_lends_its_name_and_unit() -> None:
    registry = Registry(metrics={"nps": Metric.model_validate({"name": "Loyalty", "unit": "pt"})})
    view = show("stages: [{name: Pay, metrics: {nps: 40}}]", registry=registry)
    (found,) = list_figures(view)
    assert (found.name, found.value) == ("Loyalty", "40 pt")
    assert list_lanes(view) == ["metrics"]


def test_a_metric_without_a_name_is_called_by_its_key() -> None:
    assert figure("5").name == "reply"


def test_a_goal_tells_where_it_stands() -> None:
    view = show(
        CHURN
        + """
stages: [{id: pay, name: Pay}]
goals:
  text: Fewer leave
  metric: churn
  stage: pay
  baseline: 30%
  target: 15%
  by: 2027-03-20
  owner: payments
"""
    )
    (goal,) = view.goals
    assert goal == GoalBar(
        "fewer-leave",
        "Fewer leave",
        goal.facts,
        30,
        19,
        15,
        "30%",
        "19%",
        "15%",
        "4 points above target",
        is_met=False,
    )
    assert tell(goal.facts) == {
        "Metric": "Churn",
        "Stage": "Pay",
        "By": "20 Mar 2027",
        "Owner": "payments",
        "Direction": "lower is better",
        "As of": "1 Oct 2026",
    }


def test_a_goal_without_words_is_called_by_its_metric() -> None:
    view = show(CHURN + "goals: [{metric: churn}, {metric: unheard-of}, {target: 5}]")
    assert [goal.text for goal in view.goals] == ["Churn", "unheard-of", "Goal 3"]
    assert "Metric" not in tell(view.goals[0].facts)


def test_a_goal_may_name_the_metric_of_a_stage() -> None:
    view = show("""
        stages: [{name: Ask, metrics: {reply: {name: First reply, value: 48s}}}]
        goals: {text: Faster, metric: reply, target: 30s}
    """)
    (goal,) = view.goals
    assert (goal.now_text, goal.target_text, goal.verdict) == (
        "48 s",
        "30 s",
        "18 s above target",
    )
    assert tell(goal.facts) == {"Metric": "First reply"}


def test_a_goal_that_cannot_be_compared_keeps_its_texts() -> None:
    (goal,) = show("goals: {text: x, baseline: 5 EUR, target: 3s}").goals
    assert (goal.baseline, goal.target) == (None, 3)
    assert (goal.baseline_text, goal.target_text, goal.is_met) == ("5 EUR", "3 s", None)


@pytest.mark.parametrize(
    ("values", "is_met"),
    [("2026-01-01: 60%, 2026-02-01: 70%", False), ("2026-02-01: 70%", None)],
)
def test_the_first_of_several_values_tells_which_way_a_target_lies(
    values: str, is_met: bool | None
) -> None:
    view = show(
        f"metrics: {{kept: {{values: {{{values}}}}}}}\ngoals: {{metric: kept, target: 90%}}"
    )
    assert view.goals[0].is_met is is_met
