"""How much of a map is more than an assumption."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.lanes._wording import Wording
from cjm.model import Cause, Element, Emotion, Journey, Metric, PainPoint, Persona, Quote, Step
from cjm.model.walk import list_columns, walk
from cjm.view import Confidence


def list_confidences(journey: Journey, wording: Wording) -> Iterator[Confidence]:
    """How sure each element is that says so, itself or by its sources."""
    for _, element in walk(journey):
        sure = _rate(element, wording)
        if sure:
            yield sure


def _rate(element: Element, wording: Wording) -> Confidence | None:
    match element:
        case Step() | Persona() | Emotion() | PainPoint() | Cause():
            return wording.confidence(element.confidence, element.sources)
        case Quote():
            return wording.confidence(None, element.all_sources)
        case Metric():
            return wording.confidence(None, (*element.source, *element.sources))
    return None


def measure_trust(journey: Journey, wording: Wording) -> float | None:
    """The share of validated statements among those that say how sure they are, in percent."""
    stated = list(list_confidences(journey, wording))
    return 100 * stated.count("validated") / len(stated) if stated else None


def write_cautions(journey: Journey, wording: Wording) -> tuple[str, ...]:
    """Notices on scores that nobody measured.

    A score is assumed where it or its stage or step says so, and in a draft where nothing is said.
    """
    assumed: list[bool] = []
    for _, step in list_columns(journey):
        emotion = step.emotion
        if emotion is None or (emotion.score is None and not emotion.by):
            continue
        sure = wording.confidence(emotion.confidence, emotion.sources)
        sure = sure or wording.confidence(step.confidence, step.sources)
        is_bare = sure is None and not (emotion.sources or step.sources)
        assumed.append(sure == "assumption" or (is_bare and journey.status == "draft"))
    if not any(assumed):
        return ()
    return (wording.word("note.scores-assumed" if all(assumed) else "note.some-scores-assumed"),)
