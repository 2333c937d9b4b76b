"""The labels of ways: how many go there, and in which case."""

from collections.abc import Iterable

from cjm.diagram.graph import Way
from cjm.diagram.text import NOTHING, Lines, break_text
from cjm.locales import Locale
from cjm.values import NamedTuple
from cjm.view import Direction

SIZE, LEADING = 12.0, 16.0
PAD_X, PAD_Y = 8.0, 3.0
_SHAPES = ((104.0, 3), (132.0, 4), (168.0, 6))
"""How wide and how many lines: as small as a text lets it be."""


class Label(NamedTuple):
    """A text in a pill, with the size of the pill."""

    text: Lines
    width: float
    height: float


def say_way(way: Way, locale: Locale) -> str:
    """Condition and share as the map writes them; the share alone where nothing else is said."""
    return way.text or say_share(way, locale)


def say_share(way: Way, locale: Locale) -> str:
    """How many go there, nothing where nobody says."""
    return "" if way.share is None else locale.percent(way.share)


def write_labels(ways: Iterable[Way], locale: Locale, direction: Direction) -> dict[Way, Label]:
    """The labels of those ways that have one."""
    labels: dict[Way, Label] = {}
    for way in ways:
        text = _break(say_way(way, locale), say_share(way, locale), direction)
        if text:
            height = LEADING * len(text.lines) + 2 * PAD_Y
            labels[way] = Label(text, text.width + 2 * PAD_X, height)
    return labels


def _break(text: str, share: str, direction: Direction) -> Lines:
    """In the first shape that holds all of it, else cut in the largest one, the share kept."""
    lines = NOTHING
    for room, most in _SHAPES:
        lines = break_text(
            text, room, size=SIZE, most=most, direction=direction, is_bold=True, ending=share
        )
        if lines.full is None:
            break
    return lines
