"""How it feels before and after a change: both curves over one axis, with what is gone in place.

Not a view of one map, so nothing lists it; pages and pictures of comparisons draw it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.layout.pills import draw_badge
from cjm.layout.scene import Ink, Line, Path, Rect
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, beside, flow, stack
from cjm.layout.text import SMALL, STRONG, Style, shorten, width_of, write
from cjm.locales import Locale
from cjm.view import MapView
from cjm.view.overlay import Beat, Overlay
from cjm.views._difference_key import draw_gaps, draw_key
from cjm.views._difference_words import (
    Column,
    has_curves,
    has_score,
    tabulate,
    tell_columns,
    tell_scores,
)
from cjm.views._traces import Trace, Voice, draw_traces, list_traces, split_edges
from cjm.views._two_curves import Pair, draw_two_curves, frame_curves
from cjm.views._view import Figure, View

_LEAST = 104.0
"""Width of a column that has room for its name; narrower ones are numbered."""
_LEAST_OF_VOICES = 126.0
"""The same where the scores of single personas stand in it, each behind a mark."""
_PAD = 6.0
_NAME = Style(13, 19, is_bold=True)
_SCORES = Style(13, 19, is_bold=True)
_NUMBER = Style(11, 16, "muted", is_bold=True)
_ROW = 22.0
_MOST_LINES = 4
_FACE, _SMALL_FACE = 26.0, 17.0
_GONE = Ink("card", "muted", 1, (4.0, 3.0))
_NEW = Ink("chip", "accent", 1)


def _draw(view: MapView, locale: Locale, room: float) -> tuple[Figure, ...]:
    overlay = view.overlay
    if overlay is None or not has_curves(view):
        return ()
    traces = list_traces(view)
    least = _LEAST_OF_VOICES if any(trace.number for trace in traces) else _LEAST
    body = _draw_wide if room / len(overlay.beats) >= least else _draw_close
    key = draw_key(overlay, traces, locale, room)
    sketch = stack((key, body(view, overlay, traces, locale, room)), 12)
    title = locale.word("change.curve")
    return (Figure("difference", title, sketch, (tabulate(view, overlay, locale),)),)


DIFFERENCE = View("difference", "how it feels before and after", "change.none", _draw)


def _draw_wide(
    view: MapView, overlay: Overlay, traces: Sequence[Trace], locale: Locale, room: float
) -> Sketch:
    """Each column under its name, with its scores below."""
    beats = overlay.beats
    edges = _spread(len(beats), room)
    heads = [_draw_head(beat, view, locale, _inner(edges, 0)) for beat in beats]
    feet = [
        _draw_foot(column, locale, _inner(edges, 0)) for column in tell_columns(overlay, traces)
    ]
    frame = frame_curves(split_edges(beats, edges))
    between = draw_traces(traces, frame)
    curves = draw_two_curves(_pair(beats), edges, has_hatch=True, face=_FACE, between=between)
    is_boxed = any(beat.standing != "kept" for beat in beats)
    top = max(head.height for head in heads) + (_PAD if is_boxed else 0)
    foot = max(each.height for each in feet)
    height = top + curves.height + foot
    parts: list[Part] = list(_draw_grounds(beats, edges, height + _PAD))
    for place, (head, each) in enumerate(zip(heads, feet, strict=True)):
        middle = (edges[place] + edges[place + 1]) / 2
        parts.append(Placed(middle - head.width / 2, top - head.height, head))
        parts.append(Placed(middle - each.width / 2, top + curves.height, each))
    parts.append(Placed(0, top, curves))
    gaps = tuple(draw_gaps(beats, edges, locale))
    parts.append(Placed(0, top, Sketch(room, curves.height, gaps)))
    return Sketch(room, height + _PAD, tuple(parts))


def _draw_close(
    view: MapView, overlay: Overlay, traces: Sequence[Trace], locale: Locale, room: float
) -> Sketch:
    """Numbered columns as narrow as they have to be, and a list of those that changed."""
    beats = overlay.beats
    edges = _spread(len(beats), room)
    step = edges[1]
    frame = frame_curves(split_edges(beats, edges))
    curves = draw_two_curves(
        _pair(beats),
        edges,
        has_hatch=True,
        face=max(8.0, min(_FACE - 4, step * 0.72)),
        between=draw_traces(traces, frame),
    )
    numbers = [write(locale.number(place + 1), _NUMBER, 40) for place in range(len(beats))]
    every = max(1, -int(-(max(number.width for number in numbers) + 4) // step))
    parts: list[Part] = list(_draw_grounds(beats, edges, curves.height + _ROW))
    parts += (Placed(0, 0, curves), *draw_gaps(beats, edges, locale))
    for place, number in enumerate(numbers):
        if place % every == 0:
            middle = (edges[place] + edges[place + 1]) / 2
            parts.append(Placed(middle - number.width / 2, curves.height + 2, number))
    chart = Sketch(room, curves.height + _ROW, tuple(parts))
    rows = [
        _draw_row(column, view, locale, min(room, 360.0))
        for column in tell_columns(overlay, traces)
        if column.has_changed
    ]
    return stack((chart, flow(rows, room, gap=24, row_gap=8)), 12)


def _spread(count: int, room: float) -> tuple[float, ...]:
    return tuple(room * place / count for place in range(count + 1))


def _inner(edges: Sequence[float], place: int) -> float:
    return edges[place + 1] - edges[place] - 2 * _PAD


def _pair(beats: Sequence[Beat]) -> list[Pair]:
    return [Pair(beat.before, beat.after) for beat in beats]


def _draw_grounds(beats: Sequence[Beat], edges: Sequence[float], height: float) -> Iterator[Part]:
    """Columns that are new, or gone; and fine rules where a stage begins."""
    for place, beat in enumerate(beats):
        x, width = edges[place], edges[place + 1] - edges[place]
        if beat.standing == "gone":
            yield Rect(x + 2, 0, width - 4, height, Ink("head", opacity=0.7), 8)
            yield Rect(x + 2, 0, width - 4, height, Ink(None, "muted", 1.2, (5.0, 4.0)), 8)
        elif beat.standing == "new":
            yield Rect(x + 2, 0, width - 4, height, Ink("accent", opacity=0.07), 8)
            yield Rect(x + 2, 0, width - 4, height, Ink(None, "accent", 1.2), 8)
        elif place and beats[place - 1].stage != beat.stage:
            yield Line(x, 0, x, height, Ink(stroke="line"))


def _draw_head(beat: Beat, view: MapView, locale: Locale, room: float) -> Sketch:
    """The name of a column, the stage it is a step of, and whether it is new or gone."""
    stage = view.stages[beat.stage]
    is_step = stage.id != beat.target
    above = _centre(write(stage.name, SMALL, room, anchor="middle"), room) if is_step else NOTHING
    is_gone = beat.standing == "gone"
    style = _NAME.tint("muted") if is_gone else _NAME
    name = write(beat.name, style, room, anchor="middle", is_struck=is_gone)
    if name.height > _MOST_LINES * style.leading:
        name, _ = shorten(beat.name, style, room, _MOST_LINES)
    parts = [above, _centre(name, room)]
    if (badge := _draw_standing(beat, locale, room)).width:
        parts.append(_centre(badge, room))
    return stack((*parts, Sketch(room, 4)), 2)


def _draw_standing(beat: Beat, locale: Locale, room: float) -> Sketch:
    if beat.standing == "kept":
        return NOTHING
    key, ink = ("added", _NEW) if beat.standing == "new" else ("removed", _GONE)
    return draw_badge(locale.word(f"change.{key}"), room, ink=ink)


def _centre(sketch: Sketch, room: float) -> Sketch:
    return Sketch(room, sketch.height, (Placed((room - sketch.width) / 2, 0, sketch),))


def _draw_foot(column: Column, locale: Locale, room: float) -> Sketch:
    """The scores of a column, with a sign where it feels otherwise."""
    if column.voices:
        return _centre(_draw_voices(column.voices, locale), room)
    if not has_score(column.beat):
        return _centre(write("–", SMALL, room), room)
    return _centre(_draw_scores(column.beat, locale, room), room)


def _draw_voices(voices: Sequence[Voice], locale: Locale) -> Sketch:
    """The scores of single personas, a line each, behind the mark of the persona."""
    lines = [beside((voice.trace.sign, _draw_scores(voice, locale, 150.0)), 6) for voice in voices]
    return stack(lines, 3)


def _draw_scores(beat: Beat | Voice, locale: Locale, room: float) -> Sketch:
    told = tell_scores(beat, locale)
    worse = beat.is_worse
    colour = "muted" if worse is None else "negative" if worse else "positive"
    words = write(told, _SCORES.tint(colour), max(room - 16, width_of(told, _SCORES) + 1))
    if worse is None:
        return words
    sign = "M0 0H10L5 9Z" if worse else "M0 9H10L5 0Z"
    return beside((Sketch(10, 9, (Path(sign, 0, 0, Ink(colour)),)), words), 6)


def _draw_row(column: Column, view: MapView, locale: Locale, room: float) -> Sketch:
    beat = column.beat
    number = write(locale.number(column.number), _NUMBER, 30)
    stage = view.stages[beat.stage]
    name = beat.name if stage.id == beat.target else f"{stage.name} · {beat.name}"
    scores = _draw_scores(beat, locale, 150.0) if has_score(beat) else NOTHING
    if column.voices:
        scores = _draw_voices(column.voices, locale)
    badge = _draw_standing(beat, locale, room - 40)
    body = stack((write(name, STRONG, room - 40), beside((scores, badge), 10)), 1)
    return Sketch(room, body.height, (Placed(0, 2, number), Placed(34, 0, body)))
