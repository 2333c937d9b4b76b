"""Rows, columns and the lines of a blueprint."""

from __future__ import annotations

import pytest

from cjm.composer.order import sort_lanes
from cjm.model import STANDARD_LANES, Lane
from cjm.view import Bullets, Empty
from tests.composer.composing import find_row, list_cells, list_lanes, show, show_stage, tell

TWO_STEPS = "steps: [{id: a, name: A, %s}, {id: b, name: B}]"


def sort(*wishes: dict[str, str]) -> tuple[str, ...]:
    return sort_lanes([Lane.model_validate(wish) for wish in wishes])


def test_lanes_stand_in_the_usual_order() -> None:
    text = "\n".join(f"{lane}: x" for lane in STANDARD_LANES if lane not in ("emotion", "metrics"))
    view = show_stage(f"{text}\nemotion: 1\nmetrics: {{churn: 2}}")
    assert [lane for lane in list_lanes(view) if not lane.startswith("--")] == list(STANDARD_LANES)


def test_a_lane_in_which_nobody_says_anything_is_not_there() -> None:
    assert list_lanes(show_stage("actions: Pays\nnotes: ''")) == ["actions"]


def test_a_custom_lane_stands_before_the_owner() -> None:
    order = sort({"id": "law"}, {"id": "mood"})
    assert order[-4:] == ("law", "mood", "owner", "notes")


@pytest.mark.parametrize(
    ("wishes", "around"),
    [
        ([{"id": "law", "after": "actions"}], ("actions", "law", "frontstage")),
        ([{"id": "law", "before": "actions"}], ("evidence", "law", "actions")),
        ([{"id": "fixes", "after": "needs"}], ("needs", "fixes", "questions")),
        ([{"id": "law", "after": "needs"}, {"id": "mood"}], ("needs", "law", "mood")),
        (
            [{"id": "law", "after": "mood"}, {"id": "mood", "after": "needs"}],
            ("needs", "mood", "law"),
        ),
        ([{"id": "law", "after": "nowhere"}], ("metrics", "law", "owner")),
        (
            [{"id": "law", "after": "mood"}, {"id": "mood", "after": "law"}],
            ("law", "mood", "owner"),
        ),
    ],
)
def test_a_lane_stands_where_the_map_wants_it(
    wishes: list[dict[str, str]], around: tuple[str, ...]
) -> None:
    order = sort(*wishes)
    at = order.index(around[0])
    assert order[at : at + 3] == around
    assert len(set(order)) == len(order)


def test_a_hidden_lane_is_not_there_but_others_may_stand_after_it() -> None:
    view = show("""
        lanes: [{id: needs, hide: true}, {id: law, name: Law, after: needs}]
        stages: [{name: Pay, needs: Speed, questions: Safe?, law: GDPR}]
    """)
    assert list_lanes(view) == ["law", "questions"]


def test_a_map_may_call_a_standard_lane_by_another_name() -> None:
    view = show(
        """
        lanes: [{id: pain_points, name: {en: Obstacles, fa: موانع}}]
        stages: [{name: Pay, pain_points: Slow}]
    """,
        lang="fa",
    )
    assert find_row(view, "pain_points").label == "موانع"


def test_a_stage_with_steps_spans_their_columns() -> None:
    view = show("stages: [{name: S, steps: [{name: A}, {name: B}]}, {id: t, name: T}]")
    assert [(head.first, head.span, head.has_steps) for head in view.stages] == [
        (0, 2, True),
        (2, 1, False),
    ]
    assert [(column.stage, column.name) for column in view.columns] == [
        (0, "A"),
        (0, "B"),
        (1, None),
    ]
    assert view.columns[2].id == view.stages[1].id == "t"


def test_stages_are_numbered_in_the_digits_of_the_language() -> None:
    view = show("lang: fa\nstages: [{name: آگاهی}, {name: خرید}]")
    assert [head.eyebrow for head in view.stages] == ["مرحله ۱", "مرحله ۲"]


def test_what_only_steps_say_stands_in_one_tier() -> None:
    view = show_stage(TWO_STEPS % "actions: Acts")
    (tier,) = find_row(view, "actions").tiers
    assert [(cell.first, cell.span, cell.tiers) for cell in tier] == [(0, 1, 1), (1, 1, 1)]
    assert [cell.content for cell in tier] == [Bullets(("Acts",)), Empty()]


def test_what_only_a_stage_says_spans_its_steps() -> None:
    view = show_stage("actions: Whole\n" + TWO_STEPS % "notes: x")
    assert [(c.first, c.span, c.content) for c in list_cells(view, "actions")] == [
        (0, 2, Bullets(("Whole",)))
    ]


def test_where_both_speak_the_stage_stands_above_its_steps() -> None:
    view = show("""
        stages:
          - {name: S, actions: Whole, steps: [{name: A, actions: Part}, {name: B}]}
          - {name: T, actions: Alone}
          - {name: U, steps: [{name: C}, {name: D}]}
          - {name: V, actions: Over both, steps: [{name: E}, {name: F}]}
    """)
    upper, lower = find_row(view, "actions").tiers
    assert [(cell.first, cell.span, cell.tiers) for cell in upper] == [
        (0, 2, 1),
        (2, 1, 2),
        (3, 1, 2),
        (4, 1, 2),
        (5, 2, 2),
    ]
    assert [(cell.first, cell.content) for cell in lower] == [
        (0, Bullets(("Part",))),
        (1, Empty()),
    ]


@pytest.mark.parametrize(
    ("written", "lanes"),
    [
        (
            "actions: a\nfrontstage: b\nbackstage: c\nsupport: d",
            [
                "actions",
                "-- interaction",
                "frontstage",
                "-- visibility",
                "backstage",
                "-- internal-interaction",
                "support",
            ],
        ),
        ("frontstage: b\nbackstage: c", ["frontstage", "-- visibility", "backstage"]),
        ("evidence: a\nfrontstage: b", ["evidence", "-- interaction", "frontstage"]),
        ("actions: a\nbackstage: c\npolicy: p", ["actions", "backstage", "policy"]),
        (
            "actions: a\nfrontstage: b\nsupport: d",
            ["actions", "-- interaction", "frontstage", "support"],
        ),
    ],
)
def test_a_line_stands_between_two_roles_and_vanishes_with_either(
    written: str, lanes: list[str]
) -> None:
    assert list_lanes(show_stage(written)) == lanes


def test_a_line_vanishes_where_the_lanes_are_turned_around() -> None:
    view = show("""
        lanes: [{id: frontstage, before: actions}]
        stages: [{name: Pay, actions: a, frontstage: b}]
    """)
    assert list_lanes(view) == ["frontstage", "actions"]


def test_a_custom_lane_does_not_part_a_line_from_its_role() -> None:
    view = show("""
        lanes: [{id: law, after: actions}]
        stages: [{name: Pay, actions: a, law: GDPR, frontstage: b}]
    """)
    assert list_lanes(view) == ["actions", "law", "-- interaction", "frontstage"]


def test_the_header_of_a_stage_tells_its_goal_time_place_and_ground() -> None:
    view = show("""
        sources: {logs: {type: support-logs}}
        stages:
          - name: Pay
            goal: Be done
            time: "07:30"
            place: On the train
            duration: 2d
            confidence: reasoned
            sources: logs
            journey: pay later.cjm.yaml
            image: {src: pay.png, alt: A till}
    """)
    (head,) = view.stages
    assert tell(head.facts) == {
        "Goal": "Be done",
        "Time": "07:30",
        "Place": "On the train",
        "Duration": "2 days",
        "Confidence": "Reasoned",
        "Source": "Support logs",
        "Picture": "A till",
    }
    assert head.journey
    assert (head.journey.value, head.journey.url) == ("pay later.cjm.yaml", "pay%20later.cjm.yaml")


def test_clock_times_and_spans_are_told_in_the_language() -> None:
    view = show("lang: fa\nstages: [{name: خرید, time: '07:30', duration: 2d}]")
    assert tell(view.stages[0].facts) == {"زمان": "۰۷:۳۰", "مدت": "۲ روز"}


def test_a_step_tells_the_same_in_the_header_of_its_column() -> None:
    view = show_stage("steps: [{name: A, goal: Be done, journey: a.cjm.yaml}]")
    assert tell(view.columns[0].facts) == {"Goal": "Be done", "In detail": "a.cjm.yaml"}


def test_a_picture_that_could_be_read_is_shown() -> None:
    text = "stages: [{name: Pay, image: {src: a.png, alt: A till}}]"
    (head,) = show(text, images={("stages", 0, "image", "src"): "data:image/png;base64,AA"}).stages
    assert head.image
    assert (head.image.src, head.image.alt) == ("data:image/png;base64,AA", "A till")
    assert head.facts == ()


def test_a_map_without_stages_has_no_columns_and_no_rows() -> None:
    view = show("summary: Soon")
    assert (view.columns, view.stages, view.bands, view.curve) == ((), (), (), None)


def test_elements_of_one_id_have_ids_of_their_own_in_the_view() -> None:
    view = show("stages: [{id: pay, name: A}, {id: pay, name: B}, {id: pay-2, name: C}]")
    assert [head.id for head in view.stages] == ["pay", "pay-3", "pay-2"]
