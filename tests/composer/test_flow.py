"""The journey as a graph, and the arrows of a blueprint."""

from __future__ import annotations

import pytest

from cjm.view import Edge, Link
from tests.composer.composing import show, show_stage, tell


def test_without_next_one_goes_in_reading_order() -> None:
    view = show("""
        stages:
          - {id: a, name: A}
          - {id: s, name: S, steps: [{id: b, name: B}, {id: c, name: C}]}
          - {id: d, name: D}
    """)
    assert view.flow.edges == (Edge("a", "b"), Edge("b", "c"), Edge("c", "d"))
    assert [(node.id, node.number, node.parent) for node in view.flow.nodes] == [
        ("a", "1", None),
        ("s", "2", None),
        ("b", None, "s"),
        ("c", None, "s"),
        ("d", "3", None),
    ]


def test_next_takes_the_place_of_reading_order() -> None:
    view = show("""
        stages:
          - {id: a, name: A, next: [{to: b, when: "yes", share: 80%}, {to: c, share: 20}]}
          - {id: b, name: B}
          - {id: c, name: C}
    """)
    assert view.flow.edges == (
        Edge("a", "b", "yes, 80%", 80, is_reading_order=False),
        Edge("a", "c", "20%", 20, is_reading_order=False),
        Edge("b", "c"),
    )


def test_a_way_back_is_a_loop() -> None:
    view = show("stages: [{id: a, name: A, next: b}, {id: b, name: B, next: [a, b]}]")
    assert [(edge.tail, edge.head, edge.is_loop) for edge in view.flow.edges] == [
        ("a", "b", False),
        ("b", "a", True),
        ("b", "b", True),
    ]


def test_one_enters_a_stage_by_its_first_step_and_leaves_it_by_its_last() -> None:
    view = show("""
        stages:
          - {id: a, name: A, next: s}
          - {id: s, name: S, next: a, steps: [{id: b, name: B}, {id: c, name: C}]}
          - {id: d, name: D}
    """)
    assert [(edge.tail, edge.head) for edge in view.flow.edges] == [
        ("a", "b"),
        ("b", "c"),
        ("c", "a"),
    ]


def test_a_way_to_nowhere_is_told_in_the_header_and_reading_order_holds() -> None:
    view = show(
        "stages: [{id: a, name: A, next: {to: mars, when: bored, share: 5}}, {id: b, name: B}]"
    )
    assert view.flow.edges == (Edge("a", "b"),)
    assert tell(view.stages[0].facts) == {"Next": "mars (bored, 5%)"}


def test_a_node_knows_its_feeling_and_its_touchpoints() -> None:
    view = show_stage("emotion: {score: -1, label: tense}\ntouchpoints: [Till, Receipt]")
    (node,) = view.flow.nodes
    assert (node.target, node.score, node.feeling) == ("pay", -1, "tense")
    assert node.touchpoints == ("Till", "Receipt")
    assert node.tooltip == "Pay\ntense\nTouchpoints: Till, Receipt"


def test_the_graph_is_told_in_sentences() -> None:
    view = show("""
        stages:
          - {id: a, name: Look, next: [{to: b, share: 80}, {to: c}]}
          - {id: b, name: Buy}
          - {id: c, name: Use, next: {to: a, when: more wanted}}
    """)
    assert view.flow.summary == (
        "3 stages in order: Look, Buy, Use. From Look to Buy: 80%. From Look to Use. "
        "From Use back to Look: more wanted."
    )


def test_a_persian_graph_is_told_in_persian() -> None:
    view = show("lang: fa\nstages: [{id: a, name: آگاهی}, {name: خرید, next: {to: a, share: 20}}]")
    # A mark that shows nothing keeps the percent sign on its side of the number.
    share = "\N{ARABIC LETTER MARK}۲۰٪"
    assert view.flow.edges[-1].text == share
    told = f"۲ مرحله به ترتیب: آگاهی، خرید. بازگشت از خرید به آگاهی: {share}."
    assert view.flow.summary == told


def test_a_journey_of_one_stage_has_no_edges() -> None:
    view = show_stage("actions: Pays")
    assert (view.flow.edges, view.flow.summary) == ((), "1 stage: Pay.")


LINKED = """
    stages:
      name: Pay
      frontstage: {id: answer, text: Answers}
      backstage: {id: look, text: Looks up}
    links: [answer -> look, look <-> answer, look ~> mars]
"""


def test_links_tell_both_ends() -> None:
    assert show(LINKED).links == (
        Link("answer", "look", "exchange", "Answers → Looks up"),
        Link("look", "answer", "agreement", "Looks up ↔ Answers"),
        Link("look", "mars", "dependency", "Looks up ⇢ mars"),
    )


@pytest.mark.parametrize(
    ("tail", "head", "lang", "text"),
    [
        ("Answers", "Looks up", "en", "Answers → Looks up"),
        ("Answers", "Looks up", "fa", "Answers → Looks up"),
        ("پاسخ", "جست‌وجو", "fa", "پاسخ ← جست‌وجو"),
        ("SMS", "پاسخ", "fa", "SMS ← پاسخ"),
        ("SMS", "پاسخ", "en", "SMS → پاسخ"),
        ("1", "2", "fa", "1 ← 2"),
    ],
)
def test_an_arrow_points_the_way_its_line_runs(tail: str, head: str, lang: str, text: str) -> None:
    view = show(
        f"""
        stages:
          name: Pay
          frontstage: {{id: a, text: "{tail}"}}
          backstage: {{id: b, text: "{head}"}}
        links: a -> b
        """,
        lang=lang,
    )
    assert view.links[0].text == text
