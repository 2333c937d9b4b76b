"""As it is beside as it is to be: both curves, and stage by stage what vanishes and what comes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from cjm.layout.cells import draw_bullets, draw_empty
from cjm.layout.pills import draw_badge
from cjm.layout.scene import Ink, Line, Rect
from cjm.layout.signs import colour_of, draw_feeling
from cjm.layout.sketch import NOTHING, Placed, Sketch, beside, flow, lead, stack
from cjm.layout.text import SMALL, STRONG, Style, write
from cjm.locales import Locale
from cjm.view import Contrast, MapView, StagePair
from cjm.views._columns import PAD, Row, draw_rows, lay_raster
from cjm.views._two_curves import Pair, draw_two_curves
from cjm.views._view import Figure, Table, View

_LABEL, _LEAST = 132.0, 150.0
_WIDE = 700.0
_NUMBER = Style(26, 34, is_bold=True)
_NAME = Style(15, 22, is_bold=True)
_Texts = Callable[[StagePair], tuple[str, ...]]
_ROWS: tuple[tuple[str, str | None, _Texts], ...] = (
    ("vanished", "fix", lambda pair: pair.vanished),
    ("staying", None, lambda pair: pair.staying),
    ("arising", "pain", lambda pair: pair.arising),
    ("added", "fix", lambda pair: pair.added),
    ("dropped", None, lambda pair: pair.dropped),
    ("fixes", "opportunity", lambda pair: pair.fixes),
)


def _draw(view: MapView, locale: Locale, room: float) -> tuple[Figure, ...]:
    contrast = view.contrast
    if contrast is None or not contrast.stages:
        return ()
    draw = _draw_table if room >= _WIDE else _draw_list
    sketch = stack(
        (
            _draw_key(contrast, room),
            _draw_sums(contrast, room, locale),
            draw(contrast, room, locale),
        ),
        16,
    )
    tables = (_tabulate(contrast, locale),)
    return (Figure("compare", locale.word("view.compare"), sketch, tables),)


VIEW = View("compare", "as it is beside as it is to be", "view.compare-empty", _draw)


def _draw_key(contrast: Contrast, room: float) -> Sketch:
    """Which line is which."""
    signs = (
        (contrast.before, Ink(stroke="muted", width=2.6, dash=(7, 5))),
        (contrast.after, Ink(stroke="accent", width=2.6)),
    )
    return flow(
        [
            lead(Sketch(34, 4, (Line(0, 2, 34, 2, ink),)), write(name, STRONG, room - 44), 8, 21)
            for name, ink in signs
        ],
        room,
        gap=28,
        row_gap=4,
    )


def _draw_sums(contrast: Contrast, room: float, locale: Locale) -> Sketch:
    """How many pain points vanish, stay and are new, and what became of the lowest point."""
    colours = {"vanished": "positive", "staying": "ink", "arising": "negative"}
    sums = [
        (locale.word(f"view.{key}"), locale.number(count), colours[key])
        for key, _, read in _ROWS
        if key in colours and (count := sum(len(read(pair)) for pair in contrast.stages))
    ]
    columns = [column for pair in contrast.stages for column in pair.columns]
    was = [column.before for column in columns if column.before is not None]
    now = [column.after for column in columns if column.after is not None]
    if was and now:
        low = _tell_change(min(was), min(now), locale)
        sums.append((locale.word("view.low-point"), low, colour_of(min(now))))
    return flow([_draw_sum(*each, room) for each in sums], room, gap=12, row_gap=12)


def _draw_sum(label: str, value: str, colour: str, room: float) -> Sketch:
    number = write(value, _NUMBER.tint(colour), room - 28)
    body = stack((number, write(label, SMALL, min(190.0, room - 28))), 0)
    width, height = body.width + 28, body.height + 16
    return Sketch(width, height, (Rect(0, 0, width, height, Ink("head"), 10), Placed(14, 8, body)))


def _tell_change(before: float, after: float, locale: Locale) -> str:
    return locale.word("view.before-after", before=locale.score(before), after=locale.score(after))


def _draw_table(contrast: Contrast, room: float, locale: Locale) -> Sketch:
    """The stages as columns below both curves."""
    stages = contrast.stages
    raster = lay_raster(len(stages), room, _LABEL, _LEAST)
    edges, pairs = [0.0], []
    for place, stage in enumerate(stages):
        start, end = raster.edges[place], raster.edges[place + 1]
        for number, column in enumerate(stage.columns, 1):
            edges.append(start - _LABEL + (end - start) * number / len(stage.columns))
            pairs.append(Pair(column.before, column.after))
    curves = draw_two_curves(pairs, edges)
    label = write(locale.word("view.feelings"), STRONG.tint("muted"), _LABEL - PAD)
    band = Sketch(raster.width, curves.height, (Placed(0, PAD, label), Placed(_LABEL, 0, curves)))
    heads = Row("", tuple(partial(_draw_head, stage, locale) for stage in stages), "head")
    changes = Row("", tuple(partial(_draw_change, stage, locale) for stage in stages))
    rows = [
        Row(
            locale.word(f"view.{key}"),
            tuple(partial(_draw_texts, read(stage), locale) for stage in stages),
            ground,
        )
        for key, ground, read in _ROWS
        if any(read(stage) for stage in stages)
    ]
    parts = (draw_rows((heads,), raster), band, draw_rows((changes, *rows), raster))
    return stack(parts, 0)


def _draw_head(stage: StagePair, locale: Locale, room: float) -> Sketch:
    name = write(stage.name, _NAME, room)
    if stage.standing == "kept":
        return name
    ink = Ink("fix", "fix-edge") if stage.standing == "new" else Ink("card", "muted", 1, (4, 3))
    badge = draw_badge(locale.word(f"view.stage-{stage.standing}"), room, ink=ink)
    return stack((name, badge), 4)


def _draw_change(stage: StagePair, locale: Locale, room: float) -> Sketch:
    """The lowest score of the stage, before and after."""
    was = min((each.before for each in stage.columns if each.before is not None), default=None)
    now = min((each.after for each in stage.columns if each.after is not None), default=None)
    if was is None and now is None:
        return draw_empty(locale)
    score = now if now is not None else was
    face = draw_feeling(score, 22) if score is not None else NOTHING
    if was is not None and now is not None and was != now:
        told = _tell_change(was, now, locale)
    else:
        told = locale.score(score) if score is not None else ""
    colour = "muted" if was is None or now is None or was == now else "positive"
    if was is not None and now is not None and now < was:
        colour = "negative"
    return beside((face, write(told, STRONG.tint(colour), room - 30)), 7)


def _draw_texts(texts: tuple[str, ...], locale: Locale, room: float) -> Sketch:
    return draw_bullets(texts, room) if texts else draw_empty(locale)


def _draw_list(contrast: Contrast, room: float, locale: Locale) -> Sketch:
    """On a narrow sheet: the curves, then the stages below each other."""
    columns = [column for stage in contrast.stages for column in stage.columns]
    edges = [room * place / len(columns) for place in range(len(columns) + 1)]
    curves = draw_two_curves([Pair(each.before, each.after) for each in columns], edges)
    return stack((curves, *(_draw_stage(stage, room, locale) for stage in contrast.stages)), 18)


def _draw_stage(stage: StagePair, room: float, locale: Locale) -> Sketch:
    entries = [
        stack((write(locale.word(f"view.{key}"), SMALL, room), draw_bullets(read(stage), room)), 1)
        for key, _, read in _ROWS
        if read(stage)
    ]
    rule = Sketch(room, 1, (Rect(0, 0, room, 1, Ink("line")),))
    head = _draw_head(stage, locale, room)
    return stack((rule, head, _draw_change(stage, locale, room), *entries), 7)


def _tabulate(contrast: Contrast, locale: Locale) -> Table:
    head = (
        locale.word("map.stage"),
        contrast.before,
        contrast.after,
        *(locale.word(f"view.{key}") for key, _, _ in _ROWS),
    )
    return Table(
        locale.word("view.compare"), head, tuple(_tell(stage, locale) for stage in contrast.stages)
    )


def _tell(stage: StagePair, locale: Locale) -> tuple[str, ...]:
    def scores(values: Sequence[tuple[str, float | None]]) -> str:
        known = [(name, value) for name, value in values if value is not None]
        if len(stage.columns) == 1:
            return locale.join([locale.score(value) for _, value in known])
        return locale.join(
            [
                locale.word("emotion.sentence", name=name, feeling=locale.score(value))
                for name, value in known
            ]
        )

    name = stage.name
    if stage.standing != "kept":
        remark = locale.word(f"view.stage-{stage.standing}")
        name = locale.word("phrase.remark", text=name, remark=remark)
    return (
        name,
        scores([(column.name, column.before) for column in stage.columns]),
        scores([(column.name, column.after) for column in stage.columns]),
        *(locale.join(list(read(stage))) for _, _, read in _ROWS),
    )
