"""The answer at a glance says what the map says, and nothing else."""

from __future__ import annotations

from cjm.view import Glance
from tests.composer.composing import show

MAP = """
cjm: 1
title: Buy
personas: [{id: ann, name: Ann, role: Pays by card}, {id: ben, name: Ben}]
goals: [{metric: m, target: 10, by: 2027-01-01}]
metrics: {m: {name: Rate, value: 12, better: lower}}
stages:
  - {id: look, name: Look, emotion: 1, pain_points: [Slow, {text: Old, status: solved}]}
  - id: pay
    name: Pay
    emotion: {score: -2, label: anxious, by: {ann: -1}}
    quotes: [I gave up]
    pain_points:
      - {id: hangs, text: It hangs, severity: 3}
      - {id: twice, text: Card charged twice, severity: 5}
    fixes:
      - {text: Retry, pain: hangs, status: idea}
      - {text: Queue, pain: hangs, status: doing}
  - {name: Get, emotion: 0, pain_points: [Late], fixes: [Tell the day]}
"""


def glance(text: str = MAP) -> Glance:
    seen = show(text).glance
    assert seen is not None
    return seen


def test_the_lowest_point_is_named_with_what_is_felt_and_said() -> None:
    low = glance().lowest
    assert low is not None
    assert (low.target, low.name, low.score, low.label) == ("pay", "Pay", -2, "anxious")
    assert low.quote == "I gave up"


def test_the_severest_pain_comes_first_and_a_solved_one_never() -> None:
    seen = glance()
    assert [hurt.text for hurt in seen.hurts] == ["Card charged twice", "It hangs", "Late"]
    assert (seen.hurt_count, seen.more_hurts) == ("4", "1 more")


def test_a_pain_is_shown_with_the_fix_that_goes_furthest() -> None:
    answers = [hurt.answer.text if hurt.answer else None for hurt in glance().hurts]
    assert answers == [None, "Queue", "Tell the day"]


def test_a_fix_that_may_be_for_either_of_two_pains_is_shown_with_none() -> None:
    text = "cjm: 1\ntitle: t\nstages: [{name: s, pain_points: [a, b], fixes: [c]}]\n"
    seen = glance(text)
    assert [(hurt.has_fix, hurt.answer) for hurt in seen.hurts] == [(True, None), (True, None)]
    assert seen.unanswered is None


def test_a_pain_without_a_fix_is_shown_with_the_opportunity_that_names_it() -> None:
    text = MAP.replace(
        "    fixes:\n      - {text: Retry",
        "    opportunities:\n      - {text: Refund at once, pain: twice, status: planned}\n"
        "      - {text: Never hang, pain: hangs, status: done}\n    fixes:\n      - {text: Retry",
    )
    answers = [hurt.answer for hurt in glance(text).hurts]
    assert [answer and (answer.text, answer.status_key) for answer in answers] == [
        ("Refund at once", "planned"),
        ("Queue", "doing"),
        ("Tell the day", None),
    ]


def test_fixes_and_goals_are_counted_by_how_they_stand() -> None:
    seen = glance()
    assert [(tally.key, tally.number) for tally in seen.work] == [
        ("doing", 1),
        ("idea", 1),
        ("unstated", 1),
    ]
    assert seen.unanswered == "2 open pain points without a fix"
    assert [(tally.key, tally.number) for tally in seen.goals] == [("missed", 1)]


def test_who_travels_is_told_with_the_feeling_at_the_lowest_point() -> None:
    told = [(one.name, one.role, one.score) for one in glance().travellers]
    assert told == [("Ann", "Pays by card", -1), ("Ben", None, None)]


def test_without_a_common_score_the_lowest_point_is_that_of_a_persona() -> None:
    text = MAP.replace("emotion: 1,", "emotion: {by: {ben: 1}},").replace("score: -2, ", "")
    low = glance(text.replace("by: {ann: -1}", "by: {ben: -1.5}").replace("emotion: 0", "x-e: 0"))
    assert low.lowest is not None
    assert (low.lowest.score, low.lowest.traveller) == (-1.5, "Ben")


def test_a_map_that_tells_nothing_of_it_has_no_glance() -> None:
    assert show("cjm: 1\ntitle: t\nstages: [{name: s, emotion: 1}]\n").glance is None
