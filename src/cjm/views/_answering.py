"""The slide of the answer: where it hurts, for whom, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.layout.glance import draw_glance
from cjm.layout.sketch import stack
from cjm.layout.text import Style, write
from cjm.locales import Locale
from cjm.view import MapView
from cjm.views._slide import Slide
from cjm.views._spreading import GAP
from cjm.views._view import Figure, Table

_HEADING = Style(24, 35, is_bold=True)


def draw_answer(view: MapView, locale: Locale, slide: Slide) -> Iterator[Figure]:
    """Where it hurts, for whom, and what is done about it."""
    glance = view.glance
    if glance is None:
        return
    title = locale.word("glance.title")
    rows: list[tuple[str, str]] = []
    if glance.lowest:
        told = locale.join(list(filter(None, (glance.lowest.label, glance.lowest.feeling))))
        rows.append((locale.word("map.lowest-point"), locale.label(glance.lowest.name, told)))
    rows += [
        (
            locale.word("glance.pains"),
            locale.word("phrase.remark", text=hurt.text, remark=hurt.place),
        )
        for hurt in glance.hurts
    ]
    work = [locale.label(tally.text, tally.written) for tally in glance.work]
    if work or glance.unanswered:
        told = locale.join([*work, *filter(None, (glance.unanswered,))])
        rows.append((locale.word("glance.work"), told))
    heading = write(title, _HEADING, slide.room)
    body = slide.enlarge(lambda room: stack((heading, draw_glance(view, room, locale)), 2 * GAP))
    yield Figure("glance", None, body, (Table(title, (title, ""), tuple(rows)),))
