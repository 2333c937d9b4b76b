"""Rules and laws that bind the service."""

from __future__ import annotations

from cjm.lanes._items import make_lane

LANE = make_lane("policy", lambda step: step.policy)
