"""Where customer and brand meet."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from cjm.model.choices import YesNo
from cjm.model.element import Element
from cjm.model.emotion import Emotion
from cjm.model.evidence import IdKey, WasKey
from cjm.model.insight import Fix, PainPoint
from cjm.model.numbers import FivePoint
from cjm.model.reading import MANY
from cjm.model.texts import AnyText, Name, Plain, Texts
from cjm.values import NamedTuple


class Channel(NamedTuple):
    """A kind of touchpoint. `media` tells who pays for it: paid, owned or earned media; `name` is
    what a project calls it.
    """

    is_online: bool | None
    media: Literal["paid", "owned", "earned"] | None
    name: str | None = None


CHANNELS = {
    "web": Channel(is_online=True, media="owned"),
    "search": Channel(is_online=True, media="earned"),
    "app": Channel(is_online=True, media="owned"),
    "email": Channel(is_online=True, media="owned"),
    "sms": Channel(is_online=True, media="owned"),
    "phone": Channel(is_online=False, media="owned"),
    "chat": Channel(is_online=True, media="owned"),
    "video-call": Channel(is_online=True, media="owned"),
    "voice-call": Channel(is_online=True, media="owned"),
    "social": Channel(is_online=True, media="earned"),
    "ads": Channel(is_online=True, media="paid"),
    "blog": Channel(is_online=True, media="owned"),
    "store": Channel(is_online=False, media="owned"),
    "post": Channel(is_online=False, media="owned"),
    "in-person": Channel(is_online=False, media="owned"),
    "partner": Channel(is_online=None, media="earned"),
    "review-site": Channel(is_online=True, media="earned"),
    "word-of-mouth": Channel(is_online=False, media="earned"),
    "other": Channel(is_online=None, media=None),
}
"""The channels that every project knows; `cjm.toml` may register more."""


class Importance(Element):
    """How much a touchpoint matters, 1 … 5."""

    customer: FivePoint | None = Field(default=None, description="To the customer, 1 to 5.")
    business: FivePoint | None = Field(default=None, description="To the business, 1 to 5.")


class Touchpoint(Element):
    """A contact of the customer with the brand. The same id in two stages is the same touchpoint;
    only one mention of it needs the name.
    """

    stands_for: ClassVar[str | None] = "name"
    noun: ClassVar[str] = "a name"

    id: IdKey = None
    was: WasKey = None
    name: Name | None = Field(default=None, description="What the customer meets: Order page.")
    channel: Plain | None = Field(
        default=None, description="web, app, email, sms, phone, chat, store, … or your own."
    )
    device: Texts = Field(default=(), description="Device in the customer's hand: phone, laptop.")
    initiator: Literal["customer", "brand"] | None = Field(
        default=None, description="Who begins the contact."
    )
    status: Literal["current", "planned"] = Field(
        default="current", description="planned where it does not exist yet."
    )
    moment_of_truth: YesNo = Field(
        default=False,
        description="true where this contact decides what the customer thinks of you.",
    )
    actions: Texts = Field(default=(), description="What the customer does here, in order.")
    thoughts: Texts = Field(default=(), description="What the customer thinks here.")
    emotion: Emotion | None = Field(
        default=None, description="How the customer feels here, -2 to 2."
    )
    satisfaction: FivePoint | None = Field(default=None, description="Satisfaction, 1 to 5.")
    importance: Importance | None = Field(default=None, description="How much it matters.")
    pain_points: Annotated[tuple[PainPoint, ...], MANY] = Field(
        default=(), description="What hurts here."
    )
    fixes: Annotated[tuple[Fix, ...], MANY] = Field(
        default=(), description="What is done about it."
    )
    owner: AnyText | None = Field(default=None, description="Who answers for it.")
