"""The answer at a glance: where it hurts, for whom, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Literal, TypeAlias, get_args

from cjm.composer.feelings import Mark, list_marks, own_score
from cjm.composer.raster import StagePlace
from cjm.composer.turns import find_lows
from cjm.lanes._feelings import describe_score
from cjm.lanes._wording import Wording
from cjm.model import Emotion, Fix, Journey, Opportunity, PainPoint, Step
from cjm.model.answers import list_unanswered
from cjm.model.insight import FixStatus
from cjm.model.walk import Path, find
from cjm.view import Answer, Glance, GoalBar, Hurt, LowPoint, PersonaCard, Tally, Traveller

_MOST_HURTS, _MOST_LOWS = 3, 3
_STATUSES: tuple[FixStatus, ...] = tuple(reversed(get_args(FixStatus)))
_Outcome: TypeAlias = Literal["met", "missed", "unmeasured"]
_OUTCOMES: tuple[tuple[_Outcome, bool | None], ...] = (
    ("met", True),
    ("missed", False),
    ("unmeasured", None),
)


def take_glance(
    journey: Journey,
    stages: Sequence[StagePlace],
    personas: Sequence[PersonaCard],
    goals: Sequence[GoalBar],
    wording: Wording,
) -> Glance | None:
    """The map in a few lines, all of it derived; None where there is nothing to derive from."""
    low = _find_low(journey, stages, wording)
    emotion = low[0].place.spot.step.emotion if low else None
    drawn = {stage.own.spot.path for stage in stages}
    # A pain point of a stage that is drawn may be answered in one that is not.
    every_pain, every_fix = tuple(find(journey, PainPoint)), tuple(find(journey, Fix))
    opportunities = tuple(find(journey, Opportunity))
    pains = [each for each in every_pain if each[0][:2] in drawn]
    fixes = [each for each in every_fix if each[0][:2] in drawn]
    unanswered = {
        path
        for path, _ in list_unanswered(every_pain, opportunities, every_fix)
        if path[:2] in drawn
    }
    answers = _match_answers(journey)
    shown = [
        _write_hurt(
            entry, answers.get(entry[0]), journey, wording, has_fix=entry[0] not in unanswered
        )
        for entry in _sort_hurts(pains, stages)
    ]
    if low is None and not shown and not fixes:
        return None
    number, phrase = wording.locale.number, wording.locale.phrase
    more = len(shown) - _MOST_HURTS
    return Glance(
        _write_low(*low, wording) if low else None,
        tuple(shown[:_MOST_HURTS]),
        number(len(shown)) if shown else None,
        phrase("diagram.more", more) if more > 0 else None,
        tuple(_write_traveller(card, emotion, wording) for card in personas),
        tuple(_count_fixes([fix for _, fix in fixes], wording)),
        phrase("glance.open-without-fix", len(unanswered)) if unanswered else None,
        tuple(_count_goals(goals, wording)),
    )


def _find_low(
    journey: Journey, stages: Sequence[StagePlace], wording: Wording
) -> tuple[Mark, str | None, tuple[Mark, ...]] | None:
    """The lowest point, who feels so where only single personas have scores, and the points that
    are just as low.
    """
    marks = list(list_marks(stages, own_score))
    lows = find_lows([mark.score for mark in marks])
    if lows:
        return marks[lows[0]], None, tuple(marks[place] for place in lows[1:])
    if marks:
        return None
    found: list[tuple[Mark, str | None, tuple[Mark, ...]]] = []
    for persona in journey.personas:
        own = list(list_marks(stages, partial(_score_of, persona.id)))
        lows = find_lows([mark.score for mark in own])
        if lows:
            others = tuple(own[place] for place in lows[1:])
            found.append((own[lows[0]], wording.text(persona.name), others))
    return min(found, key=lambda low: low[0].score, default=None)


def _score_of(persona: str | None, step: Step) -> float | None:
    return step.emotion.by.get(persona) if step.emotion and persona else None


def _write_low(
    mark: Mark, traveller: str | None, others: Sequence[Mark], wording: Wording
) -> LowPoint:
    spot = mark.place.spot
    emotion = spot.step.emotion
    said = wording.say(emotion.quote) if emotion else None
    if said is None:
        # What customers said in that stage or step is as good.
        said = next((wording.text(quote.text) for quote in spot.step.quotes), None)
    return LowPoint(
        wording.ids[spot.path],
        wording.text(spot.step.name),
        mark.score,
        _tell_low(mark, others, wording),
        wording.say(emotion.label) if emotion else None,
        said or None,
        traveller,
    )


def _tell_low(mark: Mark, others: Sequence[Mark], wording: Wording) -> str:
    """The feeling of the lowest point, and where else it is just as low."""
    feeling = describe_score(mark.score, wording)
    if not others:
        return feeling
    names = [wording.text(other.place.spot.step.name) for other in others[:_MOST_LOWS]]
    more = ["…"] if len(others) > _MOST_LOWS else []
    also = wording.word("emotion.just-as-low", names=wording.join(names + more))
    return wording.join([feeling, also])


def _sort_hurts(
    pains: Sequence[tuple[Path, PainPoint]], stages: Sequence[StagePlace]
) -> list[tuple[Path, PainPoint]]:
    """The open pain points, the severest first; of equal ones that where the curve is lowest."""
    scores = {mark.place.spot.path: mark.score for mark in list_marks(stages, own_score)}

    def weigh(entry: tuple[Path, PainPoint]) -> tuple[float, float]:
        path, pain = entry
        return -(pain.severity or 0), scores.get(path[:4], scores.get(path[:2], 0.0))

    return sorted((entry for entry in pains if entry[1].status == "open"), key=weigh)


def _match_answers(journey: Journey) -> dict[Path, tuple[Path, Fix | Opportunity]]:
    """For pain points the fix that is surely meant for them: one that names the pain point, or
    that stands in the same stage or step as no other; without a fix the opportunity that names
    it. Of several the one that goes furthest.
    """
    pains = tuple(find(journey, PainPoint))
    opportunities = tuple(find(journey, Opportunity))
    bound = {path: item.pain for path, item in opportunities}
    found: dict[Path, tuple[Path, Fix | Opportunity]] = {}
    for path, fix in find(journey, Fix):
        named = fix.pain or bound.get(path[:-2], ())
        if named:
            meant = [where for where, pain in pains if pain.id in named]
        else:
            beside = [where for where, _ in pains if _home(where) == _home(path)]
            meant = beside if len(beside) == 1 else []
        for where in meant:
            if where not in found or _reach(fix) > _reach(found[where][1]):
                found[where] = (path, fix)
    for path, opportunity in sorted(opportunities, key=lambda entry: -_reach(entry[1])):
        for where, pain in pains:
            if pain.id in opportunity.pain:
                found.setdefault(where, (path, opportunity))
    return found


def _home(path: Path) -> Path:
    return path[:4] if path[2] == "steps" else path[:2]


def _reach(answer: Fix | Opportunity) -> int:
    return get_args(FixStatus).index(answer.status) if answer.status else -1


def _write_answer(path: Path, answer: Fix | Opportunity, wording: Wording) -> Answer:
    status = wording.word(f"status.{answer.status}") if answer.status else None
    return Answer(wording.ids[path], wording.text(answer.text), status, answer.status)


def _write_hurt(
    entry: tuple[Path, PainPoint],
    answer: tuple[Path, Fix | Opportunity] | None,
    journey: Journey,
    wording: Wording,
    *,
    has_fix: bool,
) -> Hurt:
    path, pain = entry
    gauge = wording.gauge("severity", pain.severity, 5)
    return Hurt(
        wording.ids[path],
        wording.text(pain.text),
        _name_place(path, journey, wording),
        gauge[0] if gauge else None,
        has_fix,
        _write_answer(*answer, wording) if answer else None,
    )


def _name_place(path: Path, journey: Journey, wording: Wording) -> str:
    """The name of the step that `path` lies in, else of its stage."""
    match path:
        case ("stages", int(stage), "steps", int(step), *_):
            return wording.text(journey.stages[stage].steps[step].name)
        case ("stages", int(stage), *_):
            return wording.text(journey.stages[stage].name)
    raise ValueError(f"{path} lies in no stage")


def _write_traveller(card: PersonaCard, emotion: Emotion | None, wording: Wording) -> Traveller:
    score = emotion.by.get(card.id) if emotion else None
    feeling = describe_score(score, wording) if score is not None else None
    return Traveller(card.id, card.name, score, feeling, card.role)


def _count_fixes(fixes: Sequence[Fix], wording: Wording) -> Iterator[Tally]:
    for status in _STATUSES:
        count = sum(fix.status == status for fix in fixes)
        if count:
            yield Tally(status, wording.word(f"status.{status}"), count, _write(count, wording))
    unstated = sum(fix.status is None for fix in fixes)
    if unstated:
        text = wording.word("glance.unstated")
        yield Tally("unstated", text, unstated, _write(unstated, wording))


def _count_goals(goals: Sequence[GoalBar], wording: Wording) -> Iterator[Tally]:
    for key, outcome in _OUTCOMES:
        count = sum(goal.is_met is outcome for goal in goals)
        if count:
            yield Tally(key, wording.word(f"glance.{key}"), count, _write(count, wording))


def _write(count: int, wording: Wording) -> str:
    return wording.locale.number(count)
