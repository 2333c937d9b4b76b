"""Draws a flow as SVG: for a page, which brings the style, or as a file of its own."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import fsum

from cjm.diagram.cards import Setting
from cjm.diagram.engine import LINEAR, Engine, EngineError
from cjm.diagram.graph import Graph, Way, is_chain, read_flow
from cjm.diagram.markup import Markup, group, tag, words
from cjm.diagram.plan import PlacedRow, Plan, make_plan
from cjm.diagram.sheet import Sheet
from cjm.diagram.stages import draw_card
from cjm.diagram.style import file_css
from cjm.diagram.text import clean_title
from cjm.diagram.wires import Drawn, column_starts, draw_routes, draw_turn
from cjm.layout.paths import write_number
from cjm.locales import Locale, load_locale
from cjm.themes import Theme
from cjm.values import NamedTuple
from cjm.view import Direction, Flow

_RIM = 2.0
_FILE_MARGIN = 24.0
_SIDE = 30.0
"""Beside the rows, where lines turn from one to the next."""
_ROW_AIR = 28.0
_LANE, _LANE_AIR = 30.0, 8.0
"""The least height in which a line turns, and what is free between the labels of two."""
_HINT = "Graphviz places branches and loops: install graphviz-pure, or name a `dot`"


class FlowDrawing(NamedTuple):
    """A drawn flow: SVG text, its size in pixels, and what went otherwise than wished."""

    svg: str
    width: float
    height: float
    notice: str | None = None


def draw_flow(
    flow: Flow,
    *,
    direction: Direction,
    locale: Locale,
    theme: Theme,
    engine: Engine,
    prefix: str,
    standalone: bool,
) -> FlowDrawing:
    """The flow as SVG; `prefix` begins every id in it.

    In a page its colours come from `flow_css` and its stages are links. Standalone, it is a file
    with the colours of the theme. Where the engine fails, our own layout serves and `notice` says
    so.
    """
    graph = read_flow(flow)
    # For a chain no engine is asked, unless a user named it.
    if is_chain(graph) and not engine.is_asked_for:
        engine = LINEAR
    sheet, height, parts, notice = _draw(graph, direction, locale.code, engine, standalone)
    if standalone:
        parts = (*_clothe(theme), *parts)
    svg = _frame(sheet, height, parts, flow=flow, prefix=prefix)
    return FlowDrawing(f"{svg}\n" if standalone else svg, sheet.width, height, notice)


class _Drawn(NamedTuple):
    """What a drawing holds, whoever dresses and frames it."""

    sheet: Sheet
    height: float
    parts: tuple[Markup, ...]
    notice: str | None


# The picture of a map, its page and the diagram in a file draw the same one after the other.
@lru_cache(maxsize=4)
def _draw(
    graph: Graph, direction: Direction, language: str, engine: Engine, is_standalone: bool, /
) -> _Drawn:
    plan, notice = _plan(graph, direction, language, engine)
    margin = _FILE_MARGIN if is_standalone else _RIM
    side = margin + (_SIDE if len(plan.rows) > 1 else 0)
    widths = [fsum(placed.layers.widths) for placed in plan.rows]
    sheet = Sheet(max(widths, default=0) + 2 * side, direction, is_standalone)
    tops, height = _stack_rows(plan, margin)
    return _Drawn(sheet, height, _draw_plan(sheet, plan, side, tops), notice)


@lru_cache(maxsize=4)
def _plan(
    graph: Graph, direction: Direction, language: str, engine: Engine, /
) -> tuple[Plan, str | None]:
    setting = Setting(load_locale(language), direction, graph.is_thin)
    try:
        plan = make_plan(graph, setting, engine)
    except EngineError as failure:
        plan = make_plan(graph, setting, LINEAR)
        said = f" ({failure.hint})" if failure.hint else ""
        return plan, f"{failure.message}{said}; the stage diagram is drawn without it"
    if not engine.command and not plan.is_plain:
        return plan, f"the stage diagram is drawn without Graphviz. {_HINT}"
    return plan, None


class _Turn(NamedTuple):
    """A way to the next row, how far below its own row it runs back, and where its lane ends."""

    way: Way
    middle: float
    end: float


def _turns_after(plan: Plan, placed: PlacedRow) -> tuple[_Turn, ...]:
    """The ways from a row to the next one, each in a lane as high as its label."""
    turns: list[_Turn] = []
    edge = 0.0
    for way in plan.turns:
        if placed.row.holds(way.tail):
            label = plan.labels.get(way)
            high = max(_LANE, label.height + _LANE_AIR if label else 0)
            turns.append(_Turn(way, _ROW_AIR / 2 + edge + high / 2, edge + high))
            edge += high
    return tuple(turns)


def _stack_rows(plan: Plan, margin: float) -> tuple[tuple[float, ...], float]:
    """The top of each row, with room between for the lines that turn; and the whole height."""
    tops: list[float] = []
    y = margin
    for placed in plan.rows:
        tops.append(y)
        turns = _turns_after(plan, placed)
        y += placed.height + _ROW_AIR + (turns[-1].end if turns else 0)
    return tuple(tops), (y - _ROW_AIR if tops else y) + margin


def _draw_plan(
    sheet: Sheet, plan: Plan, side: float, tops: tuple[float, ...]
) -> tuple[Markup, ...]:
    lines: list[Drawn] = []
    cards: list[Markup] = []
    for number, (placed, top) in enumerate(zip(plan.rows, tops, strict=True)):
        starts = column_starts(placed)
        for place, card in enumerate(placed.cards):
            x = side + starts[placed.layers.spots[place].column]
            cards.append(draw_card(sheet, card, x, top + placed.middles[place] - card.height / 2))
        lines += draw_routes(sheet, placed, side, top)
        lines += _draw_turns(sheet, plan, number, side, tops)
    return (
        group("wires", (line.wire for line in lines)),
        group("labels", (line.label for line in lines if line.label)),
        group("nodes", cards),
    )


def _draw_turns(
    sheet: Sheet, plan: Plan, number: int, side: float, tops: tuple[float, ...]
) -> Iterator[Drawn]:
    """The lines from a row's end down and back to the beginning of the next row."""
    placed = plan.rows[number]
    end = side + fsum(placed.layers.widths)
    bottom = tops[number] + placed.height
    turns = _turns_after(plan, placed)
    for lane, turn in enumerate(turns):
        way, below = turn.way, plan.rows[number + 1]
        start_y = tops[number] + _meet(placed, way.tail, way.tail_step)
        end_y = tops[number + 1] + _meet(below, way.head, way.head_step)
        # The first lane runs inside all others at first and comes down outside them, so that
        # none crosses another.
        out, back = end + 14 + lane * 4, side - 18 - (len(turns) - 1 - lane) * 3
        middle = bottom + turn.middle
        stops = ((end, start_y), (out, start_y), (out, middle), (back, middle), (back, end_y))
        yield draw_turn(sheet, way, plan.labels.get(way), (*stops, (side, end_y)))


def _meet(placed: PlacedRow, stage: int, step: int | None) -> float:
    """The height in a row at which a line meets a stage, or one of its steps."""
    place = stage - placed.row.first
    card = placed.cards[place]
    anchor = card.anchor(step)
    middle = placed.middles[place]
    return middle if anchor is None else middle - card.height / 2 + anchor


def _frame(
    sheet: Sheet,
    height: float,
    parts: Iterable[Markup],
    *,
    flow: Flow,
    prefix: str,
) -> Markup:
    """The root element around the drawing, with the title and the summary in words."""
    begin = re.sub(r"[^\w.-]+", "-", clean_title(prefix)).removesuffix("-")
    title, summary = f"{begin}-title", f"{begin}-summary"
    width, tall = write_number(sheet.width), write_number(height)
    attributes: dict[str, str | float | None] = {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": "flow",
        "width": width,
        "height": tall,
        "viewBox": f"0 0 {width} {tall}",
        # A page that runs right to left would turn the meaning of all places.
        "direction": "ltr",
        "role": "img" if sheet.is_standalone else "group",
        "aria-labelledby": title,
        "aria-describedby": summary,
    }
    return tag(
        "svg",
        attributes,
        (
            tag("title", {"id": title}, (words(clean_title(flow.title)),)),
            tag("desc", {"id": summary}, (words(clean_title(flow.summary)),)),
            *parts,
        ),
    )


def _clothe(theme: Theme) -> tuple[Markup, Markup]:
    """What a file has instead of a page: its style and its ground."""
    return (
        tag("style", {}, (words(file_css(theme.light, theme.dark)),)),
        tag("rect", {"class": "ground", "width": "100%", "height": "100%"}),
    )
