"""Where things stand: apart, inside, and every way told."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm.diagram import LINEAR, Engine, find_engine
from cjm.diagram.cards import EXITS, Setting
from cjm.diagram.graph import read_flow
from cjm.diagram.plan import make_plan
from cjm.locales import load_locale
from cjm.view import Edge, Flow
from tests.diagram.flows import chain, draw, flow, stage, step, way
from tests.diagram.reading import boxes, find, parse, points_along

ENGINES = (LINEAR, find_engine())


def overlapping(svg: str) -> list[str]:
    """What covers something else: two cards, two labels, or a label and a card."""
    root = parse(svg)
    things = [("card", box) for box in boxes(root, "stripe")]
    things += [("label", box) for box in boxes(root, "pill")]
    return [f"{a} {b}" for (a, one), (b, other) in combinations(things, 2) if one.overlaps(other)]


@st.composite
def graphs(draw_from: st.DrawFn) -> Flow:
    """Stages with steps, in reading order for some, with ways of any kind between any of them."""
    count = draw_from(st.integers(1, 14))
    nodes = [
        stage(number, draw_from(st.text("ab سم", min_size=1, max_size=40)),
              touchpoints=["Web"] * draw_from(st.integers(0, 5)))
        for number in range(1, count + 1)
    ]  # fmt: skip
    for number in draw_from(st.sets(st.integers(1, count), max_size=3)):
        nodes += [step(number, place) for place in range(1, draw_from(st.integers(2, 5)))]
    ids = st.sampled_from([node.id for node in nodes])
    labels = st.sampled_from(["", "20%", "payment refused again, 12%"])
    missing = draw_from(st.sets(st.integers(1, count)))
    reading = [Edge(f"s{n}", f"s{n + 1}") for n in range(1, count) if n not in missing]
    ways = draw_from(st.lists(st.builds(way, ids, ids, labels), max_size=12))
    number = draw_from(st.integers(1, max(1, count - 1)))
    several = [way(f"s{number}", f"s{number + 1}", text)
               for text in draw_from(st.lists(labels, max_size=4)) if number < count]  # fmt: skip
    return flow(nodes, [*reading, *ways, *several])


@given(graphs())
@settings(max_examples=80, deadline=None)
def test_our_own_layout_keeps_everything_apart(graph: Flow) -> None:
    assert not overlapping(draw(graph).svg)


def test_a_way_back_that_leads_to_a_later_column_has_room_for_its_label() -> None:
    """Stage 6 follows 3 and so stands before 5, although it is read after it."""
    drawn = chain(6, way("s3", "s6"), way("s6", "s5", "payment refused again, 12%"), without=[5])
    assert not overlapping(draw(drawn, engine=find_engine()).svg)


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
@pytest.mark.parametrize("label", ["payment refused again, 12%", "by card or by cash, at the door"])
def test_several_ways_to_the_next_row_keep_their_labels_apart(engine: Engine, label: str) -> None:
    """The sixth of nine stages begins the second row."""
    several = (way("s5", "s6", f"{label}{end}") for end in ("", "!", "?"))
    drawn = draw(chain(9, *several), engine=engine).svg
    assert len(boxes(parse(drawn), "pill")) == 3
    assert not overlapping(drawn)


@given(graphs())
@settings(max_examples=40, deadline=None)
def test_graphviz_places_any_flow_and_keeps_everything_apart(graph: Flow) -> None:
    drawn = draw(graph, engine=ENGINES[1])
    assert drawn.notice is None
    assert not overlapping(drawn.svg)


@given(graphs())
@settings(max_examples=60, deadline=None)
def test_no_line_runs_across_a_stage(graph: Flow) -> None:
    for engine in ENGINES:
        root = parse(draw(graph, engine=engine).svg)
        cards = boxes(root, "stripe")
        for line in find(root, "path", "wire"):
            for x, y in points_along(line.get("d", "")):
                assert not [card for card in cards if card.holds(x, y, rim=3)]


@given(graphs(), st.sampled_from(["ltr", "rtl"]))
@settings(max_examples=40, deadline=None)
def test_nothing_stands_outside_the_drawing(graph: Flow, direction: str) -> None:
    drawn = draw(graph, direction="rtl" if direction == "rtl" else "ltr")
    root = parse(drawn.svg)
    for box in [*boxes(root, "stripe"), *boxes(root, "pill"), *boxes(root, "disc")]:
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= drawn.width + 0.01
        assert box.y + box.height <= drawn.height + 0.01
    for line in [*find(root, "path", "wire"), *find(root, "path", "tip")]:
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", line.get("d", ""))]
        assert min(numbers) >= -2
        assert max(numbers[::2]) <= drawn.width + 2
        assert max(numbers[1::2]) <= drawn.height + 2


@given(graphs())
@settings(max_examples=60, deadline=None)
def test_every_way_is_drawn_once_or_said_on_the_card_where_it_begins(drawn: Flow) -> None:
    graph = read_flow(drawn)
    plan = make_plan(graph, Setting(load_locale("en"), "ltr", graph.is_thin), LINEAR)
    lines = [route.way for placed in plan.rows for route in placed.layers.routes]
    lines += plan.turns
    assert len(lines) == len(set(lines))
    said = Counter(
        entry.sign in ("on", "back") and card.stage.node.id
        for placed in plan.rows
        for card in placed.cards
        for entry in card.entries
    )
    left = Counter(graph.stages[way.tail].node.id for way in set(graph.ways) - set(lines))
    for id, count in left.items():
        assert said[id] >= min(count, EXITS)
