"""How sure a map is of what it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import get_args

from cjm.model.element import Element, is_kind
from cjm.model.emotion import Emotion
from cjm.model.evidence import Cause, Confidence, Quote, Source
from cjm.model.insight import PainPoint
from cjm.model.metric import Metric
from cjm.model.persona import Persona
from cjm.model.stage import Step

_CLAIMS = (PainPoint, Cause, Emotion, Persona, Step, Quote, Metric)
"""What may say how sure it is, itself or by its sources."""
_RANKS: tuple[Confidence, ...] = get_args(Confidence)


def list_sources(element: Element) -> tuple[str, ...]:
    """Keys of the sources that `element` itself rests on."""
    match element:
        case Quote():
            return element.all_sources
        case Metric():
            return element.source + element.sources
        case PainPoint() | Cause() | Emotion() | Persona() | Step():
            return element.sources
    return ()


def state_confidence(element: Element, sources: Mapping[str, Source]) -> Confidence | None:
    """How sure `element` is: as it says itself, else as the surest of its sources says."""
    if not is_kind(type(element), *_CLAIMS):
        return None
    match element:
        case PainPoint() | Cause() | Emotion() | Persona() | Step():
            if element.confidence:
                return element.confidence
    named = (sources[key].confidence for key in list_sources(element) if key in sources)
    stated = [confidence for confidence in named if confidence]
    return max(stated, key=_RANKS.index) if stated else None


def count_validated(elements: Iterable[Element], sources: Mapping[str, Source]) -> tuple[int, int]:
    """How many of `elements` are validated, and how many say how sure they are at all."""
    claims = (element for element in elements if is_kind(type(element), *_CLAIMS))
    stated = [state_confidence(element, sources) for element in claims]
    return stated.count("validated"), len(stated) - stated.count(None)
