"""The whole map."""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from cjm.model.blueprint import LinkText
from cjm.model.choices import YesNo
from cjm.model.dates import Cycle, Day
from cjm.model.element import FREE_KEYS, Element
from cjm.model.evidence import Need, Source
from cjm.model.languages import LANGUAGE_PATTERN, is_language
from cjm.model.metric import Goal, Metric
from cjm.model.numbers import read_number
from cjm.model.persona import Persona
from cjm.model.reading import MANY, TABLE, JsonSchema, Scalar, complaint, show, written_text
from cjm.model.stage import STAGE_LIST, Stage
from cjm.model.texts import AnyText, Name, Plain, Slug, Texts, is_slug

FORMAT_VERSION = 1
"""The version of the file format that this release reads."""

STANDARD_LANES = (
    "needs",
    "questions",
    "evidence",
    "actions",
    "frontstage",
    "backstage",
    "support",
    "policy",
    "touchpoints",
    "thoughts",
    "emotion",
    "pain_points",
    "opportunities",
    "fixes",
    "metrics",
    "owner",
    "notes",
)
"""The lanes of every map in their usual order. `thoughts` holds the quotes too; custom lanes stand
before `owner`."""

MapType: TypeAlias = Literal[
    "current-state", "future-state", "day-in-the-life", "service-blueprint"
]
MapStatus: TypeAlias = Literal["draft", "in-review", "approved", "archived"]


def read_format_version(value: object) -> int:
    """The format version of the file. Complains: `newer-format`, `wrong-type`, `unknown-value`."""
    number = read_number(value, hint=f"write `cjm: {FORMAT_VERSION}`")
    if number > FORMAT_VERSION and number == int(number):
        says = (
            f"is {number:g}: this file is in format {number:g}, and this cjm reads {FORMAT_VERSION}"
        )
        raise complaint("newer-format", says, hint="install a newer release of journeymaps")
    if number != FORMAT_VERSION:
        raise complaint(
            "unknown-value", f"is {number:g}, but the format version is {FORMAT_VERSION}"
        )
    return int(number)


def read_language(value: object) -> str:
    """A language tag. Complains with `unknown-value`."""
    if isinstance(value, list):
        hint = "write one, as in fa; a text in several is {fa: …, en: …}"
        raise complaint("wrong-type", "is a list, but should be a language tag", hint=hint)
    text = written_text(value, what="a language tag")
    if not is_language(text):
        raise complaint(
            "unknown-value",
            f"is {show(text)}, but should be a language tag",
            hint="as in fa, en, ar or en-GB",
        )
    return text


def read_lane_id(value: object) -> str:
    """The id of a lane: a standard one, or a slug for one of your own. Complains: `wrong-type`."""
    text = written_text(value, what="an id of a lane")
    if text not in STANDARD_LANES and not is_slug(text):
        raise complaint(
            "wrong-type",
            f"is {show(text)}, but should be an id of a lane",
            hint="a standard lane, or small letters a-z, digits and hyphens",
        )
    return text


_OTHER_KEYS = Stage.keys() - set(STANDARD_LANES)


def is_lane_id(text: str) -> bool:
    """Whether a lane may be called so: as a standard one, or as no key of a stage is."""
    return not (text in _OTHER_KEYS or text.startswith(FREE_KEYS))


def read_declared_lane(value: object) -> str:
    """The id of a lane that is declared. Complains with `wrong-type`: what stands in a stage under
    the id of a lane is in the lane, so a key that means something else cannot be one.
    """
    text = read_lane_id(value)
    if is_lane_id(text):
        return text
    says = f"is {show(text)}, but a stage has a key of this name already"
    if text.startswith(FREE_KEYS):
        says = f"is {show(text)}, but keys that begin with `{FREE_KEYS}` are never shown"
    raise complaint("wrong-type", says, hint="call the lane something else")


_WRITTEN: JsonSchema = {"type": ["string", "integer"], "pattern": "^[a-z0-9_-]+$"}

LaneId: TypeAlias = Annotated[str, Scalar(read_lane_id, _WRITTEN)]
DeclaredLane: TypeAlias = Annotated[
    str,
    Scalar(
        read_declared_lane,
        {
            **_WRITTEN,
            "not": {"anyOf": [{"enum": sorted(_OTHER_KEYS)}, {"pattern": f"^{FREE_KEYS}"}]},
        },
    ),
]


class Lane(Element):
    """A row of the map: moves or hides a standard one, or declares one of your own."""

    stands_for: ClassVar[str | None] = "id"
    noun: ClassVar[str] = "a mapping with an id"

    id: DeclaredLane = Field(description="A standard lane, or an id of your own.")
    name: AnyText | None = Field(default=None, description="What the lane is called.")
    after: LaneId | None = Field(default=None, description="The lane it stands below.")
    before: LaneId | None = Field(default=None, description="The lane it stands above.")
    hide: YesNo = Field(default=False, description="true hides the lane.")


class Scope(Element):
    """Where the journey begins and ends."""

    from_: Slug | None = Field(
        default=None, alias="from", description="Id of the first stage or step in scope."
    )
    to: Slug | None = Field(default=None, description="Id of the last stage or step in scope.")


class Resources(Element):
    """What the team has and what it needs."""

    have: Texts = Field(default=(), description="What is there.")
    need: Annotated[tuple[Need, ...], MANY] = Field(
        default=(), description="What is missing, and for what."
    )


class Journey(Element):
    """A customer journey map."""

    noun: ClassVar[str] = "a mapping with the keys of a journey map"

    cjm: Annotated[
        int, Scalar(read_format_version, {"enum": [FORMAT_VERSION, str(FORMAT_VERSION), "۱", "١"]})
    ] = Field(description="Version of the file format: 1.")
    id: Slug | None = Field(
        default=None, description="Id of the map, the same in all its versions."
    )
    title: Name = Field(description="Title of the map.")
    summary: AnyText | None = Field(default=None, description="The map in a sentence or two.")
    type: MapType = Field(
        default="current-state", description="Which of the four kinds of map it is."
    )
    lang: Annotated[str, Scalar(read_language, {"type": "string", "pattern": LANGUAGE_PATTERN})] = (
        Field(
            default="en",
            description="Language of the map: fa, en, … It sets direction, digits and labels.",
        )
    )
    status: MapStatus | None = Field(default=None, description="How far the map is.")
    owner: AnyText | None = Field(default=None, description="Who answers for the map.")
    contributors: Texts = Field(default=(), description="Who else worked on it.")
    created: Day | None = Field(default=None, description="The day it was begun.")
    reviewed: Day | None = Field(default=None, description="The day it was last reviewed.")
    review_every: Cycle | None = Field(
        default=None, description="How often to review it: 2w, 1m, 3m."
    )
    scenario: AnyText | None = Field(
        default=None, description="The situation the journey plays in."
    )
    expectations: Texts = Field(default=(), description="What the customer expects.")
    scope: Scope | None = Field(default=None, description="Where the journey begins and ends.")
    personas: Annotated[tuple[Persona, ...], MANY] = Field(
        default=(), description="Who travels; one or two."
    )
    goals: Annotated[tuple[Goal, ...], MANY] = Field(
        default=(), description="What the map is to achieve."
    )
    metrics: Annotated[dict[str, Metric], TABLE] = Field(
        default_factory=dict, description="Figures by key."
    )
    resources: Resources | None = Field(default=None, description="What the team has and needs.")
    stages: Annotated[tuple[Stage, ...], STAGE_LIST] = Field(
        default=(), description="The stages, in order."
    )
    links: Annotated[tuple[LinkText, ...], MANY] = Field(
        default=(), description="Arrows between blueprint items: a -> b."
    )
    sources: Annotated[dict[str, Source], TABLE] = Field(
        default_factory=dict, description="Research by key."
    )
    lanes: Annotated[tuple[Lane, ...], MANY] = Field(
        default=(), description="Order and hiding of lanes, and lanes of your own."
    )
    parent: Plain | None = Field(default=None, description="The map above this one: file#stage.")
    compare_to: Plain | None = Field(default=None, description="File of the map to compare with.")
    tags: Texts = Field(default=(), description="Words to find it by.")

    @classmethod
    def keys(cls) -> frozenset[str]:
        """Also `persona`, which is `personas` with one entry."""
        return super().keys() | {"persona"}
