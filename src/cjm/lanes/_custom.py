"""Lanes that a map declares for itself."""

from __future__ import annotations

from cjm.lanes._lane import Lane, Spot
from cjm.lanes._lists import list_texts
from cjm.lanes._wording import Wording
from cjm.view import Content


def make_lane(id: str) -> Lane:
    """The lane that shows what stages and steps say under the key `id`."""

    def read(spot: Spot, wording: Wording) -> Content:
        return list_texts(spot.step.lanes.get(id, ()), wording)

    return Lane(id, read)
