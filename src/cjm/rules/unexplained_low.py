"""The lowest point of the curve, and no word why."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Emotion, Stage, Step
from cjm.rules._columns import list_parts
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    if any({"emotion", "score"}.intersection(path[-1:]) or "by" in path for path in context.broken):
        # What cannot be read may be lower.
        return
    points = list(_list_points(context))
    lowest = min((score for _, score, _ in points), default=0.0)
    for path, score, (stage, step) in points:
        if not score == lowest < 0:
            continue
        if not _is_explained(stage, step) and not context.cannot_read(path, "pain_points"):
            from cjm.rules._gone import is_pain_gone

            if is_pain_gone(context):
                return
            yield Finding(
                (*path, "emotion"),
                f"the lowest emotion, {score:g} in {context.quote(step.name)}, has no pain point",
                hint="say under `pain_points` what makes it so, or ask a customer",
            )


def _list_points(context: Context) -> Iterator[tuple[Path, float, tuple[Stage, Step]]]:
    """The points of the curve: each step's score; a stage's own where no step of it has one."""
    for number, stage in enumerate(context.journey.stages):
        path: Path = ("stages", number)
        scored = [
            ((*path, "steps", position), score, (stage, step))
            for position, step in enumerate(stage.steps)
            if (score := _read_score(step.emotion)) is not None
        ]
        own = _read_score(stage.emotion)
        if not scored and own is not None:
            scored.append((path, own, (stage, stage)))
        yield from scored


def _read_score(emotion: Emotion | None) -> float | None:
    if emotion is None or emotion.score is not None:
        return emotion.score if emotion else None
    return min(emotion.by.values(), default=None)


def _is_explained(stage: Stage, step: Step) -> bool:
    """Whether a pain point stands in the step, in its stage, or at a touchpoint there; for a whole
    stage, also in one of its steps.
    """
    parts = list_parts(stage) if step is stage else (stage, step)
    return any(
        part.pain_points or any(touchpoint.pain_points for touchpoint in part.touchpoints)
        for part in parts
    )


RULE = Rule(
    name="unexplained-low",
    severity=Severity.WARNING,
    kind="content",
    summary="the lowest emotion has no pain point to explain it",
    check=_check,
    about=(Emotion,),
)
