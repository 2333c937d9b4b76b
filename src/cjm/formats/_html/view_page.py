"""A page that shows one view of a map, other than the map itself."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from cjm.diagram import draw_flow, flow_css
from cjm.formats._format import Drawing
from cjm.formats._html.anchors import Anchors
from cjm.formats._html.document import Head, Manner, write_document
from cjm.formats._html.signs import Signs
from cjm.formats._html.stylebook import StyleBook, rem
from cjm.formats._html.styles import write_view_style
from cjm.formats._html.templates import load_template
from cjm.formats._html.text import (
    choose_direction,
    find_foreign_texts,
    isolate,
    name_language,
    say_word,
)
from cjm.formats._scene import write_scene
from cjm.layout.sketch import find_links
from cjm.values import NamedTuple
from cjm.views._sheet import NARROW, WIDE, draw_figures, make_scene, width_of
from cjm.views._view import Chart, Figure, Table, View, load_view

_SHRINKS_TO = 0.85
"""The share of its natural width below which a drawing scrolls rather than shrinks."""


_GROWS_TO = 1.19
"""The share of its natural width that a wide drawing fills a wide page with."""
_EDGE = 3.0
"""Room for the shadow of a panel."""


class Picture(NamedTuple):
    """A drawing for one width of the screen: `place` is `wide`, `narrow` or `any`."""

    place: str
    svg: Markup


class Shown(NamedTuple):
    """A figure, ready for its template; `chart` is the stage diagram, else there are pictures,
    which keyboards and screen readers reach where they lead somewhere.
    """

    key: str
    title: str | None
    pictures: tuple[Picture, ...] = ()
    tables: tuple[Table, ...] = ()
    chart: Markup | None = None
    has_links: bool = False


def write_view_page(drawing: Drawing) -> bytes:
    """The page of a view."""
    view, locale = drawing.view, drawing.locale
    part = load_view(drawing.look)
    book, signs = StyleBook(), Signs()
    figures = tuple(show_figures(part, drawing, book))
    foreign = find_foreign_texts(view, locale)

    def way(text: str) -> Markup:
        direction = choose_direction(text, view.direction)
        return direction + name_language(locale) if text in foreign else direction

    body = load_template("view.html.j2").render(
        view=view,
        locale=locale,
        script=drawing.has_script,
        look=part.name,
        arrangement=part.arrangement,
        figures=figures,
        word=partial(say_word, locale=locale, foreign=foreign),
        signs=signs,
        say=partial(isolate, page=view.direction),
        way=way,
        anchor=Anchors().claim,
    )
    style = write_view_style(
        drawing.theme, book.text(), part.arrangement, has_script=drawing.has_script
    )
    name = say_word(f"view.{part.name}", locale, frozenset())
    return write_document(
        Head(view.lang, view.direction, f"{view.title} – {name}"),
        Markup(body),
        style,
        Manner(drawing.theme, drawing.has_script, drawing.embed_fonts),
        sprite=signs.sprite(),
    )


def show_figures(
    part: View, drawing: Drawing, book: StyleBook, prefix: str = "", room: float | None = None
) -> Iterator[Shown]:
    """All figures of a view in the colours of the page, with rules for their sizes. `prefix` begins
    the ids of one map among several; `room` is the width of the wide ones where it is not the
    usual one.
    """
    view, locale = drawing.view, drawing.locale
    wide = draw_figures(part, view, locale, room or width_of(part))
    sizes = {"any": {each.key: each for each in wide if isinstance(each, Figure)}}
    if part.arrangement != "flow":
        narrow = draw_figures(part, view, locale, NARROW)
        sizes = {
            "wide": sizes["any"],
            # What takes several slides is one card on a telephone.
            "narrow": {each.key: each for each in narrow if isinstance(each, Figure)},
        }
    for figure in wide:
        if isinstance(figure, Chart):
            yield _show_chart(figure, drawing, book)
            continue
        pictures = tuple(
            Picture(
                f"{name} {_limit(part, each, book)}",
                _write(each, f"{prefix}{part.name}-{name}", drawing),
            )
            for name, figures in sizes.items()
            if (each := figures.get(figure.key))
        )
        leads_on = any(find_links(figure.sketch))
        yield Shown(figure.key, figure.title, pictures, figure.tables, has_links=leads_on)


def _limit(part: View, figure: Figure, book: StyleBook) -> str:
    """A class that keeps a drawing from growing beyond its natural size; slides fill the page, and
    cards their column.
    """
    if part.arrangement == "slides":
        return "slide"
    if part.arrangement == "flow":
        return "filling"
    width = figure.sketch.width
    least = rem(width * _SHRINKS_TO)
    most = width * _GROWS_TO if width >= WIDE else width
    name = book.name(f"max-inline-size:{rem(most)}")
    if width > WIDE:
        book.add(f".{name}>svg{{min-inline-size:{least}}}")
        return f"{name} scrolls"
    return name


def _write(figure: Figure, kind: str, drawing: Drawing) -> Markup:
    """A drawing as SVG whose colours are those of the page."""
    scene = make_scene(drawing.view, f"{kind}-{figure.key}", figure.sketch, (), margin=_EDGE)
    palette = {name: f"var(--{name})" for name in drawing.theme.light}
    return Markup(write_scene(scene, palette, is_inline=True))


def _show_chart(figure: Chart, drawing: Drawing, book: StyleBook) -> Shown:
    """The stage diagram as in the page of the map, without links: there is no table to lead to."""
    flow = drawing.view.flow
    drawn = draw_flow(
        flow._replace(nodes=tuple(node._replace(target="") for node in flow.nodes)),
        direction=drawing.view.direction,
        locale=drawing.locale,
        theme=drawing.theme,
        engine=drawing.engine,
        prefix="_flow-",
        standalone=False,
    )
    if drawn.notice:
        drawing.tell(drawn.notice)
    book.add(flow_css({name: f"var(--{name})" for name in drawing.theme.light}))
    least = rem(drawn.width * _SHRINKS_TO)
    size = f"max-inline-size:{rem(drawn.width)}"
    book.add(
        f".diagram-scroller>svg{{inline-size:100%;block-size:auto;min-inline-size:{least};{size}}}"
    )
    return Shown("diagram", figure.title, chart=Markup(drawn.svg))
