"""Stages of the journey and the steps inside them."""

from typing import Annotated, ClassVar

from pydantic import Field

from cjm.model.blueprint import BlueprintItem
from cjm.model.dates import Clock
from cjm.model.element import Element
from cjm.model.emotion import Emotion
from cjm.model.evidence import ConfidenceKey, IdKey, Need, Quote, SourceKeys, WasKey
from cjm.model.insight import Fix, Opportunity, PainPoint
from cjm.model.metric import Metric
from cjm.model.numbers import Share
from cjm.model.reading import MANY, TABLE, TAKE_BLOCK_OUT, Shape, complaint
from cjm.model.texts import AnyText, Name, Plain, Slug, Texts
from cjm.model.touchpoint import Touchpoint

CUSTOM_LANES = "x-lanes"
"""Where the texts of custom lanes are gathered. Begins with `x-`, so nobody can write it."""


class Next(Element):
    """A way on from a stage or step."""

    stands_for: ClassVar[str | None] = "to"
    noun: ClassVar[str] = "an id of a stage or step"

    to: Slug = Field(description="Id of the stage or step that follows.")
    when: AnyText | None = Field(default=None, description="In which case.")
    share: Share | None = Field(default=None, description="How many go this way, 0 to 100 %.")


class Image(Element):
    """A picture."""

    stands_for: ClassVar[str | None] = "src"
    noun: ClassVar[str] = "an image file"

    src: Plain = Field(description="An image file beside the map.")
    alt: AnyText | None = Field(default=None, description="What the picture shows, in words.")


class Step(Element):
    """A step: what happens, and how it is for the customer."""

    noun: ClassVar[str] = "a mapping with a name"

    id: IdKey = None
    was: WasKey = None
    name: Name = Field(description="What it is called.")
    goal: AnyText | None = Field(default=None, description="What the customer wants here.")
    time: Clock | None = Field(default=None, description="Time of day: 07:30.")
    place: AnyText | None = Field(default=None, description="Where it happens.")
    duration: AnyText | None = Field(default=None, description="How long it takes: 90m, 2w.")
    needs: Annotated[tuple[Need, ...], MANY] = Field(
        default=(), description="What the customer needs."
    )
    questions: Texts = Field(default=(), description="What the customer asks.")
    actions: Texts = Field(default=(), description="What the customer does, in order.")
    touchpoints: Annotated[tuple[Touchpoint, ...], MANY] = Field(
        default=(), description="Where customer and brand meet, in order."
    )
    thoughts: Texts = Field(default=(), description="What the customer thinks.")
    quotes: Annotated[tuple[Quote, ...], MANY] = Field(
        default=(), description="What customers said."
    )
    emotion: Emotion | None = Field(
        default=None, description="How the customer feels, -2 to 2, or a mapping."
    )
    pain_points: Annotated[tuple[PainPoint, ...], MANY] = Field(
        default=(), description="What hurts."
    )
    opportunities: Annotated[tuple[Opportunity, ...], MANY] = Field(
        default=(), description="What could be better."
    )
    fixes: Annotated[tuple[Fix, ...], MANY] = Field(default=(), description="Suggested solutions.")
    metrics: Annotated[dict[str, Metric], TABLE] = Field(
        default_factory=dict, description="Figures by key; a key of the map adds to it."
    )
    owner: AnyText | None = Field(default=None, description="Who answers for it.")
    evidence: Annotated[tuple[BlueprintItem, ...], MANY] = Field(
        default=(), description="What the customer sees or holds."
    )
    frontstage: Annotated[tuple[BlueprintItem, ...], MANY] = Field(
        default=(), description="What is done before the customer's eyes."
    )
    backstage: Annotated[tuple[BlueprintItem, ...], MANY] = Field(
        default=(), description="What is done out of sight."
    )
    support: Annotated[tuple[BlueprintItem, ...], MANY] = Field(
        default=(), description="Processes and systems that carry it."
    )
    policy: Annotated[tuple[BlueprintItem, ...], MANY] = Field(
        default=(), description="Rules and laws that bind it."
    )
    image: Image | None = Field(default=None, description="A picture of it.")
    journey: Plain | None = Field(default=None, description="File of a map that details it.")
    next: Annotated[tuple[Next, ...], MANY] = Field(
        default=(), description="What follows; without it, reading order."
    )
    confidence: ConfidenceKey = None
    sources: SourceKeys = ()
    notes: Texts = Field(default=(), description="Remarks for the team.")

    lanes: dict[str, Texts] = Field(
        default_factory=dict, alias=CUSTOM_LANES, description="Texts of custom lanes, by lane."
    )

    @classmethod
    def gather(cls, written: dict[str, object], context: object) -> dict[str, object]:
        """Also gathers the custom lanes that `context`, a set of lane ids, declares."""
        written = super().gather(written, context)
        if isinstance(context, frozenset):
            own = [key for key in written if key in context]
            if own:
                written[CUSTOM_LANES] = {key: written.pop(key) for key in own}
        return written


def _as_stages(value: object) -> object:
    """A list of stages; one stage may stand alone, where it is one beyond doubt."""
    if value is None:
        return []
    if isinstance(value, dict) and "name" in value:
        return [value]
    if isinstance(value, list):
        return value
    hint = "begin each entry with `- name: …`"
    if isinstance(value, str) and "\n" in value:
        hint = TAKE_BLOCK_OUT
    raise complaint("wrong-type", "should be a list", hint=hint)


STAGE_LIST = Shape(_as_stages)


class Stage(Step):
    """A stage of the journey; it may be divided into steps."""

    steps: Annotated[tuple[Step, ...], STAGE_LIST] = Field(
        default=(), description="Steps of the stage, in order."
    )
