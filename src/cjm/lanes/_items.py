"""What the service does and shows: the items of a blueprint."""

from __future__ import annotations

from collections.abc import Callable

from cjm.lanes._durations import tell_duration
from cjm.lanes._feelings import describe_feeling, rate_feeling, tell_feeling
from cjm.lanes._lane import Lane, Role, Spot
from cjm.lanes._wording import Wording
from cjm.model import BlueprintItem, Step
from cjm.model.walk import Path
from cjm.view import Card, Cards, Content, Empty


def make_lane(
    id: str, items: Callable[[Step], tuple[BlueprintItem, ...]], role: Role | None = None
) -> Lane:
    """The lane of the items that a stage or step has under the key `id`."""

    def read(spot: Spot, wording: Wording) -> Content:
        cards = tuple(
            _write_item(item, (*spot.path, id, place), wording)
            for place, item in enumerate(items(spot.step))
        )
        return Cards(cards) if cards else Empty()

    return Lane(id, read, role)


def _write_item(item: BlueprintItem, path: Path, wording: Wording) -> Card:
    return Card(
        wording.ids[path],
        wording.text(item.text),
        "blueprint",
        details=(
            *wording.tell("by", item.by),
            *wording.tell("perceived-by", item.perceived_by),
            *tell_duration(item.duration, wording),
            *tell_feeling(item.emotion, wording),
        ),
        pill=item.tech,
        confidence=rate_feeling(item.emotion, wording),
        score=item.emotion.score if item.emotion else None,
        feeling=describe_feeling(item.emotion, wording),
    )
