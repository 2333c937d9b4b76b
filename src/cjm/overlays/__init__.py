"""Lays what changed between two versions of a map over one view of both."""

from cjm.overlays.accounting import Findings, Goal
from cjm.overlays.laying import Setting, lay, show_alone

__all__ = ["Findings", "Goal", "Setting", "lay", "show_alone"]
