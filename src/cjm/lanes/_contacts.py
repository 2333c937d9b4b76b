"""Touchpoints that are mentioned more than once: what one mention leaves out, another says."""

from __future__ import annotations

from cjm.lanes._wording import Wording
from cjm.model import Touchpoint


def complete_contact(touchpoint: Touchpoint, wording: Wording) -> Touchpoint:
    """What all mentions of a touchpoint say together."""
    return wording.touchpoints.get(touchpoint.id, touchpoint) if touchpoint.id else touchpoint


def name_contact(touchpoint: Touchpoint, wording: Wording) -> str:
    """The name of a touchpoint in this mention or another one; without any its channel, its id,
    or just "Touchpoint".
    """
    known = complete_contact(touchpoint, wording)
    for name in (touchpoint.name, known.name):
        if told := wording.say(name):
            return told
    if known.channel:
        return wording.channel(known.channel)
    return touchpoint.id or wording.word("map.touchpoint")
