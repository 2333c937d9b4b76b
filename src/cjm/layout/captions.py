"""Places the captions of a curve: above its peaks, below its valleys, off each other."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, pairwise
from math import fsum
from operator import itemgetter
from typing import Literal, TypeAlias

from cjm.layout.curve import Line, Spot, list_heights
from cjm.values import NamedTuple

Side: TypeAlias = Literal["above", "below"]
_NUDGES = (0, 8, 16, 24, 36, 48)
_FURTHER = 6
_SAMPLES = 9


class Box(NamedTuple):
    """A rectangle, from its left upper corner."""

    x: float
    y: float
    width: float
    height: float

    def overlap(self, other: "Box") -> float:
        """The area that both cover."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(0.0, across) * max(0.0, down)


class Caption(NamedTuple):
    """A text of known size that belongs to a spot, and the side it would rather stand on."""

    spot: Spot
    width: float
    height: float
    side: Side
    clearance: float
    """From the spot to the nearest edge of the text: past its face and a little air."""


class Placed(NamedTuple):
    """Where a caption stands, and on which side of its spot."""

    box: Box
    side: Side


def place_captions(
    captions: Sequence[Caption], *, lines: Sequence[Line], marks: Iterable[Box]
) -> tuple[Placed, ...]:
    """A place for each caption, in their order; earlier ones choose first.

    A caption takes its own side, close by, if it covers neither a line nor a mark nor a caption
    placed before; else the nearest place above or below that covers least. A caption never covers
    another: where all near places do, it goes as far away as it must.
    """
    taken = list(marks)
    placed: list[Placed] = []
    for caption in captions:
        near = [box for box in taken if _is_beside(box, caption)]
        traces = [trace for line in lines if (trace := _sample(line, caption))]
        best = _choose(caption, traces, near)
        words = [place.box for place in placed if _is_beside(place.box, caption)]
        if _covers(best, words):
            best = next(place for place in _far_places(caption) if not _covers(place, words))
        placed.append(best)
        taken.append(best.box)
    return tuple(placed)


def keep_order(captions: Sequence[Caption], placed: Sequence[Placed]) -> tuple[Placed, ...]:
    """The same places, given out so that the name of a higher line stands above that of a lower
    one, where two stand one above the other.
    """
    kept = list(placed)
    order = sorted(range(len(kept)), key=lambda at: captions[at].spot.y)
    for end in range(len(order), 1, -1):
        for upper, lower in pairwise(order[:end]):
            one, other = kept[upper].box, kept[lower].box
            if one.y > other.y and _is_beside(one, captions[lower]):
                kept[upper] = kept[upper]._replace(box=one._replace(y=other.y))
                kept[lower] = kept[lower]._replace(box=other._replace(y=one.y))
    return tuple(kept)


def span_of(placed: Iterable[Placed]) -> tuple[float, float] | None:
    """The heights between which all captions lie, None without captions."""
    boxes = [place.box for place in placed]
    if not boxes:
        return None
    return min(box.y for box in boxes), max(box.y + box.height for box in boxes)


def _is_beside(box: Box, caption: Caption) -> bool:
    """Whether a caption may come over a box, at whatever height."""
    half = caption.width / 2
    return box.x < caption.spot.x + half and caption.spot.x - half < box.x + box.width


def _covers(place: Placed, boxes: Iterable[Box]) -> bool:
    return any(place.box.overlap(box) for box in boxes)


def _far_places(caption: Caption) -> Iterator[Placed]:
    """Places without end, farther and farther away."""
    return _places(caption, count(_NUDGES[-1] + _FURTHER, _FURTHER))


def _places(caption: Caption, nudges: Iterable[int] = _NUDGES) -> Iterator[Placed]:
    sides: tuple[Side, Side] = ("above", "below")
    left = caption.spot.x - caption.width / 2
    for nudge in nudges:
        for side in sides if caption.side == "above" else sides[::-1]:
            distance = caption.clearance + nudge
            top = caption.spot.y + distance
            if side == "above":
                top = caption.spot.y - distance - caption.height
            yield Placed(Box(left, top, caption.width, caption.height), side)


def _sample(line: Line, caption: Caption) -> tuple[float, ...]:
    """Heights of a line over the width of a caption, where it reaches."""
    left, step = caption.spot.x - caption.width / 2, caption.width / (_SAMPLES - 1)
    places = [left + step * place for place in range(_SAMPLES)]
    return tuple(height for height in list_heights(line, places) if height is not None)


def _choose(caption: Caption, traces: Sequence[Sequence[float]], taken: Sequence[Box]) -> Placed:
    """The best of the near places. They come the nearest first, so that the first one where nothing
    is covered is it.
    """
    prices: list[tuple[tuple[float, float], Placed]] = []
    for place in _places(caption):
        price = _price(place, caption, traces, taken)
        if price[0] == 0:
            return place
        prices.append((price, place))
    return min(prices, key=itemgetter(0))[1]


def _price(
    place: Placed, caption: Caption, traces: Sequence[Sequence[float]], taken: Sequence[Box]
) -> tuple[float, float]:
    covered = fsum(place.box.overlap(box) for box in taken)
    crossed = fsum(_crossing(place.box, trace) for trace in traces)
    middle = place.box.y + place.box.height / 2
    return covered + crossed, abs(middle - caption.spot.y) + (place.side != caption.side) * 4


def _crossing(box: Box, trace: Sequence[float]) -> float:
    """Roughly the area of a box that a line spoils: a stripe where it passes through."""
    hits = sum(box.y - 1 <= height <= box.y + box.height + 1 for height in trace)
    return hits / _SAMPLES * box.width * box.height


def shift(placed: Placed, down: float) -> Placed:
    """The same place, further down."""
    return placed._replace(box=placed.box._replace(y=placed.box.y + down))
