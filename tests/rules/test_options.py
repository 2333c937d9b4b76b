"""Options of rules: what a project may set, and that it tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cjm.linter.selection import load_rules
from cjm.model import Journey
from cjm.model.ids import assign_ids
from cjm.rules._rule import Context, Day
from cjm.rules._setting import Option
from tests.rules.pages import TODAY

RULES = load_rules()


@pytest.mark.parametrize(
    ("option", "value", "trouble"),
    [
        ("max", 15, None),
        ("max", 15.5, None),
        ("max", "many", "`max` is `many`, but should be a number from 0"),
        ("max", True, "`max` is `true`, but should be a number from 0"),
        ("max", -1, "`max` is `-1`, but should be a number from 0"),
        ("max", float("nan"), "`max` is `nan`, but should be a number from 0"),
        ("most", 15, "the rule `many-stages` has no option `most`"),
    ],
)
def test_a_project_may_set_what_a_rule_can_use(
    option: str, value: Option, trouble: str | None
) -> None:
    assert RULES["many-stages"].refuse_option(option, value) == trouble


@pytest.mark.parametrize(
    ("name", "option", "strict"),
    [
        ("many-stages", "max", 1),
        ("few-stages", "min", 3),
        ("crowded-personas", "max", 0),
        ("long-text", "limit", 2),
        ("low-confidence", "percent", 100),
    ],
)
def test_an_option_sets_where_a_rule_begins(name: str, option: str, strict: int) -> None:
    journey = Journey.model_validate(
        {
            "cjm": "1",
            "title": "Shoes",
            "personas": [{"name": "A runner", "confidence": "reasoned"}],
            "stages": [{"name": "Search"}, {"name": "Buy", "confidence": "validated"}],
        }
    )
    context = Context(journey, assign_ids(journey), Day(TODAY))
    rule = RULES[name]
    assert list(rule.check(replace(context, options={option: strict})))
    lenient = {"few-stages": 0, "low-confidence": 10}.get(name, 1000)
    assert not list(rule.check(replace(context, options={option: lenient})))


def test_a_project_may_have_words_of_its_own_that_keep_a_place() -> None:
    journey = Journey.model_validate(
        {"cjm": "1", "title": "Shoes", "stages": [{"name": "Later!"}, {"name": "Later on"}]}
    )
    context = Context(journey, assign_ids(journey), Day(TODAY))
    rule = RULES["placeholder-text"]
    own = rule.fill_options({"words": ["later"]})
    assert [found.path for found in rule.check(replace(context, options=own))] == [
        ("stages", 0, "name")
    ]
    assert not list(rule.check(replace(context, options=rule.fill_options({}))))


@pytest.mark.parametrize(
    ("option", "text"),
    [
        ("email", "ana@shop.example"),
        ("phone", "0912 345 6789"),
        ("national_id", "0499370899"),
        ("card", "4111 1111 1111 1111"),
        ("account", "GB82 WEST 1234 5698 7654 32"),
    ],
)
def test_each_kind_of_personal_data_can_be_left_out(option: str, text: str) -> None:
    journey = Journey.model_validate(
        {"cjm": "1", "title": "Shoes", "stages": [{"name": "Pay", "notes": text}]}
    )
    context = Context(journey, assign_ids(journey), Day(TODAY))
    rule = RULES["personal-data"]
    assert list(rule.check(replace(context, options=rule.fill_options({}))))
    assert not list(rule.check(replace(context, options=rule.fill_options({option: False}))))
