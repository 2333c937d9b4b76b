"""Emotions in words: "dissatisfied (−1)", "Decision: dissatisfied (−1), anxious"."""

from __future__ import annotations

from cjm.lanes._wording import Wording
from cjm.model import Emotion
from cjm.view import Confidence, Fact, Voice

_UP_TO = ((-1.5, "very-dissatisfied"), (-0.5, "dissatisfied"))
_BELOW = ((0.5, "neutral"), (1.5, "satisfied"))


def speaks(emotion: Emotion | None) -> bool:
    """Whether an emotion says anything."""
    return emotion is not None and bool(emotion.model_fields_set - {"extensions"})


def level(score: float, wording: Wording) -> str:
    """The word for a score: "dissatisfied"."""
    key = next((key for end, key in _UP_TO if score <= end), None)
    key = key or next((key for end, key in _BELOW if score < end), "very-satisfied")
    return wording.word(f"feeling.{key}")


def describe_score(score: float, wording: Wording) -> str:
    """A score in words and as a number: "dissatisfied (−1)"."""
    number = wording.locale.score(score)
    return wording.word("emotion.level", feeling=level(score, wording), score=number)


def describe_feeling(emotion: Emotion | None, wording: Wording) -> str | None:
    """The score of an emotion in words; None without a score."""
    if emotion is None or emotion.score is None:
        return None
    return describe_score(emotion.score, wording)


def describe_target(emotion: Emotion, wording: Wording) -> str:
    """What the feeling should become: "target: satisfied (+1)"; empty without a target."""
    if emotion.target is None:
        return ""
    return wording.word("emotion.target", feeling=describe_score(emotion.target, wording))


def describe_personas(emotion: Emotion, wording: Wording) -> str:
    """How each persona feels: "Shopper: satisfied (+1), Clerk: neutral (0)"."""
    return wording.join(
        wording.word(
            "emotion.sentence", name=wording.name(key), feeling=describe_score(score, wording)
        )
        for key, score in emotion.by.items()
    )


def list_voices(emotion: Emotion, wording: Wording) -> tuple[Voice, ...]:
    """The same, one by one."""
    return tuple(
        Voice(wording.name(key), score, describe_score(score, wording))
        for key, score in emotion.by.items()
    )


def tell_feeling(emotion: Emotion | None, wording: Wording) -> tuple[Fact, ...]:
    """All that an emotion says beside its score, as facts."""
    if emotion is None:
        return ()
    target = emotion.target
    by = describe_personas(emotion, wording)
    return (
        *wording.tell("feeling", emotion.label),
        *wording.tell("quote", emotion.quote),
        *((wording.fact("target", describe_score(target, wording)),) if target is not None else ()),
        *((wording.fact("personas", by),) if by else ()),
        *wording.tell_sources(emotion.sources),
    )


def rate_feeling(emotion: Emotion | None, wording: Wording) -> Confidence | None:
    """How sure an emotion is."""
    return wording.confidence(emotion.confidence, emotion.sources) if emotion else None
