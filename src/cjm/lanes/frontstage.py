"""What is done before the customer's eyes."""

from __future__ import annotations

from cjm.lanes._items import make_lane

LANE = make_lane("frontstage", lambda step: step.frontstage, role="frontstage")
