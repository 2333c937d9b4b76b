"""The journey as a graph, and the arrows of a blueprint."""

from typing import Literal

from cjm.values import NamedTuple


class Node(NamedTuple):
    """A stage or a step in the flow. `target` is the id of the element in the page, empty where
    the page has none.
    """

    id: str
    text: str
    target: str
    number: str | None = None
    score: float | None = None
    feeling: str | None = None
    touchpoints: tuple[str, ...] = ()
    parent: str | None = None
    """The id of the stage node that holds this step, else None."""
    tooltip: str = ""


class Edge(NamedTuple):
    """A way from one node to another; `is_reading_order` where no `next` said so.

    `text` is the condition and share as written ("no, 20 %"); `share` 0–100.
    """

    tail: str
    head: str
    text: str = ""
    share: float | None = None
    is_reading_order: bool = True
    is_loop: bool = False


class Flow(NamedTuple):
    """The journey as a graph, in reading order."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    title: str
    summary: str


class Link(NamedTuple):
    """An arrow between blueprint items: exchange `->`, agreement `<->`, dependency `~>`."""

    tail: str
    head: str
    kind: Literal["exchange", "agreement", "dependency"]
    text: str
