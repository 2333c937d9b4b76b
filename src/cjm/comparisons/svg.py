"""Both curves of what changed, as one picture that scales."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from cjm.comparisons._comparison import Comparison
from cjm.comparisons._drawing import choose_language, draw_map, find_theme
from cjm.comparisons._stream import Compared, tell_side
from cjm.composer.directions import read_direction
from cjm.files.spool import Spool
from cjm.formats._format import Drawing
from cjm.layout.pills import draw_badge
from cjm.layout.resolve import resolve_placed
from cjm.layout.scene import Ink, Rect, Scene
from cjm.layout.sketch import Placed, Sketch, flow, stack
from cjm.layout.text import BODY, SMALL, STRONG, TITLE, write
from cjm.locales import Locale, load_locale
from cjm.terminal import Style, make_printable
from cjm.themes import Palette
from cjm.view.overlay import Beat, Overlay
from cjm.views._difference import DIFFERENCE
from cjm.views._difference_words import has_curves, list_rows, tabulate, tell_scores
from cjm.views._sheet import WIDE, draw_figures
from cjm.views._view import Figure

_ID = "difference"
_MARGIN, _GAP = 36.0, 16.0
_WIDTH = WIDE + 2 * _MARGIN
_TYPE = Ink("ink")
_LTR = "\N{LEFT-TO-RIGHT MARK}"
"""Before a path: else its first slash goes to the other end where one reads from right to left."""


def write_svg(compared: Compared, style: Style) -> Iterator[str]:
    """A picture of its own: what feels worse and better in words, then the curves, map by map."""
    from cjm.formats._typeface import write_typeface

    lang = choose_language(compared.manner, compared.find_language())
    locale, theme = load_locale(lang), find_theme(compared.manner)
    is_empty = not compared.count_ahead()
    page = _Page(theme.light, is_rtl=read_direction(lang) == "rtl")
    page.add(_draw_head(compared, locale, is_empty=is_empty))
    if is_empty:
        page.add(write(locale.word("change.none-between"), BODY, WIDE))
    words: list[str] = []
    for one in compared.maps:
        if drawing := draw_map(one, compared):
            page.add(_draw_persona(drawing) if one.is_persona else _draw_map(drawing))
            words += _tell_persona(drawing) if one.is_persona else _tell(drawing)
    head, body = page.write(lang, locale.word("change.title"), tuple(words))
    yield head
    yield write_typeface(
        theme, lambda: chain((head,), body()), embed_fonts=compared.manner.embed_fonts
    )
    yield from body()


class _Page:
    """A picture that grows downwards, of which each piece is written as it comes."""

    def __init__(self, palette: Palette, *, is_rtl: bool) -> None:
        from cjm.formats._scene import ItemWriter

        self._writer = ItemWriter(_ID, palette)
        self._is_rtl = is_rtl
        self._text = Spool()
        self._height = 0.0

    def add(self, sketch: Sketch) -> None:
        """Put a sketch below what is there."""
        if not sketch.height:
            return
        if self._height:
            self._height += _GAP
        at = Placed(_MARGIN, _MARGIN + self._height, sketch)
        for item in resolve_placed(at, _WIDTH, is_rtl=self._is_rtl):
            self._text.add(self._writer.write(item))
        self._height += sketch.height

    def write(
        self, lang: str, title: str, words: tuple[str, ...]
    ) -> tuple[str, Callable[[], Iterator[str]]]:
        """The head of the picture, and what gives the rest of it as often as it is asked."""
        from cjm.formats._scene import SCENE_END, open_scene

        height = self._height + 2 * _MARGIN
        ground = Rect(0, 0, _WIDTH, height, Ink("page"))
        scene = Scene(_ID, _WIDTH, height, lang, title, words or (title,), (ground,))
        first = f"{self._writer.write_definitions()}{self._writer.write(ground)}"
        return open_scene(scene), lambda: chain((first,), self._text.read(), (SCENE_END,))


def _draw_head(compared: Compared, locale: Locale, *, is_empty: bool) -> Sketch:
    """What the picture is of, and between which sides."""
    title = "change.none" if is_empty else "change.title"
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


COMPARISON = Comparison("svg", write_svg, is_drawn=True)
