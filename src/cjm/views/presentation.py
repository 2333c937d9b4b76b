"""One stage a slide, to be shown on a wall or printed one a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.layout.cells import draw_bullets
from cjm.layout.facts import draw_fact, draw_facts
from cjm.layout.goals import draw_goals
from cjm.layout.header import draw_stamp
from cjm.layout.lines import DrawnLine
from cjm.layout.markers import draw_line_sign
from cjm.layout.people import draw_attributes, draw_name, draw_quote
from cjm.layout.pills import draw_badge
from cjm.layout.scene import Ink, Line
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, flow, lead, stack
from cjm.layout.text import BODY, HEADING, SMALL, STRONG, Style, write
from cjm.locales import Locale
from cjm.view import MapView, PersonaCard, StageHead
from cjm.views._overview import draw_overview, list_lines
from cjm.views._packing import Piece, list_pieces
from cjm.views._slide import HEIGHT, ROOM, draw_slide
from cjm.views._spreading import COLUMN_GAP, COLUMNS, GAP, measure_column, set_in_columns, spread
from cjm.views._stages import Entry, list_entries
from cjm.views._view import Figure, Table, View
from cjm.views._words import tell_content

_TITLE = Style(34, 48, is_bold=True)
_HEADING = Style(24, 35, is_bold=True)
_EYEBROW = Style(13, 19, "accent", is_bold=True)
_LEAD = Style(16, 25, "muted")
_PERSONA_COLUMNS = 3
_CURVE, _TALLEST_CURVE = 92.0, 250.0
_DEEDS = ("opportunities", "fixes")


def _draw(view: MapView, locale: Locale, room: float) -> tuple[Figure, ...]:
    if not view.stages:
        return ()
    slides = [
        _draw_title(view, locale),
        *_draw_people(view, locale),
        *_draw_whole(view, locale),
        *(slide for stage in view.stages for slide in _draw_stage(view, stage, locale)),
        *_draw_deeds(view, locale),
    ]
    return tuple(
        slide._replace(sketch=draw_slide(slide.sketch, view, locale, place, len(slides)))
        for place, slide in enumerate(slides, 1)
    )


VIEW = View("presentation", "one stage a slide", "view.stages-empty", _draw, "slides")


def _draw_title(view: MapView, locale: Locale) -> Figure:
    badges = [
        draw_badge(badge.text, ROOM, ink=ink, colour=colour)
        for badge, (ink, colour) in zip(
            view.badges, ((Ink("ink"), "card"), (Ink("card", "line"), "ink")), strict=False
        )
    ]
    if view.is_draft:
        badges = [*badges[:1], draw_stamp(locale.word("status.draft"))]
    facts = [draw_fact(fact, ROOM, BODY) for fact in view.facts]
    review = write(view.review.text if view.review else "", BODY.tint("muted"), ROOM)
    told = view.summary or view.scenario or ""
    body = stack(
        (
            flow(badges, ROOM, gap=8, row_gap=6),
            write(view.title, _TITLE, ROOM),
            write(told, _LEAD, ROOM),
            flow([*facts, review], ROOM, gap=26, row_gap=2),
            *(write(note, STRONG.tint("muted"), ROOM) for note in view.notes),
        ),
        GAP,
    )
    space = max(0.0, (HEIGHT - body.height) / 2)
    rows = tuple((fact.label, fact.value) for fact in view.facts)
    table = Table(view.title, (locale.word("view.presentation"), told), rows)
    sketch = Sketch(ROOM, body.height + space, (Placed(0, space, body),))
    return Figure("title", None, sketch, (table,))


def _draw_people(view: MapView, locale: Locale) -> Iterator[Figure]:
    """Each persona, then what they are after; on one slide where both fit."""
    slides = [list(_draw_traveller(persona, locale)) for persona in view.personas]
    aims = list(_draw_aims(view, locale))
    if len(slides) == len(slides[0] if slides else ()) == len(aims) == 1:
        who, why = slides[0][0], aims[0]
        if who.sketch.height + 2 * GAP + why.sketch.height <= HEIGHT:
            both = stack((who.sketch, why.sketch), 2 * GAP)
            yield who._replace(sketch=both, tables=(*who.tables, *why.tables))
            return
    for group in slides:
        yield from group
    yield from aims


def _draw_traveller(persona: PersonaCard, locale: Locale) -> Iterator[Figure]:
    """A persona: who it is above, what is known in columns below."""
    top = stack(
        (
            draw_name(persona, ROOM, locale),
            draw_attributes(persona, ROOM),
            draw_quote(persona.quote, ROOM, locale),
        ),
        12,
    )
    width = measure_column(_PERSONA_COLUMNS)
    pieces = [Piece(label, draw_bullets(items, width)) for label, items in persona.groups]
    told = locale.join(
        [
            *filter(None, (persona.role, persona.quote)),
            *(fact.value for fact in persona.attributes),
            *(locale.label(label, locale.join(items)) for label, items in persona.groups),
        ]
    )
    table = Table(persona.name, (locale.word("map.persona"), ""), ((persona.name, told),))
    yield from spread(f"persona-{persona.id}", top, pieces, table, count=_PERSONA_COLUMNS)


def _draw_aims(view: MapView, locale: Locale) -> Iterator[Figure]:
    """The scenario, what is expected, and what is to be reached."""
    width = measure_column(COLUMNS)
    pieces: list[Piece] = []
    rows: list[tuple[str, str]] = []
    if view.scenario:
        label = locale.word("map.scenario")
        pieces.append(Piece(label, write(view.scenario, HEADING, width)))
        rows.append((label, view.scenario))
    if view.expectations:
        label = locale.word("map.expectations")
        pieces.append(Piece(label, draw_bullets(view.expectations, width)))
        rows.append((label, locale.join(view.expectations)))
    for goal in view.goals:
        label = locale.word("map.goals")
        pieces.append(Piece(label, draw_goals((goal,), width, locale)))
        rows.append((label, locale.join([text for text in (goal.text, goal.verdict) if text])))
    if pieces:
        heading = locale.word("map.scenario" if view.scenario else "map.goals")
        table = Table(heading, (heading, ""), tuple(rows))
        yield from spread("aims", NOTHING, pieces, table)


def _draw_whole(view: MapView, locale: Locale) -> Iterator[Figure]:
    """The curve of the whole journey over the names of its stages."""
    if view.curve is None:
        return
    heading = write(locale.word("view.whole"), _HEADING, ROOM)
    step = ROOM / max(1, len(view.columns))
    names: list[Part] = []
    tall = 0.0
    for stage in view.stages:
        width = stage.span * step
        text = stage.name if width > 64 else locale.number(stage.number)
        label = write(text, STRONG if width > 64 else SMALL, width - 6, anchor="middle")
        names.append(Placed(stage.first * step + 3, 0, label))
        tall = max(tall, label.height)
    key = flow([_draw_key(line) for line in list_lines(view)], ROOM, gap=24, row_gap=4)
    rest = heading.height + tall + key.height + 3 * 12
    picture = draw_overview(view, ROOM, max(160.0, HEIGHT - rest), None, face=34)
    rows = tuple((text, "") for text in view.curve.summary)
    table = Table(locale.word("view.whole"), (locale.word("map.stage"), ""), rows)
    body = stack((heading, picture, Sketch(ROOM, tall, tuple(names)), key), 12)
    yield Figure("whole", None, body, (table,))


def _draw_key(line: DrawnLine) -> Sketch:
    """A line of the curve and its name."""
    sign = draw_line_sign(line.series.kind, line.number)
    if line.is_main:
        sign = Sketch(26, 12, (Line(0, 6, 26, 6, Ink(stroke=line.colour, width=2.6)),))
    return lead(sign, write(line.series.name, SMALL, ROOM - 40), 8, SMALL.leading)


def _draw_stage(view: MapView, stage: StageHead, locale: Locale) -> Iterator[Figure]:
    """What is said about a stage below its name; its curve takes what room there is."""
    entries = [each for each in list_entries(view, stage) if each.lane not in _DEEDS]
    head = _draw_head(view, stage, _CURVE)
    bodies = _fill(entries, HEIGHT - head.height - GAP, locale)
    tallest = max((body.height for body in bodies), default=0.0)
    head = _draw_head(view, stage, min(_TALLEST_CURVE, HEIGHT - tallest - GAP))
    rows = tuple((entry.label, tell_content(entry.content, locale)) for entry in entries)
    name = locale.label(stage.eyebrow, stage.name)
    table = Table(name, (stage.eyebrow, stage.name), rows)
    for number, body in enumerate(bodies or [Sketch(ROOM, 0)], 1):
        key = stage.id if number == 1 else f"{stage.id}-{number}"
        tables = (table,) if number == 1 else ()
        yield Figure(key, None, stack((head, body), GAP)._replace(width=ROOM), tables)


def _draw_head(view: MapView, stage: StageHead, height: float) -> Sketch:
    """The name of the stage beside the curve, in which it stands out."""
    width = ROOM * 0.44 if view.curve else ROOM
    words = stack(
        (
            write(stage.eyebrow, _EYEBROW, width),
            write(stage.name, _HEADING, width),
            draw_facts(stage.facts, width, BODY),
        ),
        2,
    )
    if view.curve is None:
        return words._replace(width=ROOM)
    start = width + COLUMN_GAP
    picture = draw_overview(view, ROOM - start, max(_CURVE, height), stage, face=28)
    tall = max(words.height, picture.height)
    return Sketch(ROOM, tall, (Placed(0, 0, words), Placed(start, 0, picture)))


def _fill(entries: Sequence[Entry], height: float, locale: Locale) -> list[Sketch]:
    """Entries in columns, on as many slides as they need."""
    pieces = list(list_pieces(entries, measure_column(COLUMNS), locale))
    return set_in_columns(pieces, height, COLUMNS)


def _draw_deeds(view: MapView, locale: Locale) -> Iterator[Figure]:
    """Opportunities and fixes of all stages together."""
    entries = [
        entry._replace(label=stage.name)
        for stage in view.stages
        for entry in list_entries(view, stage)
        if entry.lane in _DEEDS
    ]
    if not entries:
        return
    heading = write(locale.word("view.next"), _HEADING, ROOM)
    rows = tuple((entry.label, tell_content(entry.content, locale)) for entry in entries)
    table = Table(locale.word("view.next"), (locale.word("map.stage"), ""), rows)
    pieces = list(list_pieces(entries, measure_column(COLUMNS), locale))
    yield from spread("deeds", heading, pieces, table)
