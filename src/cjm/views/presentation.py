"""One stage a slide, to be shown on a wall or printed one a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.layout.facts import draw_fact, draw_facts
from cjm.layout.header import draw_stamp
from cjm.layout.lines import DrawnLine
from cjm.layout.markers import draw_line_sign
from cjm.layout.overview import draw_overview, list_lines
from cjm.layout.pills import draw_badge
from cjm.layout.scene import Ink, Line
from cjm.layout.sketch import Part, Placed, Sketch, flow, lead, stack
from cjm.layout.text import BODY, SMALL, STRONG, Style, write, write_evenly
from cjm.locales import Locale
from cjm.view import MapView, StageHead
from cjm.views._answering import draw_answer
from cjm.views._packing import list_pieces
from cjm.views._people import draw_people
from cjm.views._slide import COLUMN_GAP, Slide, choose_slide, draw_slide
from cjm.views._spreading import COLUMNS, GAP, set_in_columns, spread
from cjm.views._stages import Entry, list_entries
from cjm.views._view import Figure, Table, View
from cjm.views._words import tell_content

_TITLE = Style(34, 48, is_bold=True)
_HEADING = Style(24, 35, is_bold=True)
_EYEBROW = Style(13, 19, "accent", is_bold=True)
_LEAD = Style(16, 25, "muted")
_CURVE, _TALLEST_CURVE = 92.0, 250.0
_DEEDS = ("opportunities", "fixes")


def _draw(view: MapView, locale: Locale, room: float) -> tuple[Figure, ...]:
    if not view.stages:
        return ()
    slide = choose_slide(room)
    figures = [
        _draw_title(view, locale, slide),
        *draw_answer(view, locale, slide),
        *draw_people(view, locale, slide),
        *_draw_whole(view, locale, slide),
        *(each for stage in view.stages for each in _draw_stage(view, stage, locale, slide)),
        *_draw_deeds(view, locale, slide),
    ]
    return tuple(
        each._replace(sketch=draw_slide(each.sketch, slide, view, locale, (place, len(figures))))
        for place, each in enumerate(figures, 1)
    )


VIEW = View("presentation", "one stage a slide", "view.stages-empty", _draw, "slides")


def _draw_title(view: MapView, locale: Locale, slide: Slide) -> Figure:
    badges = [
        draw_badge(badge.text, slide.room, ink=ink, colour=colour)
        for badge, (ink, colour) in zip(
            view.badges, ((Ink("ink"), "card"), (Ink("card", "line"), "ink")), strict=False
        )
    ]
    if view.is_draft:
        badges = [*badges[:1], draw_stamp(locale.word("status.draft"))]
    facts = [draw_fact(fact, slide.room, BODY) for fact in view.facts]
    review = write(view.review.text if view.review else "", BODY.tint("muted"), slide.room)
    told = view.summary or view.scenario or ""
    body = stack(
        (
            flow(badges, slide.room, gap=8, row_gap=6),
            write_evenly(view.title, _HEADING if slide.is_upright else _TITLE, slide.room),
            write(told, _LEAD, slide.room),
            flow([*facts, review], slide.room, gap=26, row_gap=2),
            *(write(note, STRONG.tint("muted"), slide.room) for note in view.notes),
        ),
        GAP,
    )
    space = 0.0 if slide.is_upright else max(0.0, (slide.height - body.height) / 2)
    rows = tuple((fact.label, fact.value) for fact in view.facts)
    table = Table(view.title, (locale.word("view.presentation"), told), rows)
    sketch = Sketch(slide.room, body.height + space, (Placed(0, space, body),))
    return Figure("title", None, sketch, (table,))


def _draw_whole(view: MapView, locale: Locale, slide: Slide) -> Iterator[Figure]:
    """The curve of the whole journey over the names of its stages."""
    if view.curve is None:
        return
    heading = write(locale.word("view.whole"), _HEADING, slide.room)
    step = slide.room / max(1, len(view.columns))
    names: list[Part] = []
    tall = 0.0
    for stage in view.stages:
        width = stage.span * step
        text = stage.name if width > 64 else locale.number(stage.number)
        label = write(text, STRONG if width > 64 else SMALL, width - 6, anchor="middle")
        names.append(Placed(stage.first * step + 3, 0, label))
        tall = max(tall, label.height)
    key = flow([_draw_key(line, slide) for line in list_lines(view)], slide.room, gap=24, row_gap=4)
    rest = heading.height + tall + key.height + 3 * 12
    tallest = slide.room * 0.6 if slide.is_upright else max(160.0, slide.height - rest)
    picture = draw_overview(view, slide.room, tallest, None, face=34)
    rows = tuple((text, "") for text in view.curve.summary)
    table = Table(locale.word("view.whole"), (locale.word("map.stage"), ""), rows)
    body = stack((heading, picture, Sketch(slide.room, tall, tuple(names)), key), 12)
    yield Figure("whole", None, body, (table,))


def _draw_key(line: DrawnLine, slide: Slide) -> Sketch:
    """A line of the curve and its name."""
    sign = draw_line_sign(line.series.kind, line.number)
    if line.is_main:
        sign = Sketch(26, 12, (Line(0, 6, 26, 6, Ink(stroke=line.colour, width=2.6)),))
    return lead(sign, write(line.series.name, SMALL, slide.room - 40), 8, SMALL.leading)


def _draw_stage(view: MapView, stage: StageHead, locale: Locale, slide: Slide) -> Iterator[Figure]:
    """What is said about a stage below its name; its curve takes what room there is."""
    entries = [each for each in list_entries(view, stage) if each.lane not in _DEEDS]
    head = _draw_head(view, stage, slide, _CURVE)
    bodies = _fill(entries, slide, slide.height - head.height - GAP, locale)
    tallest = max((body.height for body in bodies), default=0.0)
    head = _draw_head(view, stage, slide, min(_TALLEST_CURVE, slide.height - tallest - GAP))
    rows = tuple((entry.label, tell_content(entry.content, locale)) for entry in entries)
    name = locale.label(stage.eyebrow, stage.name)
    table = Table(name, (stage.eyebrow, stage.name), rows)
    for number, body in enumerate(bodies or [Sketch(slide.room, 0)], 1):
        key = stage.id if number == 1 else f"{stage.id}-{number}"
        tables = (table,) if number == 1 else ()
        yield Figure(key, None, stack((head, body), GAP)._replace(width=slide.room), tables)


def _draw_head(view: MapView, stage: StageHead, slide: Slide, height: float) -> Sketch:
    """The name of the stage beside the curve, in which it stands out."""
    is_beside = view.curve is not None and not slide.is_upright
    width = slide.room * 0.44 if is_beside else slide.room
    words = stack(
        (
            write(stage.eyebrow, _EYEBROW, width),
            write(stage.name, _HEADING, width),
            draw_facts(stage.facts, width, BODY),
        ),
        2,
    )
    if view.curve is None:
        return words._replace(width=slide.room)
    if slide.is_upright:
        picture = draw_overview(view, slide.room, _CURVE, stage, face=28)
        return stack((words, picture), GAP)
    start = width + COLUMN_GAP
    picture = draw_overview(view, slide.room - start, max(_CURVE, height), stage, face=28)
    tall = max(words.height, picture.height)
    return Sketch(slide.room, tall, (Placed(0, 0, words), Placed(start, 0, picture)))


def _fill(entries: Sequence[Entry], slide: Slide, height: float, locale: Locale) -> list[Sketch]:
    """Entries in columns, on as many slides as they need."""
    pieces = list(list_pieces(entries, slide.column(COLUMNS), locale))
    return set_in_columns(pieces, slide, height, COLUMNS)


def _draw_deeds(view: MapView, locale: Locale, slide: Slide) -> Iterator[Figure]:
    """Opportunities and fixes of all stages together."""
    entries = [
        entry._replace(label=stage.name)
        for stage in view.stages
        for entry in list_entries(view, stage)
        if entry.lane in _DEEDS
    ]
    if not entries:
        return
    heading = write(locale.word("view.next"), _HEADING, slide.room)
    rows = tuple((entry.label, tell_content(entry.content, locale)) for entry in entries)
    table = Table(locale.word("view.next"), (locale.word("map.stage"), ""), rows)
    pieces = list(list_pieces(entries, slide.column(COLUMNS), locale))
    yield from spread("deeds", heading, pieces, table, slide)
