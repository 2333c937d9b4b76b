"""Several maps as one picture: which belong together, and where each stands."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.view.map import MapView

TieKind: TypeAlias = Literal["detail", "change"]
Point: TypeAlias = tuple[float, float]

CARD_WIDTH, CARD_HEIGHT = 252.0, 248.0
"""The size of every card: places are found before anything is drawn."""


class Member(NamedTuple):
    """A map of the network; `url` is where its own drawing is, if there is one."""

    map: "MapView"
    url: str | None = None


class Tie(NamedTuple):
    """What joins two maps, by their places: `head` details a part of `tail`, or is what becomes of
    it.
    """

    tail: int
    head: int
    kind: TieKind


class Frame(NamedTuple):
    """A ground under maps that all detail the same one."""

    x: float
    y: float
    width: float
    height: float


class Wire(NamedTuple):
    """A line from map to map through points, and across columns in between."""

    kind: TieKind
    points: tuple[Point, ...]


class Arrangement(NamedTuple):
    """Where the maps stand that have ties: pixels from the leading upper corner."""

    places: tuple[tuple[int, Point], ...] = ()
    frames: tuple[Frame, ...] = ()
    wires: tuple[Wire, ...] = ()
    width: float = 0
    height: float = 0


class Network(NamedTuple):
    """Maps and what joins them. Those that the arrangement leaves out stand alone."""

    members: tuple[Member, ...]
    ties: tuple[Tie, ...] = ()
    arrangement: Arrangement = Arrangement()
