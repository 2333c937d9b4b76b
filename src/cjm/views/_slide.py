"""A slide: a sheet of 16 to 9 with a body, the title of the map and a number at its foot."""

from __future__ import annotations

from cjm.layout.scene import Ink, Rect
from cjm.layout.sketch import Part, Placed, Sketch
from cjm.layout.text import SMALL, shorten, width_of, write
from cjm.locales import Locale
from cjm.view import MapView

SLIDE_WIDTH = 840.0
"""So narrow that texts are 20 pixels tall on a screen of 1280: to be read from the last row."""
_RATIO = 16 / 9
_HEIGHT = SLIDE_WIDTH / _RATIO
_MARGIN, _MARGIN_Y = 38.0, 30.0
_FOOT = 30.0
_NUMBER = 130.0
ROOM = SLIDE_WIDTH - 2 * _MARGIN
HEIGHT = _HEIGHT - _MARGIN_Y - _FOOT - 12
"""What a slide holds, in pixels across and down."""


def draw_slide(body: Sketch, view: MapView, locale: Locale, number: int, count: int) -> Sketch:
    """A body on its slide; one that is too tall gets a larger sheet of the same proportions."""
    height = max(_HEIGHT, body.height + _HEIGHT - HEIGHT, (body.width + 2 * _MARGIN) / _RATIO)
    width = height * _RATIO
    told = locale.word("view.slide", number=locale.number(number), count=locale.number(count))
    page = write(told, SMALL, _NUMBER, anchor="end")
    named = view.title if number > 1 else view.file or " "
    room = width - 2 * _MARGIN - _NUMBER - 20
    is_short = width_of(named, SMALL) <= room
    title = write(named, SMALL, room) if is_short else shorten(named, SMALL, room, 1)[0]
    foot = height - _FOOT
    parts: list[Part] = [
        Rect(0, 0, width, height, Ink("card", "line"), 12),
        Rect(0, 0, 7, height, Ink("accent"), 3.5),
        Placed(_MARGIN, _MARGIN_Y, body),
        Placed(_MARGIN, foot, title),
        Placed(width - _MARGIN - _NUMBER, foot, page),
    ]
    return Sketch(width, height, tuple(parts))
