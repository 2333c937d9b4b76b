"""What is done out of the customer's sight."""

from __future__ import annotations

from cjm.lanes._items import make_lane

LANE = make_lane("backstage", lambda step: step.backstage, role="backstage")
