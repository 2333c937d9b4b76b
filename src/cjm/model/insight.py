"""What hurts, what could be better, and what is done about it."""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from cjm.model.dates import Day
from cjm.model.element import Element
from cjm.model.evidence import Cause, ConfidenceKey, IdKey, SourceKeys, WasKey
from cjm.model.numbers import Effort, FivePoint, Hundred
from cjm.model.reading import MANY
from cjm.model.texts import AnyText, Name, Plain, Slugs

FixStatus: TypeAlias = Literal["idea", "planned", "doing", "done"]
PainKey: TypeAlias = Annotated[Slugs, Field(description="Ids of the pain points it answers.")]


class PainPoint(Element):
    """What hurts the customer."""

    stands_for: ClassVar[str | None] = "text"
    noun: ClassVar[str] = "a text"

    id: IdKey = None
    was: WasKey = None
    text: Annotated[Name, Field(description="What hurts.")]
    severity: Annotated[FivePoint | None, Field(description="1 (slight) to 5 (worst).")] = None
    causes: Annotated[tuple[Cause, ...], MANY, Field(description="Why it happens.")] = ()
    frequency: Annotated[AnyText | None, Field(description="How often it happens.")] = None
    status: Annotated[
        Literal["open", "solved"], Field(description="open until it hurts no more.")
    ] = "open"
    confidence: ConfidenceKey = None
    sources: SourceKeys = ()


class Fix(Element):
    """A suggested solution."""

    stands_for: ClassVar[str | None] = "text"
    noun: ClassVar[str] = "a text"

    id: IdKey = None
    was: WasKey = None
    text: Annotated[Name, Field(description="What will be done.")]
    pain: PainKey = ()
    channel: Annotated[Plain | None, Field(description="Channel it works through.")] = None
    trigger: Annotated[AnyText | None, Field(description="What sets it off, or when.")] = None
    owner: Annotated[AnyText | None, Field(description="Who does it.")] = None
    status: Annotated[FixStatus | None, Field(description="How far it is.")] = None
    due: Annotated[Day | None, Field(description="The day it should be done.")] = None
    metric: Annotated[Plain | None, Field(description="Key of the metric it moves.")] = None
    link: Annotated[Plain | None, Field(description="An address or a ticket.")] = None


class Worth(Element):
    """What an opportunity is worth, 0 … 100."""

    customer: Annotated[Hundred | None, Field(description="To the customer, 0 to 100.")] = None
    business: Annotated[Hundred | None, Field(description="To the business, 0 to 100.")] = None


class Opportunity(Element):
    """What could make the journey better."""

    stands_for: ClassVar[str | None] = "text"
    noun: ClassVar[str] = "a text"

    id: IdKey = None
    was: WasKey = None
    text: Annotated[Name, Field(description="What could be better.")]
    pain: PainKey = ()
    value: Annotated[Worth | None, Field(description="What it is worth, and to whom.")] = None
    effort: Annotated[Effort | None, Field(description="Effort, 0 (none) to 5 (largest).")] = None
    owner: Annotated[AnyText | None, Field(description="Who sees to it.")] = None
    status: Annotated[FixStatus | None, Field(description="How far it is.")] = None
    fixes: Annotated[tuple[Fix, ...], MANY, Field(description="What is done to reach it.")] = ()
