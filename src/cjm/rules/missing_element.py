"""A part of every journey map that is nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Emotion, Fix, Opportunity, PainPoint, Quote, Step, Touchpoint
from cjm.rules._rule import Context, Rule

_PAINS = "pain points"
_HINTS = {
    "stages": "say under `stages` which stages the customer goes through",
    "touchpoints": "say under `touchpoints` where customer and brand meet",
    "thoughts or actions": "say under `actions` what the customer does, and what they think",
    _PAINS: "say under `pain_points` what hurts",
    "emotions": "say under `emotion` how the customer feels, from -2 to 2",
}
_CUSTOMER = frozenset({"stages", "steps", "touchpoints"})
"""Where a feeling is the customer's, and not that of somebody who serves them."""


def _check(context: Context) -> Iterator[Finding]:
    present = _list_present(context)
    for element, hint in _HINTS.items():
        # Where there is no stage, all else has nowhere to stand.
        if element in present or not (element == "stages" or "stages" in present):
            continue
        if element != _PAINS or not _is_pain_gone(context):
            yield Finding((), f"the map has no {element}", hint=hint)


def _is_pain_gone(context: Context) -> bool:
    """Whether the pain points were there, as something still names one."""
    fixes, opportunities = context.find(Fix), context.find(Opportunity)
    if not (fixes or opportunities):
        return False
    from cjm.rules._gone import is_pain_gone

    return is_pain_gone(context)


def _list_present(context: Context) -> set[str]:
    steps, touchpoints = context.find(Step), context.find(Touchpoint)
    present = {
        "stages": bool(steps),
        "touchpoints": bool(touchpoints),
        "thoughts or actions": any(step.actions or step.thoughts for _, step in steps)
        or any(each.actions or each.thoughts for _, each in touchpoints)
        or bool(context.find(Quote)),
        _PAINS: bool(context.find(PainPoint)),
        "emotions": any(path[-3] in _CUSTOMER for path, _ in context.find(Emotion)),
    }
    return {element for element, is_there in present.items() if is_there}


RULE = Rule(
    name="missing-element",
    severity=Severity.WARNING,
    kind="content",
    summary="one of the elements of a journey map is nowhere in it",
    check=_check,
)
