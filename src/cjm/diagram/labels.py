"""The labels of ways: how many go there, and in which case."""

from collections.abc import Iterable
from typing import NamedTuple

from cjm.diagram.graph import Way
from cjm.diagram.text import Lines, break_text
from cjm.locales import Locale
from cjm.view import Direction

SIZE, LEADING = 12.0, 16.0
PAD_X, PAD_Y = 8.0, 3.0
_ROOM, _MOST = 104.0, 3


class Label(NamedTuple):
    """A text in a pill, with the size of the pill."""

    text: Lines
    width: float
    height: float


def say_way(way: Way, locale: Locale) -> str:
    """Condition and share as the map writes them; the share alone where nothing else is said."""
    if not way.text and way.share is not None:
        return locale.percent(way.share)
    return way.text


def write_labels(ways: Iterable[Way], locale: Locale, direction: Direction) -> dict[Way, Label]:
    """The labels of those ways that have one."""
    labels: dict[Way, Label] = {}
    for way in ways:
        text = _break(say_way(way, locale), _MOST, direction)
        if text.full is not None and way.share is not None:
            text = _keep_share(text, locale.percent(way.share), direction)
        if text:
            height = LEADING * len(text.lines) + 2 * PAD_Y
            labels[way] = Label(text, text.width + 2 * PAD_X, height)
    return labels


def _keep_share(text: Lines, share: str, direction: Direction) -> Lines:
    """A label that had to be cut, with the share on a line of its own at its end."""
    condition = _break((text.full or "").removesuffix(share).rstrip(" ,،"), _MOST - 1, direction)
    number = _break(share, 1, direction)
    return text._replace(
        lines=(*condition.lines, *number.lines),
        width=max(condition.width, number.width),
    )


def _break(text: str, most: int, direction: Direction) -> Lines:
    return break_text(text, _ROOM, size=SIZE, most=most, direction=direction, is_bold=True)
