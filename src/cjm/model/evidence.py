"""Where knowledge comes from, and how sure it is."""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from cjm.model.dates import Day
from cjm.model.element import Element
from cjm.model.numbers import Count
from cjm.model.texts import AnyText, Name, Plain, Plains, Slug

Confidence: TypeAlias = Literal["assumption", "reasoned", "validated"]
"""How sure a statement is: a guess, an argument, or checked against customers."""

SourceKind: TypeAlias = Literal[
    "survey",
    "interview",
    "user-test",
    "analytics",
    "feedback",
    "support-logs",
    "mystery-shopping",
    "walkthrough",
    "workshop",
]

SourceKeys: TypeAlias = Annotated[
    Plains, Field(description="Keys of `sources` that this rests on.")
]
ConfidenceKey: TypeAlias = Annotated[
    Confidence | None, Field(description="How sure this is: assumption, reasoned or validated.")
]
IdKey: TypeAlias = Annotated[
    Slug | None, Field(description="Id by which others refer to it: a-z, 0-9 and hyphens.")
]
WasKey: TypeAlias = Annotated[
    Slug | None, Field(description="The id it had before it was renamed.")
]


class Source(Element):
    """A piece of research that statements of the map rest on."""

    noun: ClassVar[str] = "a source with keys such as type, n and date"

    type: SourceKind | None = Field(default=None, description="Kind of research.")
    name: AnyText | None = Field(default=None, description="What the source is called.")
    n: Count | None = Field(default=None, description="How many people or cases.")
    date: Day | None = Field(default=None, description="When the data was gathered.")
    url: Plain | None = Field(default=None, description="Where it can be read.")
    confidence: ConfidenceKey = None


class Quote(Element):
    """Words of the customer."""

    stands_for: ClassVar[str | None] = "text"
    noun: ClassVar[str] = "a text"

    id: IdKey = None
    was: WasKey = None
    text: Name = Field(description="What was said.")
    source: SourceKeys = ()
    sources: SourceKeys = ()

    @property
    def all_sources(self) -> tuple[str, ...]:
        """The keys under `source` and `sources`."""
        return self.source + self.sources


class Cause(Element):
    """Why a pain point exists."""

    stands_for: ClassVar[str | None] = "text"
    noun: ClassVar[str] = "a text"

    text: Name = Field(description="The cause.")
    confidence: ConfidenceKey = None
    sources: SourceKeys = ()


class Need(Element):
    """Something needed: by the customer, or by the team to make the journey better."""

    stands_for: ClassVar[str | None] = "text"
    noun: ClassVar[str] = "a text"

    text: Name = Field(description="What is needed.")
    for_: Slug | None = Field(
        default=None, alias="for", description="Id of the element that needs it."
    )
    owner: AnyText | None = Field(default=None, description="Who sees to it.")
