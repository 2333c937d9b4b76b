"""The emotion lane and its curve."""

from __future__ import annotations

import pytest

from cjm.composer.turns import find_lowest, find_turns
from cjm.view import Curve, Feeling, MapView, Series, Voice
from tests.composer.composing import find_emotions, find_row, show, show_stage, tell

FIVE = """
    stages:
      - {name: Awareness, emotion: 0}
      - {name: Consideration, emotion: -0.4}
      - {name: Decision, emotion: {score: -1, label: worried, confidence: assumption}}
      - {name: Use, emotion: 0.5}
      - {name: Loyalty, emotion: 2}
"""


def curve_of(view: MapView) -> Curve:
    assert view.curve
    return view.curve


def places(series: Series) -> list[tuple[int, int, float]]:
    return [(point.first, point.span, point.score) for point in series.points]


def test_each_point_is_told_in_words() -> None:
    assert curve_of(show(FIVE)).summary == (
        "Awareness: neutral (0)",
        "Consideration: neutral (−0.4)",
        "Decision: dissatisfied (−1), worried, the lowest point",
        "Use: satisfied (+0.5)",
        "Loyalty: very satisfied (+2)",
    )


def test_persian_points_are_told_in_persian() -> None:
    view = show("lang: fa\nstages: [{name: تصمیم, emotion: -1}, {name: خرید, emotion: 1.5}]")
    assert curve_of(view).summary == (
        "تصمیم: ناراضی (\u200e−۱)، پایین‌ترین نقطه",
        "خرید: خیلی راضی (\u200e+۱٫۵)",
    )


def test_the_cell_under_a_point_says_the_same() -> None:
    cells = find_emotions(show(FIVE)).cells
    assert cells[2].content == Feeling(
        -1, "Decision: dissatisfied (−1), worried, the lowest point", "worried", None, "assumption"
    )


@pytest.mark.parametrize(
    ("score", "word"),
    [
        (-2, "very dissatisfied"),
        (-1.5, "very dissatisfied"),
        (-1.4, "dissatisfied"),
        (-0.5, "dissatisfied"),
        (-0.4, "neutral"),
        (0.4, "neutral"),
        (0.5, "satisfied"),
        (1.4, "satisfied"),
        (1.5, "very satisfied"),
        (2, "very satisfied"),
    ],
)
def test_a_score_has_a_word(score: float, word: str) -> None:
    (text,) = curve_of(show_stage(f"emotion: {score}")).summary
    assert text.startswith(f"Pay: {word} (")


@pytest.mark.parametrize(
    ("scores", "turns"),
    [
        ([], ""),
        ([1], "-"),
        ([1, 1, 1], "---"),
        ([0, 1], "vp"),
        ([0, -1, 1], "pvp"),
        ([0, -1, -1, 1], "pv-p"),
        ([0, 1, 2], "v-p"),
        ([0, 1, 1, 2], "v--p"),
        ([1, 1, 0, 0], "p-v-"),
    ],
)
def test_peaks_and_valleys_are_found(scores: list[float], turns: str) -> None:
    names = {"p": "peak", "v": "valley", "-": None}
    assert find_turns(scores) == tuple(names[turn] for turn in turns)


@pytest.mark.parametrize(
    ("scores", "lowest"),
    [([], None), ([1], None), ([-1], 0), ([1, 1], None), ([0, -1, -1], 1), ([0, 1], 0)],
)
def test_one_point_is_the_lowest_if_it_is_below_the_others(
    scores: list[float], lowest: int | None
) -> None:
    assert find_lowest(scores) == lowest


def test_a_column_without_a_score_is_a_gap_and_no_zero() -> None:
    view = show("stages: [{name: A, emotion: 1}, {name: B}, {name: C, emotion: 2}]")
    (series,) = curve_of(view).series
    assert places(series) == [(0, 1, 1), (2, 1, 2)]
    assert series.gaps == (True,)
    assert find_emotions(view).cells[1].content == Feeling(None, "not scored")


def test_the_score_of_a_stage_is_a_point_only_if_none_of_its_steps_has_one() -> None:
    view = show("""
        stages:
          - {name: S, emotion: {score: -1, label: tense}, steps: [{name: A}, {name: B}]}
          - {name: T, emotion: {score: 2, label: glad}, steps: [{name: C, emotion: 1}, {name: D}]}
    """)
    (series,) = curve_of(view).series
    assert places(series) == [(0, 2, -1), (2, 1, 1)]
    first, second = view.stages
    assert (first.score, first.feeling, first.facts) == (None, None, ())
    assert (second.score, second.feeling) == (2, "very satisfied (+2)")
    assert tell(second.facts) == {"Feeling": "glad"}
    assert [(cell.first, cell.span) for cell in find_emotions(view).cells] == [
        (0, 2),
        (2, 1),
        (3, 1),
    ]


def test_words_of_steps_below_the_point_of_their_stage_stand_in_their_headers() -> None:
    view = show("stages: [{name: S, emotion: 1, steps: [{name: A, emotion: {label: curious}}]}]")
    assert tell(view.columns[0].facts) == {"Feeling": "curious"}


def test_a_feeling_without_a_score_is_shown_in_words() -> None:
    view = show_stage("emotion: {label: anxious, quote: Is this safe?}")
    assert view.curve is None
    (tier,) = find_row(view, "emotion").tiers
    assert tier[0].content == Feeling(None, "Pay: not scored, anxious", "anxious", "Is this safe?")


def test_a_feeling_tells_what_it_rests_on() -> None:
    view = show("""
        sources: {q3: {type: survey, confidence: validated}}
        stages: [{name: Pay, emotion: {score: 1, sources: q3}}]
    """)
    (cell,) = find_emotions(view).cells
    assert isinstance(cell.content, Feeling)
    assert (cell.content.confidence, tell(cell.content.details)) == (
        "validated",
        {"Source": "Survey"},
    )
    assert curve_of(view).series[0].points[0].confidence == "validated"


@pytest.mark.parametrize(
    ("emotion", "label"),
    [
        ("{score: 1, label: glad, quote: Nice!}", "glad"),
        ("{score: 1, quote: Nice!}", "“Nice!”"),
        (f"{{score: 1, quote: {'long ' * 20}}}", None),
    ],
)
def test_a_point_is_labelled_with_the_feeling_or_a_short_quote(
    emotion: str, label: str | None
) -> None:
    view = show_stage(f"emotion: {emotion}")
    assert curve_of(view).series[0].points[0].label == label


def test_a_moment_of_truth_in_its_columns_is_a_star_on_the_point() -> None:
    view = show("""
        stages:
          - {name: A, emotion: 1, touchpoints: {name: x, moment_of_truth: true}}
          - name: B
            emotion: 2
            steps: [{name: C, touchpoints: {name: y, moment_of_truth: true}}]
          - {name: D, emotion: 2, touchpoints: z}
    """)
    points = curve_of(view).series[0].points
    assert [point.moment_of_truth for point in points] == [True, True, False]
    assert points[1].text == "B: very satisfied (+2), moment of truth"


def test_targets_are_a_line_of_their_own() -> None:
    view = show("""
        stages: [{name: A, emotion: {score: -1, target: 1}}, {name: B, emotion: 0}]
    """)
    current, target = curve_of(view).series
    assert (current.id, current.kind, target.id, target.kind) == (
        "current",
        "current",
        "target",
        "target",
    )
    assert (target.name, places(target)) == ("To be", [(0, 1, 1)])
    assert target.points[0].text == "To be – A: satisfied (+1)"
    assert curve_of(view).summary[-1] == "To be – A: satisfied (+1)"
    assert not any(point.lowest or point.turn for point in target.points)


def test_the_compared_map_gives_the_second_line_and_a_target_wins() -> None:
    view = show(
        """
        type: future-state
        stages:
          - {id: a, name: A, emotion: 1}
          - {id: b, name: Renamed, emotion: {score: 1, target: 2}}
          - {name: C, emotion: 1}
          - {id: d, name: D, emotion: 1}
        """,
        compared="""
        title: Today's map
        stages:
          - {id: b, name: B, emotion: 0}
          - {id: a, name: A, emotion: -1}
          - {name: C, emotion: -2}
          - {id: other, name: D, emotion: 0}
        """,
    )
    current, other = curve_of(view).series
    assert current.name == "Future state"
    assert places(other) == [(0, 1, -1), (1, 1, 2), (2, 1, -2)]


def test_a_line_from_the_compared_map_alone_is_called_by_its_kind() -> None:
    view = show(
        "type: future-state\nstages: [{name: A, emotion: 1}]",
        compared="stages: [{name: A, emotion: 0}]",
    )
    assert [series.name for series in curve_of(view).series] == ["Future state", "Today"]


def test_the_target_of_a_touchpoint_does_not_name_the_line() -> None:
    touchpoint = "{name: Till, emotion: {score: 1, target: 2}}"
    view = show(
        f"{{type: future-state, stages: [{{name: A, emotion: 1, touchpoints: {touchpoint}}}]}}",
        compared="stages: [{name: A, emotion: 0}]",
    )
    assert curve_of(view).series[1].name == "Today"


def test_two_maps_of_one_kind_are_told_apart_by_title() -> None:
    view = show(
        "stages: [{name: A, emotion: 1}]",
        compared="{title: Rival, stages: [{name: A, emotion: 0}]}",
    )
    assert curve_of(view).series[1].name == "Rival"


def test_each_persona_has_a_line_in_the_order_of_the_personas() -> None:
    view = show("""
        personas: [{id: shopper, name: Online shopper}, {id: clerk, name: Clerk}]
        stages:
          - {name: A, emotion: {by: {clerk: 1, ghost: 0, shopper: -1}}}
          - {name: B, emotion: {score: 0, by: {shopper: 2}}}
    """)
    current, *others = curve_of(view).series
    assert places(current) == [(1, 1, 0)]
    assert [(line.id, line.name, line.kind, places(line)) for line in others] == [
        ("persona-1", "Online shopper", "persona", [(0, 1, -1), (1, 1, 2)]),
        ("persona-2", "Clerk", "persona", [(0, 1, 1)]),
        ("persona-3", "ghost", "persona", [(0, 1, 0)]),
    ]


def test_without_a_score_only_the_personas_have_lines() -> None:
    view = show_stage("emotion: {by: {shopper: 1}}")
    (line,) = curve_of(view).series
    assert line.kind == "persona"
    (cell,) = find_emotions(view).cells
    heard = "Pay: not scored, shopper: satisfied (+1)"
    voices = (Voice("shopper", 1, "satisfied (+1)"),)
    assert cell.content == Feeling(None, heard, voices=voices)


def test_where_only_personas_have_scores_their_lowest_point_stands_out() -> None:
    view = show("""
        stages:
          - {name: A, emotion: {by: {a: 1, b: -1}}}
          - {name: B, emotion: {by: {a: -2, b: 0}}}
          - {name: C, emotion: {by: {a: 0, b: -2}}}
    """)
    lowest = [point for line in curve_of(view).series for point in line.points if point.lowest]
    assert lowest == [curve_of(view).lowest]
    assert (lowest[0].first, lowest[0].score, lowest[0].low_word) == (1, -2, "lowest point")


def test_levels_are_named_at_the_lane() -> None:
    assert find_emotions(show(FIVE)).levels == (
        (-2, "very dissatisfied"),
        (-1, "dissatisfied"),
        (0, "neutral"),
        (1, "satisfied"),
        (2, "very satisfied"),
    )


def test_a_map_that_hides_its_emotions_has_no_curve() -> None:
    view = show("""
        lanes: [{id: emotion, hide: true}]
        stages: [{name: S, emotion: 1, steps: [{name: A, emotion: 2}]}]
    """)
    assert (view.curve, view.bands, view.stages[0].score) == (None, (), None)


def test_a_journey_without_feelings_has_no_emotion_lane() -> None:
    view = show_stage("actions: Pays\nemotion: {}")
    assert [getattr(band, "id", None) for band in view.bands] == ["actions"]


@pytest.mark.parametrize(
    ("lang", "last", "words"),
    [
        ("en", 0, ("lowest point", "Lowest point")),
        ("en", -1, ("one of the lowest", "One of the lowest points")),
        ("fa", -1, ("یکی از پایین‌ترین‌ها", "یکی از پایین‌ترین نقطه‌ها")),
    ],
)
def test_the_emphasised_point_is_called_one_of_several_where_others_are_as_low(
    lang: str, last: int, words: tuple[str, str]
) -> None:
    view = show(
        f"lang: {lang}\nstages: [{{name: a, emotion: -1}}, {{name: b, emotion: 1}},"
        f" {{name: c, emotion: {last}}}]"
    )
    points = curve_of(view).series[0].points
    assert [(point.lowest, point.low_word) for point in points] == [
        (True, words[0]),
        (False, ""),
        (False, ""),
    ]
    assert [entry.text for entry in view.legend if entry.key == "lowest"] == [words[1]]
