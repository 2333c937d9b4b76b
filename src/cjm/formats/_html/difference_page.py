"""A page that shows what changed between two versions of maps, with each map below its changes."""

from collections.abc import Sequence
from functools import partial

from markupsafe import Markup

from cjm.formats._format import Drawing
from cjm.formats._html.anchors import Anchors
from cjm.formats._html.band import Tools
from cjm.formats._html.document import Head, Manner, write_document
from cjm.formats._html.lane_filter import LaneFilter
from cjm.formats._html.printing import is_too_wide, size_sheet, write_sheets
from cjm.formats._html.sides import write_sides
from cjm.formats._html.signs import Signs
from cjm.formats._html.stylebook import StyleBook
from cjm.formats._html.styles import read_sheets, write_view_style
from cjm.formats._html.table import Scope, describe_table
from cjm.formats._html.templates import load_template
from cjm.formats._html.text import choose_direction, find_foreign_words, isolate, say_word
from cjm.formats._html.versions import Ground
from cjm.formats._html.view_page import Shown, show_figures
from cjm.locales import Locale
from cjm.themes import Theme
from cjm.values import NamedTuple
from cjm.view import Direction
from cjm.view.overlay import Entry, WeightName
from cjm.views._difference import DIFFERENCE
from cjm.views._difference_words import has_curves, tell_scores

_DESK = 1376.0
"""Width of the page on a usual desk."""
_WEIGHTS: tuple[WeightName, ...] = ("major", "minor", "patch")


class Changed(NamedTuple):
    """A map in the page. `drawing` is None where it cannot be read; `notices` say what became of it
    as a whole, `errors` what cannot be read, each with its place.
    """

    title: str
    file: str
    drawing: Drawing | None = None
    notices: tuple[str, ...] = ()
    errors: tuple[tuple[str, str], ...] = ()


class Section(NamedTuple):
    """A map as it stands in the page: what it comes to, and the changes one by one; and the paper
    that it asks for, where A3 does not do.
    """

    sums: Markup = Markup("")
    details: Markup = Markup("")
    paper: str = ""


class Sheet(NamedTuple):
    """All that the page tells. `before` and `after` are what the two sides are called, `same` the
    number of maps that did not change.
    """

    before: str
    after: str
    maps: tuple[Changed, ...]
    same: int
    lang: str
    direction: Direction
    locale: Locale
    theme: Theme
    has_script: bool = True
    embed_fonts: bool = False


def write_difference_page(sheet: Sheet) -> str:
    """The page of a comparison."""
    tools = Tools(StyleBook(), Signs())
    anchors = Anchors()
    lanes = LaneFilter(tools.book)
    is_alone = len(sheet.maps) == 1
    sections = [
        _write_map(changed, Scope() if is_alone else _scope(place), tools, anchors, lanes)
        for place, changed in enumerate(sheet.maps, 1)
    ]
    foreign = find_foreign_words(sheet.locale, sheet.lang)

    overlays = [one.drawing.view.overlay for one in sheet.maps if one.drawing]
    body = load_template("difference.html.j2").render(
        sheet=sheet,
        locale=sheet.locale,
        sections=sections,
        prefixes=[_scope(place).prefix for place in range(1, len(sections) + 1)],
        lanes=lanes.items(),
        weights=[
            (weight, sum(overlay.count(weight) for overlay in overlays if overlay))
            for weight in _WEIGHTS
        ],
        directions=_list_directions(sheet),
        word=partial(say_word, locale=sheet.locale, foreign=foreign),
        signs=tools.signs,
        say=partial(isolate, page=sheet.direction),
        way=lambda text: choose_direction(text, sheet.direction),
        script=sheet.has_script,
    )
    own = f"{read_sheets(('difference',))}\n{tools.book.text()}"
    document = write_document(
        Head(sheet.lang, _choose_direction(sheet), _write_title(sheet)),
        Markup(body),
        write_view_style(sheet.theme, own, "stack", has_script=sheet.has_script),
        Manner(
            sheet.theme,
            sheet.has_script,
            sheet.embed_fonts,
            max((section.paper for section in sections), default=""),
        ),
        sprite=tools.signs.sprite(),
    )
    return document.decode()


def _choose_direction(sheet: Sheet) -> Direction | None:
    """That of the page; none where its maps run two ways."""
    return sheet.direction if len(_list_directions(sheet)) < 2 else None


def _write_title(sheet: Sheet) -> str:
    name = sheet.locale.word("change.title")
    return f"{name} – {sheet.maps[0].title}" if len(sheet.maps) == 1 else name


def _scope(place: int) -> Scope:
    return Scope(f"map{place}-", f".map{place}")


def _list_directions(sheet: Sheet) -> frozenset[str]:
    """The directions that the maps of the page are written in."""
    return frozenset(
        one.drawing.view.direction if one.drawing else sheet.direction for one in sheet.maps
    )


def _write_map(
    changed: Changed, scope: Scope, tools: Tools, anchors: Anchors, lanes: LaneFilter
) -> Section:
    """The section of one map."""
    drawing = changed.drawing
    if drawing is None or drawing.view.overlay is None:
        return Section()
    table = describe_table(drawing, tools, scope, anchors)
    overlay = drawing.view.overlay
    lanes.learn(table.grid, overlay)
    figures: tuple[Shown, ...] = ()
    if has_curves(drawing.view):
        figures = tuple(show_figures(DIFFERENCE, drawing, tools.book, scope.prefix, _DESK))
    entries = [(weight, _of_weight(overlay.entries, weight)) for weight in _WEIGHTS]
    changed_rows = frozenset(entry.lane for entry in overlay.entries)
    values = {
        **table.values,
        "overlay": overlay,
        "figures": figures,
        "entries": [group for group in entries if group[1]],
        "scores": partial(tell_scores, locale=drawing.locale),
        "lane_css": lanes.css,
        "row_css": lambda id: lanes.css(id) + ("" if id in changed_rows else " same"),
        "has_brief": any(e.mark.anchor for e in overlay.entries if e.lane == "map"),
        "strip": None,
    }
    values |= write_sides(Ground(drawing.view, table.grid, values, drawing.locale, tools))._asdict()
    if is_too_wide(table.grid.columns):
        table = table._replace(values=values)
        values["sheets"] = partial(write_sheets, table, drawing.view, drawing.locale, tools)
    sums, details = (
        Markup(load_template(f"difference_{name}.html.j2").render(**values))
        for name in ("sums", "map")
    )
    return Section(sums, details, size_sheet(drawing.view, table.grid.columns))


def _of_weight(entries: Sequence[Entry], weight: WeightName) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.mark.weight == weight)
