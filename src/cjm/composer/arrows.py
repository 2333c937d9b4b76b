"""The arrows between the items of a blueprint."""

from __future__ import annotations

from collections.abc import Mapping

from cjm.composer.directions import read_direction
from cjm.lanes._wording import Wording
from cjm.model import Journey
from cjm.model.ids import Ids
from cjm.view import Direction, Link

# Arrows are not mirrored where one reads to the left.
_SIGNS: Mapping[Direction, Mapping[str, str]] = {
    "ltr": {"exchange": "→", "agreement": "↔", "dependency": "⇢"},
    "rtl": {"exchange": "←", "agreement": "↔", "dependency": "⇠"},
}


def write_links(journey: Journey, ids: Ids, wording: Wording) -> tuple[Link, ...]:
    """The links of a map: "Answers → Looks up". An end that leads nowhere stays as written."""
    ends = {id: wording.ids[paths[0]] for id, paths in ids.written.items()}
    signs = _SIGNS[read_direction(wording.langs[0])]
    return tuple(
        Link(
            ends.get(link.tail, link.tail),
            ends.get(link.head, link.head),
            link.kind,
            f"{wording.name(link.tail)} {signs[link.kind]} {wording.name(link.head)}",
        )
        for link in journey.links
    )
