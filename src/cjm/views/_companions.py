"""Which views stand below the grid of a map, as the kind of map asks for them."""

from __future__ import annotations

from cjm.view import MapView


def list_companions(view: MapView) -> tuple[str, ...]:
    """A day in the life has its clock; a map that is compared with another shows both."""
    names: list[str] = []
    if view.kind == "day-in-the-life" and view.moments:
        names.append("clock")
    if view.contrast is not None and view.contrast.stages and not view.contrast.is_planned:
        names.append("compare")
    return tuple(names)
