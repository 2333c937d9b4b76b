"""A judgement that rests on nothing."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Emotion, Journey, PainPoint, Quote, Step
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    for path, element in context.elements:
        claim = ""
        match element:
            case PainPoint(severity=int(severity)):
                claim = f"severity {severity} of {context.quote(element.text)}"
            case Emotion() if element.score is not None or element.by or element.quote:
                claim = _name_claim(element)
            case Quote():
                claim = f"quote {context.quote(element.text)}"
        if claim and path[0] == "stages" and not _is_supported(element, path, context.journey):
            yield Finding(
                path,
                f"{claim} has no source or confidence",
                hint="name its `sources`, or say `confidence: assumption`",
            )


def _name_claim(emotion: Emotion) -> str:
    if emotion.score is not None:
        return f"score {emotion.score:g}"
    return "emotion by persona" if emotion.by else "quote of an emotion"


def _is_supported(element: object, path: Path, journey: Journey) -> bool:
    """Whether an element, its step or its stage says what it rests on, or how sure it is."""
    match element:
        case Quote():
            own = bool(element.all_sources)
        case PainPoint() | Emotion():
            own = bool(element.confidence or element.sources)
        case _:
            own = False
    return own or any(part.confidence or part.sources for part in _list_holders(path, journey))


def _list_holders(path: Path, journey: Journey) -> Iterator[Step]:
    match path:
        case ("stages", int(number), "steps", int(position), *_):
            yield journey.stages[number]
            yield journey.stages[number].steps[position]
        case ("stages", int(number), *_):
            yield journey.stages[number]


RULE = Rule(
    name="unsupported-claim",
    severity=Severity.WARNING,
    kind="content",
    summary="a severity, score or quote without source or confidence",
    check=_check,
    rule_set="strict",
)
