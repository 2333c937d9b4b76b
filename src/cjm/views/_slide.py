"""A slide: a sheet of 16 to 9 with a body, the title of the map and a number at its foot; on a
telephone an upright card that is as tall as its body.
"""

from __future__ import annotations

from collections.abc import Callable

from cjm.layout.scene import Ink, Rect
from cjm.layout.sketch import Part, Placed, Sketch
from cjm.layout.text import SMALL, shorten, width_of, write
from cjm.locales import Locale
from cjm.values import NamedTuple
from cjm.view import MapView

SLIDE_WIDTH = 840.0
"""So narrow that texts are 20 pixels tall on a screen of 1280: to be read from the last row."""
_RATIO = 16 / 9
_HEIGHT = SLIDE_WIDTH / _RATIO
_FOOT = 30.0
_MOST_LINES = 3
_ENDLESS = 1e5
_ENLARGEMENTS, _ENLARGEMENT = 8, 60.0
COLUMN_GAP = 28.0


class Slide(NamedTuple):
    """What a slide holds, in pixels across and down; `margin` and `margin_y` are left around it.

    An upright one has one column, and is as tall as it must be.
    """

    room: float
    height: float
    margin: float
    margin_y: float
    is_upright: bool

    def column(self, count: int) -> float:
        """The width of one of `count` columns."""
        columns = self.columns(count)
        return (self.room - (columns - 1) * COLUMN_GAP) / columns

    def columns(self, count: int) -> int:
        """How many columns stand side by side, where `count` are wished for."""
        return 1 if self.is_upright else count

    def enlarge(self, draw: Callable[[float], Sketch]) -> Sketch:
        """A drawing in the room that it fits into: a larger slide, if this one is too low."""
        around = SLIDE_WIDTH - self.room
        for step in () if self.is_upright else range(_ENLARGEMENTS):
            room = self.room + step * _ENLARGEMENT
            drawn = draw(room)
            if drawn.height <= self.height + ((room + around) - SLIDE_WIDTH) / _RATIO:
                return drawn._replace(width=room)
        return draw(self.room)


def choose_slide(room: float) -> Slide:
    """The slide for a screen, or the one for a telephone where there is no room."""
    if room < SLIDE_WIDTH:
        return Slide(room - 36, _ENDLESS, 18.0, 18.0, is_upright=True)
    return Slide(SLIDE_WIDTH - 76, _HEIGHT - 30 - _FOOT - 12, 38.0, 30.0, is_upright=False)


def draw_slide(
    body: Sketch, slide: Slide, view: MapView, locale: Locale, place: tuple[int, int]
) -> Sketch:
    """A body on its slide; one that is too tall gets a larger sheet of the same proportions.

    `place` is its number, and that of all slides.
    """
    number, count = place
    around = slide.margin_y + _FOOT + 12
    if slide.is_upright:
        width, height = slide.room + 2 * slide.margin, body.height + around
    else:
        least = max(_HEIGHT, body.height + around)
        height = max(least, (body.width + 2 * slide.margin) / _RATIO)
        width = height * _RATIO
    told = locale.word("view.slide", number=locale.number(number), count=locale.number(count))
    page = write(told, SMALL, width_of(told, SMALL) + 1, anchor="end")
    named = view.title if number > 1 else view.file or " "
    room = width - 2 * slide.margin - page.width - 20
    title = write(named, SMALL, room)
    most = _MOST_LINES if slide.is_upright else 1
    if title.height > most * SMALL.leading:
        title = shorten(named, SMALL, room, most)[0]
    foot = height - _FOOT
    height += max(0.0, title.height - SMALL.leading)
    parts: list[Part] = [
        Rect(0, 0, width, height, Ink("card", "line"), 12),
        Rect(0, 0, 7, height, Ink("accent"), 3.5),
        Placed(slide.margin, slide.margin_y, body),
        Placed(slide.margin, foot, title),
        Placed(width - slide.margin - page.width, foot, page),
    ]
    return Sketch(width, height, tuple(parts))
