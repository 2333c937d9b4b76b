"""What a cell of the map may hold: a small closed set. Match all, and end with `assert_never`."""

from typing import Literal, TypeAlias

from cjm.values import NamedTuple

Confidence: TypeAlias = Literal["assumption", "reasoned", "validated"]
Tone: TypeAlias = Literal["neutral", "pain", "opportunity", "fix", "blueprint"]


class Fact(NamedTuple):
    """A labelled value: "Owner: payments". `iso` is the machine form of a date, else None; `key`
    names what is told (`owner`, `trigger`, …), so that a sign may stand for the label.
    """

    label: str
    value: str
    iso: str | None = None
    url: str | None = None
    key: str = ""


class Empty:
    """Nothing recorded: a quiet dash, heard as "none recorded"."""

    # Not a named tuple, which without fields would be the same as any empty tuple, and false.
    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Empty)

    def __hash__(self) -> int:
        return hash(Empty)


class Bullets(NamedTuple):
    """Short texts; one text is drawn as a paragraph, several as a list."""

    items: tuple[str, ...]


class Quote(NamedTuple):
    """Words of the customer. Only `sourced` quotes were really said and carry a source mark."""

    text: str
    sourced: bool = False
    source: str | None = None


class Quotes(NamedTuple):
    """Thoughts and quotes, drawn with quotation marks of the language."""

    items: tuple[Quote, ...]


class Chip(NamedTuple):
    """A touchpoint: its name, its channel, and what is special about it.

    `channel` is the key of the icon (`web`, `sms`, …, `other`), `channel_label` its word.
    `score` is the emotion at this touchpoint, −2…+2, `feeling` its word. `media` tells who pays
    for the channel.
    """

    id: str
    text: str
    channel: str | None = None
    channel_label: str | None = None
    online: bool | None = None
    planned: bool = False
    moment_of_truth: bool = False
    score: float | None = None
    feeling: str | None = None
    details: tuple[Fact, ...] = ()
    media: Literal["paid", "owned", "earned"] | None = None


class Chips(NamedTuple):
    """Touchpoints in order."""

    items: tuple[Chip, ...]


class Gauge(NamedTuple):
    """A level on a scale of equal marks: severity 4 of 5, effort 2 of 5. `text` says it in words;
    `exact` is the number alone, where whole marks do not tell it: value 63 of 100, effort 3.5.
    """

    label: str
    value: float
    maximum: float
    text: str
    exact: str | None = None


class Card(NamedTuple):
    """A pain point, an opportunity, a fix or a blueprint item.

    `struck` is a solved pain; `pill` an item done by technology; `status_key` is `open`, `solved`,
    `idea`, `planned`, `doing` or `done`, and `status` its word. `score` is the emotion of the
    person behind a blueprint item.
    """

    id: str
    text: str
    tone: Tone = "neutral"
    gauges: tuple[Gauge, ...] = ()
    details: tuple[Fact, ...] = ()
    status: str | None = None
    status_key: str | None = None
    struck: bool = False
    pill: bool = False
    confidence: Confidence | None = None
    score: float | None = None
    feeling: str | None = None
    url: str | None = None


class Cards(NamedTuple):
    """Cards of one lane in one cell."""

    items: tuple[Card, ...]


class Figure(NamedTuple):
    """A metric: its number with unit, its target, its dated values, and the verdict in words."""

    name: str
    value: str | None
    target: str | None = None
    verdict: str | None = None
    is_good: bool | None = None
    trend: tuple[float, ...] = ()
    trend_target: float | None = None
    details: tuple[Fact, ...] = ()


class Figures(NamedTuple):
    """Metrics of one cell."""

    items: tuple[Figure, ...]


class Voice(NamedTuple):
    """How one persona feels, where personas feel differently."""

    name: str
    score: float
    text: str
    """The score in words: "dissatisfied (−1)"."""


class Feeling(NamedTuple):
    """The emotion of one column, in words. The curve itself is `MapView.curve`.

    `text` is the whole sentence that a screen reader hears; `quote` what the person says;
    `details` tell what the feeling rests on; `voices` how single personas feel.
    """

    score: float | None
    text: str
    label: str | None = None
    quote: str | None = None
    confidence: Confidence | None = None
    details: tuple[Fact, ...] = ()
    voices: tuple[Voice, ...] = ()


Content: TypeAlias = Empty | Bullets | Quotes | Chips | Cards | Figures | Feeling
