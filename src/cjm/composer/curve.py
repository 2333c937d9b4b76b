"""The emotion curve: today, what it should become, and how each persona feels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, TypeAlias

from cjm.composer.comparison import Comparison
from cjm.composer.feelings import Mark, Score, key_low, list_marks, name_low, own_score
from cjm.composer.past import Past, draw_past, tell_past
from cjm.composer.raster import StagePlace
from cjm.composer.turns import find_lows, find_turns
from cjm.lanes._feelings import describe_score, rate_feeling
from cjm.lanes._wording import Wording
from cjm.model import Emotion, Journey, Stage, Step
from cjm.model.walk import list_columns
from cjm.view import Curve, Point, Series

_LONGEST_LABEL = 60
_Kind: TypeAlias = Literal["current", "target", "persona"]


def draw_curve(
    journey: Journey,
    stages: Sequence[StagePlace],
    wording: Wording,
    comparison: Comparison | None,
    *,
    personas: Sequence[str] = (),
    pasts: Sequence[Past] = (),
) -> Curve | None:
    """All lines of a map, today's first; None where nothing has a score. Of the personas those
    that are named have lines, or all. `pasts` are earlier versions of the map.
    """
    lines = (
        _draw_today(journey, stages, wording),
        _draw_target(journey, stages, wording, comparison),
        *_draw_personas(journey, stages, wording, personas),
    )
    series = tuple(line for line in lines if line.points)
    if not series:
        return None
    if series[0].kind != "current":
        series = _mark_lowest(series, wording)
    past = tuple(draw_past(journey, stages, pasts, wording))
    told = (point.text for line in series for point in line.points)
    before = (tell_past(line, stages, wording) for line in past)
    return Curve(series, (*told, *before), past)


def _draw_today(journey: Journey, stages: Sequence[StagePlace], wording: Wording) -> Series:
    marks = tuple(list_marks(stages, own_score))
    scores = [mark.score for mark in marks]
    lows = find_lows(scores)
    low_word, caption = name_low(lows, wording), wording.word(f"map.{key_low(lows)}")
    points = tuple(
        _write_point(
            mark,
            turn,
            wording,
            low_word if place in lows else "",
            caption=caption if lows[:1] == (place,) else "",
        )
        for place, (mark, turn) in enumerate(zip(marks, find_turns(scores), strict=True))
    )
    is_future = journey.type == "future-state"
    name = wording.word("type.future-state" if is_future else "series.current")
    return Series("current", name, "current", points, _list_gaps(points))


def _write_point(
    mark: Mark,
    turn: Literal["peak", "valley"] | None,
    wording: Wording,
    low_word: str,
    *,
    caption: str,
) -> Point:
    """A point of today's line, with all that it means in words; the `caption` is for the one trough
    that is emphasised.
    """
    step = mark.place.spot.step
    decides = _decides(step)
    label = _label(step.emotion, wording)
    told = (
        describe_score(mark.score, wording),
        label or "",
        wording.word("emotion.moment-of-truth") if decides else "",
        low_word,
    )
    return Point(
        mark.place.first,
        mark.place.span,
        mark.score,
        _write_sentence(step, wording.join(filter(None, told)), wording),
        label,
        turn,
        lowest=bool(caption),
        moment_of_truth=decides,
        confidence=rate_feeling(step.emotion, wording),
        low_word=caption,
    )


def _decides(step: Step) -> bool:
    """Whether a moment of truth lies in the columns of a stage or step."""
    inner = step.steps if isinstance(step, Stage) else ()
    return any(
        touchpoint.moment_of_truth for each in (step, *inner) for touchpoint in each.touchpoints
    )


def _label(emotion: Emotion | None, wording: Wording) -> str | None:
    """The feeling in the author's word, else in the customer's if they are few."""
    if emotion is None:
        return None
    label, quote = wording.say(emotion.label), wording.say(emotion.quote)
    if label or quote is None or len(quote) > _LONGEST_LABEL:
        return label
    return wording.locale.quote(quote)


def _write_sentence(step: Step, feeling: str, wording: Wording) -> str:
    return wording.word("emotion.sentence", name=wording.text(step.name), feeling=feeling)


def _draw_target(
    journey: Journey,
    stages: Sequence[StagePlace],
    wording: Wording,
    comparison: Comparison | None,
) -> Series:
    """What the feelings should become, or what they are in the map that this one is compared with.
    Where both speak, the target of this map counts.
    """

    def score(step: Step) -> float | None:
        target = _aim(step)
        return comparison.score(step) if target is None and comparison else target

    name = wording.word("series.target")
    if comparison and not any(_aim(step) is not None for _, step in list_columns(journey)):
        other = comparison.journey
        is_alike = other.type == journey.type
        word = "type.future-state" if other.type == "future-state" else "series.current"
        name = wording.text(other.title) if is_alike else wording.word(word)
    return _draw_line("target", name, "target", list_marks(stages, score), wording)


def _aim(step: Step) -> float | None:
    return step.emotion.target if step.emotion else None


def _draw_personas(
    journey: Journey, stages: Sequence[StagePlace], wording: Wording, shown: Sequence[str]
) -> Iterator[Series]:
    """A line for each persona that has scores of its own, in the order of the personas."""
    steps = [step for _, step in list_columns(journey)]
    spoken = dict.fromkeys(key for step in steps if step.emotion for key in step.emotion.by)
    listed = [persona.id for persona in journey.personas if persona.id and persona.id in spoken]
    for number, key in enumerate(dict.fromkeys((*listed, *spoken)), start=1):
        if shown and key not in shown:
            continue
        marks = list_marks(stages, _score_of(key))
        yield _draw_line(f"persona-{number}", wording.name(key), "persona", marks, wording)


def _mark_lowest(lines: Sequence[Series], wording: Wording) -> tuple[Series, ...]:
    """The same lines; where only single personas have scores, their lowest point is emphasised, the
    first of equals.
    """
    spots = [
        (line.points[lows[0]].score, number, lows)
        for number, line in enumerate(lines)
        if line.kind == "persona" and (lows := find_lows([each.score for each in line.points]))
    ]
    if not spots:
        return tuple(lines)
    _, number, lows = min(spots)
    line = lines[number]
    word = wording.word(f"map.{key_low(lows)}")
    lowest = line.points[lows[0]]._replace(lowest=True, turn="valley", low_word=word)
    points = (*line.points[: lows[0]], lowest, *line.points[lows[0] + 1 :])
    return (*lines[:number], line._replace(points=points), *lines[number + 1 :])


def _score_of(persona: str) -> Score:
    def score(step: Step) -> float | None:
        return step.emotion.by.get(persona) if step.emotion else None

    return score


def _draw_line(id: str, name: str, kind: _Kind, marks: Iterator[Mark], wording: Wording) -> Series:
    """A line beside today's; its points say in words which line they belong to."""
    points = tuple(
        Point(
            mark.place.first,
            mark.place.span,
            mark.score,
            wording.word(
                "emotion.of-series",
                series=name,
                sentence=_write_sentence(
                    mark.place.spot.step, describe_score(mark.score, wording), wording
                ),
            ),
        )
        for mark in marks
    )
    return Series(id, name, kind, points, _list_gaps(points))


def _list_gaps(points: Sequence[Point]) -> tuple[bool, ...]:
    return tuple(after.first > before.first + before.span for before, after in pairwise(points))
