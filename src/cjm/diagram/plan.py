"""Where everything stands: cards in rows, lines between them, and what is said in words instead."""

from collections.abc import Iterable, Mapping, Sequence
from math import fsum

from cjm.diagram.cards import Card, Exit, Setting, Sign, compose_card
from cjm.diagram.engine import Engine
from cjm.diagram.graph import CROWD, Graph, Way
from cjm.diagram.labels import Label, say_share, say_way, write_labels
from cjm.diagram.layers import Layers, build_layers
from cjm.diagram.linear import place_on_line
from cjm.diagram.rows import MOST_STAGES, Row, break_rows, card_width
from cjm.diagram.straighten import straighten
from cjm.locales import Locale
from cjm.values import NamedTuple

_MOST_TURNS = 4
_LEAST_FILLED = 0.6
_MOST_ROUTES = 40
"""Lines in one row; the ways beyond are said in words. Also keeps the engine quick."""


class PlacedRow(NamedTuple):
    """A row: its cards, its layers, and the middle height of each spot from the row's top."""

    row: Row
    cards: tuple[Card, ...]
    layers: Layers
    middles: tuple[float, ...]
    height: float


class Plan(NamedTuple):
    """All rows, the ways that lead from one row's end to the next one's beginning, the labels.

    `is_plain` says that no engine could have drawn it otherwise.
    """

    rows: tuple[PlacedRow, ...]
    turns: tuple[Way, ...]
    labels: Mapping[Way, Label]
    is_plain: bool


def make_plan(graph: Graph, setting: Setting, engine: Engine) -> Plan:
    """Place a graph with an engine, or with our own layout where the engine has no command.

    Raises EngineError where the engine gives no layout.
    """
    has_engine = bool(engine.command) and len(graph.stages) <= CROWD
    locale = setting.locale
    # Ways that reach farther are never drawn.
    near = (way for way in graph.ways if abs(way.head - way.tail) < 2 * MOST_STAGES)
    labels = write_labels(near, locale, setting.direction)
    rows = break_rows(len(graph.stages), graph.ways, labels, is_stacked=has_engine)
    width = card_width(rows)
    drawn, turns, left = _part_ways(graph.ways, rows)
    exits = _write_exits(graph, left, locale)
    inner: dict[int, list[Way]] = {}
    for way in graph.inner_ways:
        inner.setdefault(way.tail, []).append(way)
    placed: list[PlacedRow] = []
    is_plain = True
    for row, ways in zip(rows, drawn, strict=True):
        cards = _level(
            compose_card(
                graph.stages[stage], width, exits.get(stage, ()), inner.get(stage, ()), setting
            )
            for stage in range(row.first, row.end)
        )
        layers = build_layers(row, ways, labels, [card.height for card in cards], width)
        is_plain = is_plain and layers.is_chain
        if has_engine and (engine.is_asked_for or not layers.is_chain):
            from cjm.diagram.dot import place_by_dot

            middles = place_by_dot(layers, engine)
        else:
            # An engine would place a chain of stages just so.
            middles = place_on_line(layers)
        placed.append(_set_top(row, cards, layers, straighten(layers, middles)))
    return Plan(tuple(placed), turns, labels, is_plain)


def _level(cards: Iterable[Card]) -> tuple[Card, ...]:
    """The cards of a row, all as high as the highest unless that would leave much of them bare."""
    made = tuple(cards)
    height = max(card.height for card in made)
    if fsum(card.height for card in made) < _LEAST_FILLED * height * len(made):
        return made
    return tuple(card._replace(height=height) for card in made)


def _set_top(
    row: Row, cards: tuple[Card, ...], layers: Layers, middles: Sequence[float]
) -> PlacedRow:
    """Count heights from the top of the row."""
    halves = [spot.height / 2 for spot in layers.spots]
    top = min(middle - half for middle, half in zip(middles, halves, strict=True))
    bottom = max(middle + half for middle, half in zip(middles, halves, strict=True))
    return PlacedRow(row, cards, layers, tuple(middle - top for middle in middles), bottom - top)


def _part_ways(
    ways: Iterable[Way], rows: Sequence[Row]
) -> tuple[tuple[tuple[Way, ...], ...], tuple[Way, ...], tuple[Way, ...]]:
    """The ways drawn inside each row, those that turn from row to row, and the rest."""
    row_of = {
        stage: number for number, row in enumerate(rows) for stage in range(row.first, row.end)
    }
    inside: list[list[Way]] = [[] for _ in rows]
    turns: list[Way] = []
    left: list[Way] = []
    for way in ways:
        tail, head = row_of[way.tail], row_of[way.head]
        if tail == head:
            row = rows[tail]
            is_level = row.column(way.tail) == row.column(way.head)
            if is_level or len(inside[tail]) >= _MOST_ROUTES:
                left.append(way)
            else:
                inside[tail].append(way)
        elif head == tail + 1 and _is_turn(way, rows[tail], rows[head], turns):
            turns.append(way)
        else:
            left.append(way)
    return tuple(tuple(drawn) for drawn in inside), tuple(turns), tuple(left)


def _is_turn(way: Way, above: Row, below: Row, turns: Sequence[Way]) -> bool:
    """Whether a way joins a row's end and the next one's beginning, with room for its line."""
    is_end = above.column(way.tail) == len(above.gaps)
    known = sum(other.tail in range(above.first, above.end) for other in turns[-_MOST_TURNS:])
    return is_end and below.column(way.head) == 0 and known < _MOST_TURNS


def _write_exits(graph: Graph, left: Iterable[Way], locale: Locale) -> dict[int, list[Exit]]:
    """What each card states in words."""
    exits: dict[int, list[Exit]] = {}
    for way in (*graph.inner_ways, *left):
        made = _write_exit(graph, way, locale)
        if made is not None:
            exits.setdefault(way.tail, []).append(made)
    for drop_out in graph.drop_outs:
        text = locale.word("diagram.leave", share=locale.percent(drop_out.share))
        exits.setdefault(drop_out.stage, []).append(Exit("leave", text, drop_out.step))
    return exits


def _write_exit(graph: Graph, way: Way, locale: Locale) -> Exit | None:
    said, share = say_way(way, locale), say_share(way, locale)
    is_inner = way.tail == way.head
    if is_inner and way.tail_step == way.head_step:
        return Exit("again", said or locale.word("diagram.again"), way.tail_step, share)
    if is_inner and way.head_step == (way.tail_step or 0) + 1 and way.tail_step is not None:
        # The next step stands right below; only what is said about the way is worth a line.
        return Exit("on", said, way.tail_step, share) if said else None
    stage = graph.stages[way.head]
    node = stage.node if way.head_step is None else stage.steps[way.head_step]
    name = node.text if node.number is None else f"{node.number} {node.text}"
    sign: Sign = "back" if way.is_loop else "on"
    return Exit(sign, f"{name} · {said}" if said else name, way.tail_step, share)
