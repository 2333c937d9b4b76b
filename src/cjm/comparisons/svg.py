"""Both curves of what changed, as one picture that scales."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.comparisons._compared import Compared, tell_side
from cjm.comparisons._comparison import Comparison
from cjm.comparisons._drawing import choose_language, draw_map, find_theme
from cjm.composer.directions import read_direction
from cjm.formats._format import Drawing
from cjm.layout.pills import draw_badge
from cjm.layout.resolve import resolve
from cjm.layout.scene import Ink, Rect, Scene
from cjm.layout.sketch import Placed, Sketch, flow, stack
from cjm.layout.text import BODY, SMALL, STRONG, TITLE, write
from cjm.locales import Locale, load_locale
from cjm.terminal import Style, make_printable
from cjm.view import Direction
from cjm.view.overlay import Beat, Overlay
from cjm.views._difference import DIFFERENCE
from cjm.views._difference_words import has_curves, list_rows, tabulate, tell_scores
from cjm.views._sheet import WIDE, draw_figures
from cjm.views._view import Figure

_MARGIN, _GAP = 36.0, 16.0
_TYPE = Ink("ink")
_LTR = "\N{LEFT-TO-RIGHT MARK}"
"""Before a path: else its first slash goes to the other end where one reads from right to left."""


def write_svg(compared: Compared, style: Style) -> str:
    """A picture of its own: what feels worse and better in words, then the curves, map by map."""
    from cjm.formats._scene import write_scene
    from cjm.formats._typeface import set_typeface

    lang = _find_language(compared)
    locale = load_locale(lang)
    drawings = [
        (drawing, one.is_persona) for one in compared.maps if (drawing := draw_map(one, compared))
    ]
    drawn_maps = (_draw_persona(each) if alone else _draw_map(each) for each, alone in drawings)
    body = stack((_draw_head(compared, locale), *drawn_maps), _GAP)
    if not compared.maps:
        body = stack((body, write(locale.word("change.none-between"), BODY, WIDE)), _GAP)
    words = tuple(
        line
        for drawing, alone in drawings
        for line in (_tell_persona(drawing) if alone else _tell(drawing))
    )
    scene = _make_scene(body, lang, locale, read_direction(lang), words)
    theme = find_theme(compared.manner)
    drawn = write_scene(scene, theme.light)
    return set_typeface(drawn, theme, embed_fonts=compared.manner.embed_fonts)


def _find_language(compared: Compared) -> str:
    langs = [one.lang for one in compared.maps if one.lang]
    return choose_language(compared.manner, langs[0] if langs else "")


def _draw_head(compared: Compared, locale: Locale) -> Sketch:
    """What the picture is of, and between which sides."""
    title = "change.title" if compared.maps else "change.none"
    sides = [
        write(locale.label(locale.word(f"change.{key}"), f"{_LTR}{side}"), SMALL, WIDE)
        for key, side in (
            ("before", make_printable(tell_side(compared.old, locale))),
            ("after", make_printable(tell_side(compared.new, locale))),
        )
    ]
    badge = draw_badge(locale.word(title), WIDE, ink=_TYPE, colour="page")
    return stack((badge, flow(sides, WIDE, gap=24, row_gap=2)), 8)


def _draw_map(drawing: Drawing) -> Sketch:
    """One map: its name, what feels otherwise, its curves."""
    view, locale = drawing.view, drawing.locale
    overlay = view.overlay
    if overlay is None:
        return Sketch(0, 0)
    told = [_write_line(line, colour) for line, colour in _list_lines(overlay, locale)]
    figures = draw_figures(DIFFERENCE, view, locale, WIDE) if has_curves(view) else []
    curves = [figure.sketch for figure in figures if isinstance(figure, Figure)]
    return stack((write(view.title, TITLE, WIDE), *told, Sketch(WIDE, 2), *curves), 4)


def _draw_persona(drawing: Drawing) -> Sketch:
    """A persona in a file of its own, which has no curve: its name, and where to read on."""
    name, line = _tell_persona(drawing)
    return stack((write(name, TITLE, WIDE), write(line, BODY, WIDE)), 4)


def _tell_persona(drawing: Drawing) -> tuple[str, str]:
    return drawing.view.title, drawing.locale.word("change.no-picture")


def _write_line(line: str, colour: str) -> Sketch:
    return write(line, STRONG.tint(colour), WIDE)


def _list_lines(overlay: Overlay, locale: Locale) -> Iterator[tuple[str, str]]:
    """What feels worse and better, or what became of the map as a whole."""
    if overlay.kind != "changed":
        yield locale.word(f"change.map-{overlay.kind}"), "ink"
        return
    if not (overlay.worse or overlay.better):
        yield locale.word("change.feelings-same"), "muted"
    for beats, key, colour in (
        (overlay.worse, "change.feels-worse", "negative"),
        (overlay.better, "change.feels-better", "positive"),
    ):
        if beats:
            names = locale.join([_name(beat, locale) for beat in beats])
            yield locale.label(locale.word(key), names), colour


def _name(beat: Beat, locale: Locale) -> str:
    return locale.word("phrase.remark", text=beat.name, remark=tell_scores(beat, locale))


def _tell(drawing: Drawing) -> Iterator[str]:
    """A map in words, for those who hear the picture."""
    view, locale = drawing.view, drawing.locale
    yield view.title
    if view.overlay is None:
        return
    yield from (line for line, _ in _list_lines(view.overlay, locale))
    head = tabulate(view, view.overlay, locale).head
    for name, *told, _ in list_rows(view, view.overlay, locale):
        states = [
            locale.label(key, state) for key, state in zip(head[1:-1], told, strict=True) if state
        ]
        yield locale.label(name, locale.join(states or [locale.word("map.not-scored")]))


def _make_scene(
    body: Sketch, lang: str, locale: Locale, direction: Direction, words: tuple[str, ...]
) -> Scene:
    width, height = WIDE + 2 * _MARGIN, body.height + 2 * _MARGIN
    ground = Rect(0, 0, width, height, Ink("page"))
    sheet = Sketch(width, height, (ground, Placed(_MARGIN, _MARGIN, body)))
    title = locale.word("change.title")
    items = resolve(sheet, is_rtl=direction == "rtl")
    return Scene("difference", width, height, lang, title, words or (title,), items)


COMPARISON = Comparison("svg", write_svg, is_drawn=True)
