"""How sure a map is of what it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, TypeGuard, get_args

from cjm.model.element import Element
from cjm.model.emotion import Emotion
from cjm.model.evidence import Cause, Confidence, Quote, Source
from cjm.model.insight import PainPoint
from cjm.model.metric import Metric
from cjm.model.persona import Persona
from cjm.model.stage import Stage, Step

_Claim: TypeAlias = PainPoint | Cause | Emotion | Persona | Step
"""What may say how sure it is, or name the sources that it rests on."""
_CLAIMS = frozenset({PainPoint, Cause, Emotion, Persona, Step, Stage})
_MAY_STATE = _CLAIMS | {Quote, Metric}
_FROM_THE_SUREST: tuple[Confidence, ...] = get_args(Confidence)[::-1]


def _is_claim(element: Element) -> TypeGuard[_Claim]:
    return type(element) in _CLAIMS


def list_sources(element: Element) -> tuple[str, ...]:
    """Keys of the sources that `element` itself rests on."""
    if _is_claim(element):
        return element.sources
    if isinstance(element, Quote):
        return element.all_sources
    return element.source + element.sources if isinstance(element, Metric) else ()


def state_confidence(element: Element, sources: Mapping[str, Source]) -> Confidence | None:
    """How sure `element` is: as it says itself, else as the surest of its sources says."""
    if _is_claim(element):
        if element.confidence or not element.sources:
            return element.confidence
        named = element.sources
    else:
        named = list_sources(element)
    stated = {sources[key].confidence for key in named if key in sources}
    return next((rank for rank in _FROM_THE_SUREST if rank in stated), None)


def count_validated(elements: Iterable[Element], sources: Mapping[str, Source]) -> tuple[int, int]:
    """How many of `elements` are validated, and how many say how sure they are at all."""
    validated = known = 0
    for element in elements:
        if type(element) in _MAY_STATE and (rank := state_confidence(element, sources)):
            known += 1
            validated += rank == _FROM_THE_SUREST[0]
    return validated, known
