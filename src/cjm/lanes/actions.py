"""What the customer does, in order."""

from __future__ import annotations

from cjm.lanes._lane import Lane, Spot
from cjm.lanes._lists import list_texts
from cjm.lanes._wording import Wording
from cjm.view import Content


def _read(spot: Spot, wording: Wording) -> Content:
    return list_texts(spot.step.actions, wording)


LANE = Lane("actions", _read, role="customer")
