"""What the table is made of: rows, cells, headers, as the templates take them.

A unit is one `<col>`; all have the same width, so that shares of the table are exact. On a narrow
screen the same cells are put in another order, stage by stage: `card` is the place of their card.
"""

from typing import Literal, TypeAlias, assert_never

from cjm.layout.columns import Columns
from cjm.values import NamedTuple
from cjm.view import (
    Bullets,
    Cards,
    Cell,
    Chips,
    Column,
    Content,
    Divider,
    Empty,
    Feeling,
    Figures,
    Quotes,
    StageHead,
)

Kind: TypeAlias = Literal["empty", "bullets", "quotes", "chips", "cards", "figures", "feeling"]


class GridCell(NamedTuple):
    """A cell of the table. `kind` names the macro that draws its content."""

    cell: Cell
    kind: Kind
    units: int
    card: int
    label: str
    """The lane, said again where a card stands alone."""
    line: Divider | None
    """The line of the blueprint right above this cell."""
    is_dip: bool
    """Whether it belongs to the lowest point of the curve."""
    starts_stage: bool
    has_band: bool = False
    """Whether it is the first cell of the emotion lane, which holds the curve."""
    is_last: bool = False
    """Whether nothing follows in its card."""
    holders: tuple[str, ...] = ()
    """The id of the stage or step it belongs to; of both, where a stage has one step."""
    fate: str = ""
    """A class where the whole column is new or gone."""
    is_kept: bool = False
    """Whether it stands on a narrow screen too, though it says nothing."""

    @property
    def is_none(self) -> bool:
        """Whether it says nothing but that nothing is recorded."""
        match self.cell.content:
            case Empty() | Feeling(score=None, label=None, quote=None, voices=()):
                return True
            case _:
                return False


class GridRow(NamedTuple):
    """A row of the table: a tier of a lane, the emotion lane, or a line of the blueprint.

    `tiers` is how many rows its label spans, 0 where the row above has the label. `side` is the
    version that it is of, where each has rows of its own.
    """

    kind: Literal["lane", "emotion", "divider"]
    id: str
    label: str
    place: int
    cells: tuple[GridCell, ...] = ()
    tiers: int = 1
    note: str | None = None
    tone: str = "neutral"
    divider: Divider | None = None
    side: Literal["", "before", "after"] = ""


class StageCell(NamedTuple):
    """A stage header."""

    head: StageHead
    units: int
    card: int
    is_dip: bool


class StepCell(NamedTuple):
    """A step header; without a column it fills the place below a stage without steps."""

    column: Column | None
    units: int
    card: int
    is_dip: bool
    starts_stage: bool


class Grid(NamedTuple):
    """The whole table. `groups` are runs of rows parted by the lines of the blueprint; `steps` is
    empty where no stage has any."""

    columns: Columns
    stages: tuple[StageCell, ...]
    steps: tuple[StepCell, ...]
    groups: tuple[tuple[GridRow, ...], ...]


def name_content(content: Content) -> Kind:
    """The name of the macro that draws a content."""
    match content:
        case Empty():
            return "empty"
        case Bullets():
            return "bullets"
        case Quotes():
            return "quotes"
        case Chips():
            return "chips"
        case Cards():
            return "cards"
        case Figures():
            return "figures"
        case Feeling():
            return "feeling"
        case _:
            assert_never(content)
