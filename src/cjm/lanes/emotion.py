"""How the customer feels, in words. The curve is drawn from the scores of all stages and steps."""

from __future__ import annotations

from cjm.lanes._feelings import (
    describe_feeling,
    describe_personas,
    describe_target,
    list_voices,
    rate_feeling,
    speaks,
)
from cjm.lanes._lane import Lane, Spot
from cjm.lanes._wording import Wording
from cjm.view import Content, Empty, Feeling


def _read(spot: Spot, wording: Wording) -> Content:
    emotion = spot.step.emotion
    if emotion is None or not speaks(emotion):
        return Empty()
    label = wording.say(emotion.label)
    told = (
        describe_feeling(emotion, wording) or wording.word("map.not-scored"),
        label,
        describe_personas(emotion, wording),
        describe_target(emotion, wording),
    )
    sentence = wording.word(
        "emotion.sentence",
        name=wording.text(spot.step.name),
        feeling=wording.join(part for part in told if part),
    )
    return Feeling(
        emotion.score,
        sentence,
        label,
        wording.say(emotion.quote),
        rate_feeling(emotion, wording),
        wording.tell_sources(emotion.sources),
        list_voices(emotion, wording),
    )


LANE = Lane("emotion", _read)
