"""A page that shows what changed between two versions of maps, with each map below its changes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from markupsafe import Markup

from cjm.files.spool import Spool
from cjm.formats._format import Drawing
from cjm.formats._html.anchors import Anchors
from cjm.formats._html.band import Tools
from cjm.formats._html.document import Head, Manner, write_document_in_pieces
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
    """What holds for the whole page. `before` and `after` are what the two sides are called;
    `is_alone` tells that there is one map.
    """

    before: str
    after: str
    lang: str
    direction: Direction
    locale: Locale
    theme: Theme
    is_alone: bool = False
    has_script: bool = True
    embed_fonts: bool = False


class DifferencePage:
    """The page of a comparison. Maps are written as they come, and let go of."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._tools = Tools(StyleBook(), Signs())
        self._anchors = Anchors()
        self._lanes = LaneFilter(self._tools.book)
        self._entries, self._articles = Spool(), Spool()
        self._size = 0
        self._title = ""
        self._weights: Counter[WeightName] = Counter()
        self._directions: set[str] = set()
        self._paper = ""
        foreign = find_foreign_words(sheet.locale, sheet.lang)
        self._values = {
            "sheet": sheet,
            "is_alone": sheet.is_alone,
            "locale": sheet.locale,
            "word": partial(say_word, locale=sheet.locale, foreign=foreign),
            "signs": self._tools.signs,
            "say": partial(isolate, page=sheet.direction),
            "way": lambda text: choose_direction(text, sheet.direction),
            "script": sheet.has_script,
        }

    def add(self, changed: Changed) -> None:
        """Write one map."""
        self._size += 1
        self._title = changed.title
        sheet, drawing = self._sheet, changed.drawing
        scope = Scope() if sheet.is_alone else _scope(self._size)
        section = _write_map(changed, scope, self._tools, self._anchors, self._lanes)
        self._paper = max(self._paper, section.paper)
        self._directions.add(drawing.view.direction if drawing else sheet.direction)
        if drawing and (overlay := drawing.view.overlay):
            self._weights.update({weight: overlay.count(weight) for weight in _WEIGHTS})
        values = {
            "one": changed,
            "view": drawing.view if drawing else None,
            "section": section,
            "number": self._size,
            "prefix": _scope(self._size).prefix,
            "bar": self._write_bar() if sheet.is_alone else "",
        }
        if not sheet.is_alone:
            self._entries.add(self._fill("difference_entry", **values) + "\n")
        self._articles.add(self._fill("difference_article", **values) + "\n")

    def write(self, same: int) -> Iterator[bytes]:
        """The whole page, when all maps are in; `same` others did not change."""
        sheet = self._sheet
        own = f"{read_sheets(('difference',))}\n{self._tools.book.text()}"
        yield from write_document_in_pieces(
            Head(sheet.lang, self._choose_direction(), self._write_title()),
            lambda: self._write_body(same),
            write_view_style(sheet.theme, own, "stack", has_script=sheet.has_script),
            Manner(sheet.theme, sheet.has_script, sheet.embed_fonts, self._paper),
            sprite=self._tools.signs.sprite,
        )

    def _write_body(self, same: int) -> Iterator[str]:
        return load_template("difference.html.j2").generate(
            **self._values,
            **self._list_totals(),
            title=self._title,
            size=self._size,
            same=same,
            filters=self._write_filters() if self._size > 1 else "",
            entries=map(Markup, self._entries.read()),
            articles=map(Markup, self._articles.read()),
        )

    def _write_bar(self) -> Markup:
        """What stands below the sums of a map that is alone."""
        return self._fill("difference_bar", **self._list_totals(), filters=self._write_filters())

    def _write_filters(self) -> Markup:
        return self._fill("difference_filters", **self._list_totals())

    def _list_totals(self) -> dict[str, object]:
        """What all maps come to that were written so far."""
        # Where maps run two ways, no direction stands above them: each part says its own.
        own = Markup(' dir="{}"').format(self._sheet.direction)
        return {
            "weights": [(weight, self._weights[weight]) for weight in _WEIGHTS],
            "lanes": self._lanes.items(),
            "own": own if len(self._directions) > 1 else "",
        }

    def _fill(self, name: str, **values: object) -> Markup:
        return Markup(load_template(f"{name}.html.j2").render(**self._values, **values))

    def _choose_direction(self) -> Direction | None:
        """That of the page; none where its maps run two ways."""
        return self._sheet.direction if len(self._directions) < 2 else None

    def _write_title(self) -> str:
        name = self._sheet.locale.word("change.title")
        return f"{name} – {self._title}" if self._size == 1 else name


def _scope(place: int) -> Scope:
    return Scope(f"map{place}-", f".map{place}")


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
