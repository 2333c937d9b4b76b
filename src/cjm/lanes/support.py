"""Processes and systems that carry the service."""

from __future__ import annotations

from cjm.lanes._items import make_lane

LANE = make_lane("support", lambda step: step.support, role="support")
