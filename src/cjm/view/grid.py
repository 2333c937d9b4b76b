"""Rows and columns of the map."""

from typing import Literal, TypeAlias

from cjm.values import NamedTuple
from cjm.view.contents import Content, Fact

LineKind: TypeAlias = Literal["interaction", "visibility", "internal-interaction"]


class Picture(NamedTuple):
    """An image of a stage or persona: a `data:` address, ready to show, and its description."""

    src: str
    alt: str


class Column(NamedTuple):
    """One column of the grid: a step, or a stage without steps. Scales and spans count columns."""

    stage: int
    id: str
    name: str | None
    facts: tuple[Fact, ...] = ()
    image: Picture | None = None


class StageHead(NamedTuple):
    """A stage header over the columns `first … first + span - 1` (0-based).

    `number` is 1-based; `eyebrow` reads "Stage 1". `score` is set where the stage's own emotion is
    not a point of the curve. `has_steps` says that its columns carry names of their own.
    """

    id: str
    number: int
    eyebrow: str
    name: str
    first: int
    span: int
    has_steps: bool
    facts: tuple[Fact, ...] = ()
    score: float | None = None
    feeling: str | None = None
    image: Picture | None = None
    journey: Fact | None = None


class Cell(NamedTuple):
    """Content over `span` columns from `first`, and over `tiers` tiers of its row (1 or 2)."""

    first: int
    span: int
    content: Content
    tiers: int = 1


class Row(NamedTuple):
    """A lane. Its cells stand in one tier, or in two: what belongs to a whole stage above what
    belongs to its steps. In each tier the cells (with those reaching down from the tier above)
    cover every column exactly once, in order.
    """

    id: str
    label: str
    tiers: tuple[tuple[Cell, ...], ...]
    note: str | None = None


class EmotionRow(NamedTuple):
    """The emotion lane: a `Feeling` cell for each point, over the band of `MapView.curve`."""

    id: str
    label: str
    cells: tuple[Cell, ...]
    levels: tuple[tuple[float, str], ...]


class Divider(NamedTuple):
    """A line of the service blueprint between lanes, with its full name."""

    kind: LineKind
    label: str


Band: TypeAlias = Row | EmotionRow | Divider
