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
    name: Annotated[Name, Field(description="What the persona is called.")]
    role: Annotated[AnyText | None, Field(description="What the persona does in life.")] = None
    photo: Annotated[Plain | None, Field(description="An image file beside the map.")] = None
    attributes: Annotated[
        dict[str, Texts],
        TABLE,
        Field(description="Facts: age, job, income, location, …"),
    ] = Field(default_factory=dict)
    needs: Annotated[tuple[Need, ...], MANY, Field(description="What the persona needs.")] = ()
    goals: Annotated[Texts, Field(description="What the persona wants to achieve.")] = ()
    challenges: Annotated[Texts, Field(description="What stands in the way.")] = ()
    behaviour: Annotated[Texts, Field(description="What the persona usually does.")] = ()
    channels: Annotated[Texts, Field(description="Channels the persona uses.")] = ()
    devices: Annotated[Texts, Field(description="Devices the persona uses.")] = ()
    interests: Annotated[Texts, Field(description="What the persona likes.")] = ()
    quote: Annotated[AnyText | None, Field(description="A sentence the persona would say.")] = None
    confidence: ConfidenceKey = None
    sources: SourceKeys = ()
