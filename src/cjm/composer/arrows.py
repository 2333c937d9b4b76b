"""The arrows between the items of a blueprint."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cjm.composer.directions import read_direction, read_run
from cjm.lanes._wording import Wording
from cjm.model import Journey
from cjm.model.blueprint import LinkKind
from cjm.model.ids import Ids
from cjm.model.walk import Path
from cjm.view import Direction, Link

# Arrows are not mirrored in a line that runs to the left.
_SIGNS: Mapping[Direction, Mapping[str, str]] = {
    "ltr": {"exchange": "→", "agreement": "↔", "dependency": "⇢"},
    "rtl": {"exchange": "←", "agreement": "↔", "dependency": "⇠"},
}


def write_links(
    journey: Journey, ids: Ids, wording: Wording, is_drawn: Callable[[Path], bool]
) -> tuple[Link, ...]:
    """The links of a map: "Answers → Looks up". An end that leads nowhere stays as written; one
    that is left out of the drawing takes its links along.
    """
    ends = {id: wording.ids[paths[0]] for id, paths in ids.written.items()}
    left_out = {id for id, paths in ids.written.items() if not is_drawn(paths[0])}
    page = read_direction(wording.langs[0])
    return tuple(
        Link(
            ends.get(link.tail, link.tail),
            ends.get(link.head, link.head),
            link.kind,
            _write_arrow(link.kind, wording.name(link.tail), wording.name(link.head), page),
        )
        for link in journey.links
        if not left_out & {link.tail, link.head}
    )


def _write_arrow(kind: LinkKind, tail: str, head: str, page: Direction) -> str:
    return f"{tail} {_SIGNS[read_run(tail + head, page)][kind]} {head}"
