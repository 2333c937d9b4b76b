"""One version of a compared map, as rows of the table that both share."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import assert_never

from markupsafe import Markup

from cjm.formats._html.band import Tools
from cjm.formats._html.cells import Grid, GridCell, GridRow
from cjm.formats._html.grid import build_grid
from cjm.formats._html.marks import Marks, SideName
from cjm.formats._html.table import build_curve, number_links
from cjm.formats._html.templates import load_template
from cjm.formats._html.text import isolate
from cjm.formats._html.wires import NO_WIRES
from cjm.locales import Locale
from cjm.values import NamedTuple
from cjm.view import (
    Bullets,
    Cards,
    Cell,
    Chips,
    Divider,
    Empty,
    Feeling,
    Figures,
    Link,
    MapView,
    Quotes,
    Row,
)
from cjm.view.overlay import Mark, Overlay, Side


class Ground(NamedTuple):
    """The table of both versions in one: `values` are what its template knows."""

    view: MapView
    grid: Grid
    values: Mapping[str, object]
    locale: Locale
    tools: Tools


class Version(NamedTuple):
    """One version: what it is called, its rows by lane, and what the template of these knows."""

    name: SideName
    word: str
    side: Side
    rows: Mapping[str, Sequence[GridRow]]
    marks: Marks
    values: Mapping[str, object]

    def list_marks(self, lane: str, cell: GridCell) -> Iterator[Mark]:
        """The marks of what a cell holds."""
        texts: tuple[str, ...] = ()
        match cell.cell.content:
            case Cards(items):
                yield from (mark for item in items if (mark := self.marks.of(item.id)))
            case Chips(chips):
                yield from (mark for chip in chips if (mark := self.marks.of(chip.id)))
            case Bullets(bullets):
                texts = bullets
            case Quotes(quotes):
                texts = tuple(quote.text for quote in quotes)
            case Figures(figures):
                texts = tuple(figure.name for figure in figures)
            case Feeling():
                texts = ("",)
            case Empty():
                pass
            case _:
                assert_never(cell.cell.content)
        found = (self.marks.of_text(cell.holders, lane, text) for text in texts)
        yield from (mark for mark in found if mark)

    def list_ids(self, lane: str) -> Iterator[str]:
        """The ids that links may lead to, of what a lane holds."""
        for cell in (cell for row in self.rows[lane] for cell in row.cells):
            match cell.cell.content:
                case Cards(items):
                    yield from (item.id for item in items)
                case Chips(chips):
                    yield from (chip.id for chip in chips)
            yield from (mark.anchor for mark in self.list_marks(lane, cell) if mark.anchor)

    def list_numbers(self, cell: GridCell) -> list[object]:
        """The numbers of arrows at the cards of a cell."""
        content, links = cell.cell.content, self.values["links"]
        if not isinstance(content, Cards) or not isinstance(links, dict):
            return []
        return [links.get(item.id) for item in content.items]

    def lacks(self, cell: Cell) -> bool:
        """Whether no column of a cell is there in this version."""
        return all(place in self.side.absent for place in range(cell.first, cell.first + cell.span))

    def write(self, rows: Sequence[GridRow], twins: Mapping[str, str]) -> Markup:
        """Rows of the table; what they hold has the ids that `twins` say."""
        claim = self.values["anchor"]

        def anchor(id: str) -> object:
            return claim(twins.get(id, id)) if callable(claim) and id else ""

        module = load_template("grid.html.j2").make_module(
            {**self.values, "anchor": anchor, "twins": twins}
        )
        lane: Callable[[GridRow], Markup] = module.lane  # type: ignore[attr-defined]  # a macro
        return Markup("").join(map(lane, rows))


def take_version(
    name: SideName, overlay: Overlay, side: Side, lanes: Mapping[str, str], ground: Ground
) -> Version:
    """A version with a row for each of the `lanes`, which go by their ids."""
    nothing = tuple(Cell(place, 1, Empty()) for place in range(len(ground.view.columns)))
    own = {band.id: band for band in side.bands if not isinstance(band, Divider)}
    bands = tuple(own.get(id, Row(id, label, (nothing,))) for id, label in lanes.items())
    view = ground.view._replace(bands=bands, curve=side.curve)
    grid = build_grid(view, ground.grid.columns)
    rows: dict[str, list[GridRow]] = {}
    for row in (row for group in grid.groups for row in group):
        rows.setdefault(row.id, []).append(row)
    marks = Marks(overlay._replace(texts=side.texts), partial(isolate, page=view.direction), name)
    values = {
        **ground.values,
        "marks": marks,
        "band": build_curve(view, grid, ground.tools),
        "wires": NO_WIRES,
        "links": number_links(side.links, ground.locale, among=_list_links(ground.view, overlay)),
    }
    word = ground.locale.word(f"change.{name}")
    return Version(name, word, side, rows, marks, values)


def _list_links(view: MapView, overlay: Overlay) -> tuple[Link, ...]:
    """The links of both versions, those of the table of both in one first."""
    found: dict[tuple[str, str, str], Link] = {}
    for link in (*view.links, *(link for side in overlay.sides or () for link in side.links)):
        found.setdefault((link.tail, link.head, link.kind), link)
    return tuple(found.values())
