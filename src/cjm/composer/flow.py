"""The journey as a graph: its stages and steps, and the ways between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.composer.raster import Place, StagePlace
from cjm.composer.ways import Way
from cjm.lanes._contacts import name_contact
from cjm.lanes._feelings import level
from cjm.lanes._wording import Wording
from cjm.model import Next, Step
from cjm.view import Edge, Flow, Node


def draw_flow(stages: Sequence[StagePlace], ways: Sequence[Way], wording: Wording) -> Flow:
    """The graph of a journey, with its story in a few sentences."""
    return Flow(
        tuple(_list_nodes(stages, wording)),
        tuple(_write_edge(way, wording) for way in ways),
        wording.word("map.diagram"),
        " ".join(_tell(stages, ways, wording)),
    )


def write_condition(way: Next, wording: Wording) -> str:
    """In which case one goes this way, and how many do: "no, 20%"."""
    share = wording.locale.percent(way.share) if way.share is not None else None
    return wording.join(filter(None, (wording.say(way.when), share)))


def _list_nodes(stages: Sequence[StagePlace], wording: Wording) -> Iterator[Node]:
    for stage in stages:
        written = wording.locale.number(stage.number)
        yield _write_node(stage.own, wording, number=written)
        parent = wording.ids[stage.own.spot.path]
        for place in stage.steps:
            yield _write_node(place, wording, parent=parent)


def _write_node(
    place: Place, wording: Wording, *, number: str | None = None, parent: str | None = None
) -> Node:
    step = place.spot.step
    id = wording.ids[place.spot.path]
    score = step.emotion.score if step.emotion else None
    feeling = _feel(step, wording)
    touchpoints = tuple(name_contact(touchpoint, wording) for touchpoint in step.touchpoints)
    name = wording.text(step.name)
    known = [name, feeling, wording.say(step.goal)]
    if touchpoints:
        label = wording.word("lane.touchpoints")
        known.append(wording.locale.label(label, wording.join(touchpoints)))
    tooltip = "\n".join(filter(None, known))
    return Node(id, name, id, number, score, feeling, touchpoints, parent, tooltip)


def _feel(step: Step, wording: Wording) -> str | None:
    """The feeling in the author's word, else the word for the score."""
    if step.emotion is None:
        return None
    label = wording.say(step.emotion.label)
    if label or step.emotion.score is None:
        return label
    return level(step.emotion.score, wording)


def _write_edge(way: Way, wording: Wording) -> Edge:
    return Edge(
        wording.ids[way.tail.spot.path],
        wording.ids[way.head.spot.path],
        write_condition(way.next, wording) if way.next else "",
        way.next.share if way.next else None,
        is_reading_order=way.next is None,
        is_loop=way.is_loop,
    )


def _tell(stages: Sequence[StagePlace], ways: Sequence[Way], wording: Wording) -> Iterator[str]:
    """The graph in sentences: the stages in order, then each way that the author wrote."""
    if stages:
        names = wording.join(wording.text(stage.stage.name) for stage in stages)
        yield wording.locale.phrase("flow.stages", len(stages), names=names)
    for way in ways:
        if way.next is None:
            continue
        ends = {
            "tail": wording.text(way.tail.spot.step.name),
            "head": wording.text(way.head.spot.step.name),
        }
        condition = write_condition(way.next, wording)
        word = "flow.back" if way.is_loop else "flow.way"
        if condition:
            yield wording.word(f"{word}-if", condition=condition, **ends)
        else:
            yield wording.word(word, **ends)
