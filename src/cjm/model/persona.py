"""Who travels."""

from typing import Annotated, ClassVar

from pydantic import Field

from cjm.model.element import Element
from cjm.model.evidence import ConfidenceKey, IdKey, Need, SourceKeys, WasKey
from cjm.model.reading import MANY, TABLE
from cjm.model.texts import AnyText, Name, Plain, Texts


class Persona(Element):
    """A kind of customer, drawn as one person."""

    noun: ClassVar[str] = "a mapping with a name, or a persona file"

    id: IdKey = None
    was: WasKey = None
    name: Name = Field(description="What the persona is called.")
    role: AnyText | None = Field(default=None, description="What the persona does in life.")
    photo: Plain | None = Field(default=None, description="An image file beside the map.")
    attributes: Annotated[dict[str, Texts], TABLE] = Field(
        default_factory=dict, description="Facts: age, job, income, location, …"
    )
    needs: Annotated[tuple[Need, ...], MANY] = Field(
        default=(), description="What the persona needs."
    )
    goals: Texts = Field(default=(), description="What the persona wants to achieve.")
    challenges: Texts = Field(default=(), description="What stands in the way.")
    behaviour: Texts = Field(default=(), description="What the persona usually does.")
    channels: Texts = Field(default=(), description="Channels the persona uses.")
    devices: Texts = Field(default=(), description="Devices the persona uses.")
    interests: Texts = Field(default=(), description="What the persona likes.")
    quote: AnyText | None = Field(default=None, description="A sentence the persona would say.")
    confidence: ConfidenceKey = None
    sources: SourceKeys = ()
