"""Short ways to the parts of a view."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cjm.view import (
    Band,
    Bullets,
    Card,
    Cards,
    Cell,
    Chip,
    Chips,
    Column,
    Content,
    Curve,
    Direction,
    Edge,
    EmotionRow,
    Empty,
    Feeling,
    Flow,
    MapView,
    Node,
    Point,
    Quote,
    Quotes,
    Row,
    Series,
    StageHead,
    Tone,
    bare_view,
)

LEVELS = {
    "en": ("very dissatisfied", "dissatisfied", "neutral", "satisfied", "very satisfied"),
    "fa": ("خیلی ناراضی", "ناراضی", "خنثی", "راضی", "خیلی راضی"),
}


def bullets(*texts: str) -> Content:
    return Bullets(texts) if texts else Empty()


def thoughts(*texts: str) -> Content:
    return Quotes(tuple(Quote(text) for text in texts)) if texts else Empty()


def chips(prefix: str, *items: str | Chip) -> Content:
    """Touchpoints; a bare text gets an id from `prefix` and its place."""
    made = tuple(
        item if isinstance(item, Chip) else Chip(f"{prefix}-touchpoint-{place}", item)
        for place, item in enumerate(items, 1)
    )
    return Chips(made) if made else Empty()


def cards(prefix: str, tone: Tone, *items: str | Card) -> Content:
    """Cards; a bare text gets an id from `prefix`, the tone and its place."""
    made = tuple(
        item if isinstance(item, Card) else Card(f"{prefix}-{tone}-{place}", item, tone)
        for place, item in enumerate(items, 1)
    )
    return Cards(made) if made else Empty()


def row(id: str, label: str, *contents: Content, note: str | None = None) -> Row:
    """A lane with one cell a column."""
    cells = tuple(Cell(column, 1, content) for column, content in enumerate(contents))
    return Row(id, label, (cells,), note)


def emotion_row(
    lang: str, label: str, points: Sequence[Point], columns: int, missing: str
) -> EmotionRow:
    """The emotion lane of one series: a cell for each point, and for each column without."""
    cells: list[Cell] = []
    for point in points:
        feeling = Feeling(point.score, point.text, point.label, confidence=point.confidence)
        cells.append(Cell(point.first, point.span, feeling))
    covered = {c for cell in cells for c in range(cell.first, cell.first + cell.span)}
    cells += [
        Cell(column, 1, Feeling(None, missing))
        for column in range(columns)
        if column not in covered
    ]
    cells.sort(key=lambda cell: cell.first)
    levels = tuple(zip((-2.0, -1.0, 0.0, 1.0, 2.0), LEVELS[lang], strict=True))
    return EmotionRow("emotion", label, tuple(cells), levels)


def series(
    points: Sequence[Point], *, id: str = "current", name: str = "", kind: str = "current"
) -> Series:
    """A line whose gaps follow from its points."""
    gaps = tuple(after.first > before.first + before.span for before, after in pairwise(points))
    match kind:
        case "target":
            return Series(id, name, "target", tuple(points), gaps)
        case "persona":
            return Series(id, name, "persona", tuple(points), gaps)
        case _:
            return Series(id, name, "current", tuple(points), gaps)


def curve(*lines: Series) -> Curve:
    return Curve(lines, tuple(point.text for point in lines[0].points))


def stages(eyebrow: str, *names: tuple[str, str]) -> tuple[StageHead, ...]:
    """Stages without steps, one column each, from ids and names."""
    return tuple(
        StageHead(id, place, eyebrow.format(place), name, place - 1, 1, has_steps=False)
        for place, (id, name) in enumerate(names, 1)
    )


def plain_columns(heads: Sequence[StageHead]) -> tuple[Column, ...]:
    return tuple(Column(place, head.id, None) for place, head in enumerate(heads))


def plain_flow(heads: Sequence[StageHead], title: str) -> Flow:
    """The stages in reading order."""
    nodes = tuple(Node(head.id, head.name, head.id, str(head.number)) for head in heads)
    edges = tuple(Edge(a.id, b.id) for a, b in pairwise(heads))
    return Flow(nodes, edges, title, " → ".join(head.name for head in heads))


def map_view(
    id: str,
    title: str,
    *,
    heads: tuple[StageHead, ...],
    bands: tuple[Band, ...],
    columns: tuple[Column, ...] | None = None,
    lang: str = "en",
    direction: Direction = "ltr",
    lines: Curve | None = None,
    flow: Flow | None = None,
) -> MapView:
    """A view with a grid and nothing around it; `_replace` adds the rest."""
    return bare_view(id, title, lang=lang, direction=direction)._replace(
        stages=heads,
        columns=plain_columns(heads) if columns is None else columns,
        bands=bands,
        curve=lines,
        flow=flow or plain_flow(heads, "Stage diagram"),
    )
