"""Whatever the journey: a rule does not fail, and what it says is for people and has a place."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from hypothesis import example, given

from cjm.diagnostics import Finding
from cjm.linter.selection import load_rules
from cjm.model import Element, Journey, Step, Text
from cjm.model.ids import assign_ids
from cjm.model.walk import walk
from cjm.rules._rule import Context, Day, Rule
from tests.rules.pages import TODAY
from tests.strategies import Written, journeys, read_journey

Kind = TypeVar("Kind", bound=Element)

RULES = load_rules().values()
# No file can hold this sign; a program that makes a journey may put it in.
WITH_NUL: Written = {"cjm": 1, "title": "T", "stages": [{"name": "0\0"}, {"name": "0 "}]}


def look_at(journey: Journey) -> Context:
    return Context(journey, assign_ids(journey), Day(TODAY), compared=journey)


def check(rule: Rule, context: Context) -> tuple[Finding, ...]:
    return tuple(rule.check(replace(context, options=rule.fill_options({}))))


def step_into(value: object, step: str | int) -> object:
    """What stands at one step of a path. Raises KeyError or IndexError where nothing can."""
    if isinstance(value, tuple) and isinstance(step, int):
        return value[step]
    if isinstance(value, Text):
        return dict(value.entries)[str(step)]
    if isinstance(value, dict):
        return {str(key): item for key, item in value.items()}[str(step)]
    if isinstance(value, Element):
        names = {field.alias or name: name for name, field in type(value).model_fields.items()}
        if step in names:
            return getattr(value, names[str(step)])
        if isinstance(value, Step):
            return value.lanes[str(step)]
    raise KeyError(step)


@example(WITH_NUL)
@given(journeys())
def test_every_path_leads_to_something_of_the_journey(data: Written) -> None:
    context = look_at(read_journey(data))
    for rule in RULES:
        for finding in check(rule, context):
            value: object = context.journey
            for step in finding.path:
                value = step_into(value, step)


@given(journeys())
def test_what_a_rule_says_is_short_and_says_it_in_the_common_form(data: Written) -> None:
    context = look_at(read_journey(data))
    for rule in RULES:
        for finding in check(rule, context):
            for words in (finding.message, finding.hint or "-"):
                assert len(words) < 250
                assert not words.endswith((".", " "))
            assert not finding.message[0].isupper()


@given(journeys())
def test_a_rule_finds_the_same_in_the_same_order(data: Written) -> None:
    one, other = (look_at(read_journey(data)) for _ in range(2))
    for rule in RULES:
        assert check(rule, one) == check(rule, other)


def take_out(element: Kind, kinds: tuple[type[Element], ...]) -> Kind:
    """An element without those of these kinds below it."""

    def keep(value: object) -> object:
        if isinstance(value, kinds):
            return None
        if isinstance(value, Element):
            return take_out(value, kinds)
        if isinstance(value, tuple):
            return tuple(keep(each) for each in value if not isinstance(each, kinds))
        if isinstance(value, dict):
            return {key: keep(each) for key, each in value.items() if not isinstance(each, kinds)}
        return value

    return element.model_copy(update={key: keep(each) for key, each in vars(element).items()})


@given(journeys())
def test_a_rule_finds_nothing_in_a_map_without_the_elements_that_it_is_about(data: Written) -> None:
    journey = read_journey(data)
    for rule in RULES:
        if rule.about:
            bare = take_out(journey, rule.about)
            assert not any(isinstance(each, rule.about) for _, each in walk(bare))
            assert not check(rule, look_at(bare)), rule.name


def test_copies_of_a_context_walk_the_journey_once() -> None:
    context = look_at(Journey.model_validate({"cjm": "1", "title": "Buying shoes"}))
    copy = replace(context, options={"max": 1})
    assert copy.elements is context.elements
    assert copy.texts is context.texts


def test_a_copy_with_another_journey_walks_that_one() -> None:
    shoes, hats = (
        Journey.model_validate({"cjm": "1", "title": title}) for title in ("Shoes", "Hats")
    )
    context = look_at(shoes)
    assert context.texts[0].text == shoes.title
    assert replace(context, journey=hats).texts[0].text == hats.title
