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
    text: Name = Field(description="What hurts.")
    severity: FivePoint | None = Field(default=None, description="1 (slight) to 5 (worst).")
    causes: Annotated[tuple[Cause, ...], MANY] = Field(default=(), description="Why it happens.")
    frequency: AnyText | None = Field(default=None, description="How often it happens.")
    status: Literal["open", "solved"] = Field(
        default="open", description="open until it hurts no more."
    )
    confidence: ConfidenceKey = None
    sources: SourceKeys = ()


class Fix(Element):
    """A suggested solution."""

    stands_for: ClassVar[str | None] = "text"
    noun: ClassVar[str] = "a text"

    id: IdKey = None
    was: WasKey = None
    text: Name = Field(description="What will be done.")
    pain: PainKey = ()
    channel: Plain | None = Field(default=None, description="Channel it works through.")
    trigger: AnyText | None = Field(default=None, description="What sets it off, or when.")
    owner: AnyText | None = Field(default=None, description="Who does it.")
    status: FixStatus | None = Field(default=None, description="How far it is.")
    due: Day | None = Field(default=None, description="The day it should be done.")
    metric: Plain | None = Field(default=None, description="Key of the metric it moves.")
    link: Plain | None = Field(default=None, description="An address or a ticket.")


class Worth(Element):
    """What an opportunity is worth, 0 … 100."""

    customer: Hundred | None = Field(default=None, description="To the customer, 0 to 100.")
    business: Hundred | None = Field(default=None, description="To the business, 0 to 100.")


class Opportunity(Element):
    """What could make the journey better."""

    stands_for: ClassVar[str | None] = "text"
    noun: ClassVar[str] = "a text"

    id: IdKey = None
    was: WasKey = None
    text: Name = Field(description="What could be better.")
    pain: PainKey = ()
    value: Worth | None = Field(default=None, description="What it is worth, and to whom.")
    effort: Effort | None = Field(default=None, description="Effort, 0 (none) to 5 (largest).")
    owner: AnyText | None = Field(default=None, description="Who sees to it.")
    status: FixStatus | None = Field(default=None, description="How far it is.")
    fixes: Annotated[tuple[Fix, ...], MANY] = Field(
        default=(), description="What is done to reach it."
    )
