"""What the customer needs."""

from __future__ import annotations

from cjm.lanes._lane import Lane, Spot
from cjm.lanes._needs import write_needs
from cjm.lanes._wording import Wording
from cjm.view import Bullets, Content, Empty


def _read(spot: Spot, wording: Wording) -> Content:
    texts = write_needs(spot.step.needs, wording)
    return Bullets(texts) if texts else Empty()


LANE = Lane("needs", _read)
