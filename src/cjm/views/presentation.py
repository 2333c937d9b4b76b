"""One stage a slide, to be shown on a wall or printed one a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.layout.facts import draw_fact
from cjm.layout.lines import DrawnLine
from cjm.layout.markers import draw_line_sign
from cjm.layout.panels import GAP
from cjm.layout.people import draw_people
from cjm.layout.pills import draw_badge
from cjm.layout.scene import Ink, Rect
from cjm.layout.sketch import Part, Placed, Sketch, columns, flow, lead, stack
from cjm.layout.text import BODY, SMALL, STRONG, Style, shorten, write
from cjm.locales import Locale
from cjm.view import MapView, StageHead
from cjm.views._overview import draw_overview, list_lines
from cjm.views._packing import list_pieces, pack
from cjm.views._stages import Entry, list_entries
from cjm.views._view import Figure, Table, View
from cjm.views._words import tell_content

_HEIGHT = 540.0
_MARGIN = 44.0
_TITLE = Style(38, 54, is_bold=True)
_HEADING = Style(26, 38, is_bold=True)
_EYEBROW = Style(13, 19, "accent", is_bold=True)
_LEAD = Style(16, 25, "muted")
_COLUMNS, _COLUMN_GAP = 3, 26.0
_DEEDS = ("opportunities", "fixes")


def _draw(view: MapView, locale: Locale, room: float) -> tuple[Figure, ...]:
    if not view.stages:
        return ()
    slides = [
        _draw_title(view, locale, room),
        *_draw_travellers(view, locale, room),
        *_draw_whole(view, locale, room),
        *(slide for stage in view.stages for slide in _draw_stage(view, stage, locale, room)),
        *_draw_deeds(view, locale, room),
    ]
    return tuple(
        slide._replace(sketch=_set(slide.sketch, view, locale, place, len(slides)))
        for place, slide in enumerate(slides, 1)
    )


VIEW = View("presentation", "one stage a slide", "view.stages-empty", _draw, "slides")


def _set(body: Sketch, view: MapView, locale: Locale, number: int, count: int) -> Sketch:
    """A slide: its body on a white ground, the title of the map and the number at its foot."""
    width = body.width + 2 * _MARGIN
    height = max(_HEIGHT, body.height + 2 * _MARGIN + 16)
    told = locale.word("view.slide", number=locale.number(number), count=locale.number(count))
    page = write(told, SMALL, 120, anchor="end")
    title, _ = shorten(view.title if number > 1 else view.file or " ", SMALL, body.width - 140, 1)
    foot = height - 34
    parts: list[Part] = [
        Rect(0, 0, width, height, Ink("card", "line"), 14),
        Rect(0, 0, 8, height, Ink("accent"), 4),
        Placed(_MARGIN, _MARGIN, body),
        Placed(_MARGIN, foot, title),
        Placed(width - _MARGIN - 120, foot, page),
    ]
    return Sketch(width, height, tuple(parts))


def _draw_title(view: MapView, locale: Locale, room: float) -> Figure:
    inner = room - 2 * _MARGIN
    badges = [
        draw_badge(badge.text, inner, ink=ink, colour=colour)
        for badge, (ink, colour) in zip(
            view.badges, ((Ink("ink"), "card"), (Ink("card", "line"), "ink")), strict=False
        )
    ]
    facts = [draw_fact(fact, inner, BODY.tint("muted")) for fact in view.facts]
    review = write(view.review.text if view.review else "", BODY.tint("muted"), inner)
    told = view.summary or view.scenario or ""
    body = stack(
        (
            flow(badges, inner, gap=8, row_gap=6),
            write(view.title, _TITLE, inner),
            write(told, _LEAD, min(inner, 720)),
            flow([*facts, review], min(inner, 760), gap=26, row_gap=2),
            *(write(note, STRONG.tint("muted"), inner) for note in view.notes),
        ),
        16,
    )
    space = max(0.0, (_HEIGHT - 2 * _MARGIN - body.height) / 2 - 10)
    rows = [(fact.label, fact.value) for fact in view.facts]
    table = Table(view.title, (locale.word("view.presentation"), told), tuple(rows))
    sketch = Sketch(inner, body.height + space, (Placed(0, space, body),))
    return Figure("title", None, sketch, (table,))


def _draw_travellers(view: MapView, locale: Locale, room: float) -> Iterator[Figure]:
    inner = room - 2 * _MARGIN
    people = draw_people(view, inner, locale)
    if not people.height:
        return
    rows = [
        (
            card.name,
            locale.join(
                [
                    *filter(None, (card.role, card.quote)),
                    *(fact.value for fact in card.attributes),
                    *(
                        locale.label(label, locale.join(list(texts)))
                        for label, texts in card.groups
                    ),
                ]
            ),
        )
        for card in view.personas
    ]
    rows += [(locale.word("map.scenario"), view.scenario or "")] if view.scenario else []
    rows += [(locale.word("map.goals"), goal.text) for goal in view.goals]
    table = Table(locale.word("map.personas"), (locale.word("map.persona"), ""), tuple(rows))
    yield Figure("people", None, people._replace(width=inner), (table,))


def _draw_whole(view: MapView, locale: Locale, room: float) -> Iterator[Figure]:
    """The curve of the whole journey over the names of its stages."""
    if view.curve is None:
        return
    inner = room - 2 * _MARGIN
    heading = write(locale.word("view.whole"), _HEADING, inner)
    picture = draw_overview(view, inner, 270, None, face=32)
    step = inner / max(1, len(view.columns))
    names: list[Part] = []
    for stage in view.stages:
        width = stage.span * step
        text = stage.name if width > 56 else locale.number(stage.number)
        label = write(text, STRONG if width > 56 else SMALL, width - 6, anchor="middle")
        names.append(Placed(stage.first * step + 3, 0, label))
    tall = max(part.sketch.height for part in names if isinstance(part, Placed))
    row = Sketch(inner, tall, tuple(names))
    rows = tuple((text, "") for text in view.curve.summary)
    table = Table(locale.word("view.whole"), (locale.word("map.stage"), ""), rows)
    key = flow([_draw_key(line, inner) for line in list_lines(view)], inner, gap=24, row_gap=4)
    yield Figure("whole", None, stack((heading, picture, row, key), 12), (table,))


def _draw_key(line: DrawnLine, room: float) -> Sketch:
    """A line of the curve and its name."""
    sign = draw_line_sign(line.series.kind, line.number)
    return lead(sign, write(line.series.name, SMALL, room - 40), 8, SMALL.leading)


def _draw_stage(view: MapView, stage: StageHead, locale: Locale, room: float) -> Iterator[Figure]:
    inner = room - 2 * _MARGIN
    head = _draw_head(view, stage, inner)
    entries = [each for each in list_entries(view, stage) if each.lane not in _DEEDS]
    slides = _fill(entries, inner, _HEIGHT - 2 * _MARGIN - head.height - 40, locale)
    rows = tuple((entry.label, tell_content(entry.content, locale)) for entry in entries)
    table = Table(locale.label(stage.eyebrow, stage.name), (stage.eyebrow, stage.name), rows)
    for number, body in enumerate(slides or [Sketch(inner, 0)]):
        key = stage.id if not number else f"{stage.id}-{number + 1}"
        yield Figure(key, None, stack((head, body), 16), (table,) if not number else ())


def _draw_head(view: MapView, stage: StageHead, inner: float) -> Sketch:
    """The name of the stage beside the curve, in which it stands out."""
    width = inner * 0.46
    words = stack(
        (
            write(stage.eyebrow, _EYEBROW, width),
            write(stage.name, _HEADING, width),
            *(draw_fact(fact, width, BODY.tint("muted")) for fact in stage.facts),
        ),
        1,
    )
    curve = inner - width - GAP
    picture = draw_overview(view, curve, 112, stage, face=28) if view.curve else Sketch(0, 0)
    return Sketch(
        inner,
        max(words.height, picture.height),
        (Placed(0, 0, words), Placed(width + GAP, 0, picture)),
    )


def _fill(entries: Sequence[Entry], inner: float, height: float, locale: Locale) -> list[Sketch]:
    """Entries in columns, on as many slides as they need."""
    width = (inner - (_COLUMNS - 1) * _COLUMN_GAP) / _COLUMNS
    pieces = list(list_pieces(entries, width, locale))
    return [
        columns(slide, width + _COLUMN_GAP)._replace(width=inner)
        for slide in pack(pieces, width, max(height, 160), _COLUMNS)
    ]


def _draw_deeds(view: MapView, locale: Locale, room: float) -> Iterator[Figure]:
    """Opportunities and fixes of all stages together."""
    inner = room - 2 * _MARGIN
    entries = [
        entry._replace(label=stage.name, step=entry.step)
        for stage in view.stages
        for entry in list_entries(view, stage)
        if entry.lane in _DEEDS
    ]
    if not entries:
        return
    heading = write(locale.word("view.next"), _HEADING, inner)
    rows = tuple((entry.label, tell_content(entry.content, locale)) for entry in entries)
    table = Table(locale.word("view.next"), (locale.word("map.stage"), ""), rows)
    slides = _fill(entries, inner, _HEIGHT - 2 * _MARGIN - heading.height - 40, locale)
    for number, body in enumerate(slides, 1):
        tables = (table,) if number == 1 else ()
        yield Figure(f"deeds-{number}", None, stack((heading, body), 14), tables)
