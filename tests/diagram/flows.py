"""Flows to draw, and a short way to draw them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cjm.diagram import LINEAR, Engine, FlowDrawing, draw_flow
from cjm.locales import load_locale
from cjm.themes import load_theme
from cjm.view import Direction, Edge, Flow, Node


def stage(number: int, text: str = "", *, touchpoints: Sequence[str] = (), **more: str) -> Node:
    """Stage `s3` of a flow."""
    name = text or f"Stage {number}"
    return Node(f"s{number}", name, f"stage-{number}", str(number), 1, "satisfied",
                tuple(touchpoints), **more)  # fmt: skip


def step(owner: int, number: int, text: str = "", *, touchpoints: Sequence[str] = ()) -> Node:
    """Step `s3-1` of stage `s3`."""
    name = text or f"Step {owner}.{number}"
    return Node(f"s{owner}-{number}", name, f"step-{owner}-{number}", parent=f"s{owner}",
                touchpoints=tuple(touchpoints))  # fmt: skip


def way(tail: str, head: str, text: str = "", share: float | None = None) -> Edge:
    """A way that the author wrote; a loop where it leads back."""
    return Edge(tail, head, text, share, False, _number(head) <= _number(tail))


def _number(id: str) -> tuple[int, ...]:
    return tuple(int(part) for part in id.removeprefix("s").split("-"))


def flow(nodes: Iterable[Node], edges: Iterable[Edge] = ()) -> Flow:
    """A flow with title and summary."""
    return Flow(tuple(nodes), tuple(edges), "Stage diagram", "The journey in words.")


def chain(count: int, *extra: Edge, without: Iterable[int] = ()) -> Flow:
    """So many stages in reading order, `without` the ways on from some, and extra ways."""
    missing = set(without)
    reading = (Edge(f"s{n}", f"s{n + 1}") for n in range(1, count) if n not in missing)
    return flow((stage(n) for n in range(1, count + 1)), (*reading, *extra))


FORKED = flow(
    [
        stage(1, "Find the shop", touchpoints=["Google", "Friends"]),
        stage(2, "Pick up"),
        stage(3, "Delivery", touchpoints=["Courier"]),
        stage(4, "Unpack"),
        stage(5, "Return"),
    ],
    [
        way("s1", "s2", "near by, 35%", 35),
        way("s1", "s3", "60%", 60),
        way("s2", "s4"),
        way("s3", "s4"),
        way("s4", "s5", "does not fit, 20%", 20),
        way("s5", "s1", "orders again, 40%", 40),
    ],
)
"""Alternatives, a loop, shares, and people who leave."""


def draw(
    drawn: Flow,
    *,
    engine: Engine = LINEAR,
    direction: Direction = "ltr",
    lang: str = "en",
    standalone: bool = False,
) -> FlowDrawing:
    """A flow drawn with the shipped theme."""
    return draw_flow(
        drawn,
        direction=direction,
        locale=load_locale(lang),
        theme=load_theme("plain"),
        engine=engine,
        prefix="map-",
        standalone=standalone,
    )
