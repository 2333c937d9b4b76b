"""Reads a flow as stages and the ways between them, thinned out where it is too large to read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cjm.values import NamedTuple
from cjm.view import Edge, Flow, Node

CROWD = 300
"""Stages, steps and touchpoints that one drawing can hold; beyond, it counts touchpoints."""


class Stage(NamedTuple):
    """A stage with its steps, or a step of the only stage there is.

    `touchpoints` counts those of the stage and of its steps.
    """

    node: Node
    steps: tuple[Node, ...]
    touchpoints: int


class Way(NamedTuple):
    """A way from one stage to another, or within one, by their places in reading order.

    `tail_step` and `head_step` are places in the stage's steps, None for the stage itself.
    """

    tail: int
    head: int
    tail_step: int | None
    head_step: int | None
    text: str
    share: float | None
    is_reading_order: bool
    is_loop: bool

    @property
    def is_forward(self) -> bool:
        """Whether it leads on in reading order."""
        return self.head > self.tail


class DropOut(NamedTuple):
    """Who leaves at a stage or step: what the shares of its ways leave of 100 %."""

    stage: int
    step: int | None
    share: float


class Graph(NamedTuple):
    """The journey as stages, ways between stages, ways inside one, and who leaves where."""

    stages: tuple[Stage, ...]
    ways: tuple[Way, ...]
    inner_ways: tuple[Way, ...]
    drop_outs: tuple[DropOut, ...]
    is_thin: bool
    """Whether steps are left out and touchpoints only counted."""


def is_chain(graph: Graph) -> bool:
    """Whether each stage leads to the next one, and nowhere else."""
    steps = [(way.tail, way.head) for way in graph.ways]
    return steps == [(stage, stage + 1) for stage in range(len(graph.stages) - 1)]


class _Place(NamedTuple):
    stage: int
    step: int | None


def read_flow(flow: Flow) -> Graph:
    """The graph of a flow. Ways from or to nodes that the flow lacks are left out."""
    stages = tuple(_read_stages(flow.nodes))
    size = len(flow.nodes) + sum(stage.touchpoints for stage in stages)
    is_thin = size > CROWD
    places = _find_places(stages)
    ways = tuple(dict.fromkeys(_read_ways(flow.edges, stages, places, is_thin=is_thin)))
    return Graph(
        stages,
        tuple(way for way in ways if way.tail != way.head),
        tuple(way for way in ways if way.tail == way.head),
        tuple(_read_drop_outs(flow.edges, places, is_thin=is_thin)),
        is_thin,
    )


def _read_stages(nodes: Iterable[Node]) -> Iterator[Stage]:
    steps: dict[str, list[Node]] = {}
    tops: list[Node] = []
    for node in nodes:
        if node.parent is None:
            tops.append(node)
        else:
            steps.setdefault(node.parent, []).append(node)
    if len(tops) == 1 and (alone := steps.get(tops[0].id, ())) and _says_nothing(tops[0]):
        # The steps are the journey: one card around all of them would show no flow.
        tops, steps = list(alone), {}
    for top in tops:
        inner = tuple(steps.get(top.id, ()))
        count = sum(len(node.touchpoints) for node in (top, *inner))
        yield Stage(top, inner, count)


def _says_nothing(stage: Node) -> bool:
    """Whether a stage has a name alone, and all else stands at its steps."""
    return stage.score is None and not stage.feeling and not stage.touchpoints


def _find_places(stages: tuple[Stage, ...]) -> dict[str, _Place]:
    places: dict[str, _Place] = {}
    for number, stage in enumerate(stages):
        places[stage.node.id] = _Place(number, None)
        for place, step in enumerate(stage.steps):
            places[step.id] = _Place(number, place)
    return places


def _read_ways(
    edges: Iterable[Edge],
    stages: Sequence[Stage],
    places: Mapping[str, _Place],
    *,
    is_thin: bool,
) -> Iterator[Way]:
    for edge in edges:
        tail, head = places.get(edge.tail), places.get(edge.head)
        if tail is None or head is None:
            continue
        from_step, to_step = tail.step, head.step
        if tail.stage != head.stage:
            # One enters a stage by its first step and leaves it by its last: only others need to
            # be shown. Reading order is a matter of stages alone.
            last = len(stages[tail.stage].steps) - 1
            from_step = None if edge.is_reading_order or from_step == last else from_step
            to_step = None if edge.is_reading_order or to_step == 0 else to_step
        elif from_step != to_step and (
            is_thin or (edge.is_reading_order and None in (from_step, to_step))
        ):
            continue
        yield Way(
            tail.stage,
            head.stage,
            None if is_thin else from_step,
            None if is_thin else to_step,
            edge.text,
            edge.share,
            edge.is_reading_order,
            edge.is_loop or (head.stage, head.step or 0) < (tail.stage, tail.step or 0),
        )


def _read_drop_outs(
    edges: Iterable[Edge], places: Mapping[str, _Place], *, is_thin: bool
) -> Iterator[DropOut]:
    """Who leaves where every way on carries a share. One way without a share may take the rest."""
    shares: dict[str, list[float | None]] = {}
    for edge in edges:
        if edge.tail in places:
            shares.setdefault(edge.tail, []).append(edge.share)
    for tail, given in shares.items():
        known = [share for share in given if share is not None]
        rest = round(100 - sum(known), 6)
        place = places[tail]
        if len(known) == len(given) and rest > 0 and not (is_thin and place.step is not None):
            yield DropOut(place.stage, place.step, rest)
