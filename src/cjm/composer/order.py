"""In which order the lanes of a map stand, and which are hidden."""

from collections.abc import Sequence

from cjm.lanes._custom import make_lane
from cjm.lanes._lane import Lane
from cjm.model import STANDARD_LANES, Journey, Text
from cjm.model import Lane as Wish
from cjm.model.walk import list_columns
from cjm.parts import load_part
from cjm.values import NamedTuple

_PACKAGE = "cjm.lanes"
_CUSTOM_BEFORE = "owner"


class Shelf(NamedTuple):
    """A lane of the map and the name that the map gives it, if it does."""

    lane: Lane
    name: Text | None


def order_lanes(journey: Journey) -> tuple[Shelf, ...]:
    """The lanes of a map from top to bottom, hidden ones left out."""
    order = list(sort_lanes(journey.lanes))
    at = order.index(_CUSTOM_BEFORE)
    order[at:at] = _list_unlisted(journey, order)
    hidden = {wish.id: wish.hide for wish in journey.lanes}
    names = {wish.id: wish.name for wish in journey.lanes if wish.name}
    return tuple(Shelf(find_lane(id), names.get(id)) for id in order if not hidden.get(id))


def find_lane(id: str) -> Lane:
    """The standard lane of that id, else one of the map's own."""
    if id in STANDARD_LANES:
        return load_part(_PACKAGE, id.replace("_", "-"), "LANE", Lane)
    return make_lane(id)


def sort_lanes(wishes: Sequence[Wish]) -> tuple[str, ...]:
    """The ids of all lanes in order, once the wishes of a map are heard.

    A lane stands after or before the one it names; else after the lane listed above it, the first
    one before `owner`. What names a lane that is not there stands as if it named none.
    """
    order = list(STANDARD_LANES)
    waiting = _list_anchors(wishes)
    while waiting:
        # A lane may name one that is listed further down: place those first that can be placed.
        free = (id for id, anchor in waiting.items() if anchor.lane not in waiting)
        ready = next(free, next(iter(waiting)))
        _place(ready, waiting.pop(ready), order)
    return tuple(order)


class _Anchor(NamedTuple):
    lane: str
    is_after: bool


def _list_anchors(wishes: Sequence[Wish]) -> dict[str, _Anchor]:
    known = {*STANDARD_LANES, *(wish.id for wish in wishes)}
    anchors: dict[str, _Anchor] = {}
    above: str | None = None
    for wish in wishes:
        if wish.after in known:
            anchors[wish.id] = _Anchor(str(wish.after), is_after=True)
        elif wish.before in known:
            anchors[wish.id] = _Anchor(str(wish.before), is_after=False)
        elif wish.id not in STANDARD_LANES or not (wish.hide or wish.name):
            # A standard lane that is only hidden or renamed keeps its place.
            anchors[wish.id] = _Anchor(above or _CUSTOM_BEFORE, is_after=above is not None)
        above = wish.id
    return anchors


def _place(id: str, anchor: _Anchor, order: list[str]) -> None:
    if anchor.lane == id and id in order:
        return
    if id in order:
        order.remove(id)
    if anchor.lane not in order:
        anchor = _Anchor(_CUSTOM_BEFORE, is_after=False)
    at = order.index(anchor.lane) if anchor.lane in order else len(order)
    order.insert(at + anchor.is_after, id)


def _list_unlisted(journey: Journey, order: Sequence[str]) -> tuple[str, ...]:
    """Lanes that stages speak of though the map does not list them."""
    spoken = dict.fromkeys(id for _, step in list_columns(journey) for id in step.lanes)
    return tuple(id for id in spoken if id not in order)
