"""A card for each stage: for narrow screens, for workshops, to be cut out and pinned up."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from cjm.layout.cells import draw_content
from cjm.layout.facts import draw_facts
from cjm.layout.pills import draw_badge
from cjm.layout.scene import Ink, Rect
from cjm.layout.signs import colour_of, draw_feeling, draw_star
from cjm.layout.sketch import NOTHING, Sketch, beside, stack
from cjm.layout.text import LABEL, SMALL, STRONG, Style, write
from cjm.locales import Locale
from cjm.view import Fact, MapView, Point, StageHead
from cjm.views._stages import Entry, list_entries, list_points, list_voices
from cjm.views._view import Figure, Table, View
from cjm.views._words import tell_content

_EYEBROW = Style(12, 17, "accent", is_bold=True)
_NAME = Style(19, 28, is_bold=True)
_FACE = 34.0


def _draw(view: MapView, locale: Locale, room: float) -> tuple[Figure, ...]:
    return tuple(
        Figure(
            stage.id, None, _draw_card(view, stage, locale, room), (_tabulate(view, stage, locale),)
        )
        for stage in view.stages
    )


VIEW = View("cards", "a card for each stage", "view.stages-empty", _draw, "flow")


def _draw_card(view: MapView, stage: StageHead, locale: Locale, room: float) -> Sketch:
    facts = (*stage.facts, *((stage.journey,) if stage.journey else ()))
    return stack(
        (
            stack((write(stage.eyebrow, _EYEBROW, room), write(stage.name, _NAME, room)), 0),
            _draw_feelings(view, stage, locale, room),
            draw_facts(facts, room),
            *_draw_lanes(view, stage, locale, room),
        ),
        12,
    )


def _draw_feelings(view: MapView, stage: StageHead, locale: Locale, room: float) -> Sketch:
    """The faces of the stage, each with its word."""
    rows = [_draw_feeling(view, point, stage, locale, room) for point in list_points(view, stage)]
    rows += [_draw_voice(view, stage, voice, room) for voice in list_voices(view, stage)]
    return stack(rows, 6)


def _draw_voice(view: MapView, stage: StageHead, voice: tuple[str, Point], room: float) -> Sketch:
    """How one persona feels: the face, whose it is, and in which step."""
    name, point = voice
    inner = room - _FACE - 10
    step = view.columns[point.first].name if stage.has_steps and point.span == 1 else None
    words = (write(name, STRONG, inner), write(step or "", SMALL, inner))
    face = draw_feeling(point.score, _FACE, is_filled=point.lowest)
    row = beside((face, stack(words, 0)), 10)
    if not point.lowest:
        return row
    badge = draw_badge(point.low_word, room, ink=Ink("negative"), colour="card")
    return stack((row, badge), 4)


def _draw_feeling(
    view: MapView, point: Point, stage: StageHead, locale: Locale, room: float
) -> Sketch:
    face = draw_feeling(point.score, _FACE, is_filled=point.lowest)
    inner = room - _FACE - 40
    name = view.columns[point.first].name if stage.has_steps and point.span == 1 else None
    colour = colour_of(point.score)
    told = point.label or _name_feeling(view, point, stage) or locale.score(point.score)
    words = stack(
        (
            write(name or "", SMALL, inner),
            write(told, STRONG.tint(colour), inner),
        ),
        0,
    )
    star = draw_star(18) if point.moment_of_truth else NOTHING
    row = beside((face, words, star), 10)
    if not point.lowest:
        return row
    badge = draw_badge(point.low_word, room, ink=Ink("negative"), colour="card")
    return stack((row, badge), 4)


def _name_feeling(view: MapView, point: Point, stage: StageHead) -> str | None:
    """The word for the feeling at a point, as the stage diagram has it."""
    is_own = point.span == stage.span
    place = stage.id if is_own else view.columns[point.first].id
    return next((node.feeling for node in view.flow.nodes if node.target == place), None)


def _draw_lanes(view: MapView, stage: StageHead, locale: Locale, room: float) -> Iterator[Sketch]:
    entries = [entry for entry in list_entries(view, stage) if entry.lane != "emotion"]
    for label, lane in groupby(entries, key=lambda entry: entry.label):
        parts = [write(label, LABEL, room)]
        for entry in lane:
            content = draw_content(entry.content, room, locale)
            step = write(entry.step or "", SMALL.embolden(), room)
            parts.append(stack((step, content), 2))
        rule = Sketch(room, 1, (Rect(0, 0, room, 1, Ink("line")),))
        yield stack((rule, stack(parts, 5)), 8)


def _tabulate(view: MapView, stage: StageHead, locale: Locale) -> Table:
    facts = (*stage.facts, *((stage.journey,) if stage.journey else ()))
    rows = [_tell_fact(fact) for fact in facts]
    rows += [_tell(entry, locale) for entry in list_entries(view, stage)]
    head = (locale.word("map.stage"), stage.name)
    return Table(locale.label(stage.eyebrow, stage.name), head, tuple(rows))


def _tell_fact(fact: Fact) -> tuple[str, str]:
    return fact.label, fact.value


def _tell(entry: Entry, locale: Locale) -> tuple[str, str]:
    label = entry.label
    if entry.step:
        label = locale.word("phrase.remark", text=label, remark=entry.step)
    return label, tell_content(entry.content, locale)
