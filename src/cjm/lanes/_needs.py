"""Needs as texts: of a stage, of a persona, or of the team."""

from __future__ import annotations

from collections.abc import Iterable

from cjm.lanes._wording import Wording
from cjm.model import Need


def write_needs(needs: Iterable[Need], wording: Wording) -> tuple[str, ...]:
    """Each need, with what needs it and who sees to it in brackets."""
    return tuple(_write_need(need, wording) for need in needs)


def _write_need(need: Need, wording: Wording) -> str:
    whose = wording.word("phrase.for", name=wording.name(need.for_)) if need.for_ else ""
    return wording.remark(wording.text(need.text), whose, wording.say(need.owner) or "")
