"""How the customer feels."""

from typing import Annotated, ClassVar

from pydantic import Field

from cjm.model.element import Element
from cjm.model.evidence import ConfidenceKey, SourceKeys
from cjm.model.numbers import Score
from cjm.model.reading import TABLE
from cjm.model.texts import AnyText


class Emotion(Element):
    """A feeling on the scale −2 (very dissatisfied) … +2 (very satisfied)."""

    stands_for: ClassVar[str | None] = "score"
    noun: ClassVar[str] = "a number from -2 to 2"

    score: Score | None = Field(default=None, description="How the customer feels today, -2 to 2.")
    target: Score | None = Field(default=None, description="How the customer should feel, -2 to 2.")
    label: AnyText | None = Field(default=None, description="The feeling in a word: anxious.")
    quote: AnyText | None = Field(default=None, description="The feeling in the customer's words.")
    by: Annotated[dict[str, Score], TABLE] = Field(
        default_factory=dict, description="Score of each persona, by the persona's id."
    )
    confidence: ConfidenceKey = None
    sources: SourceKeys = ()
