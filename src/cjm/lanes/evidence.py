"""What the customer sees or holds."""

from __future__ import annotations

from cjm.lanes._items import make_lane

LANE = make_lane("evidence", lambda step: step.evidence, role="customer")
