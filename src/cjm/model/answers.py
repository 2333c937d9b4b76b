"""Which pain points something is done about."""

from __future__ import annotations

from collections.abc import Sequence

from cjm.model.insight import Fix, Opportunity, PainPoint
from cjm.model.walk import Path


def list_unanswered(
    pains: Sequence[tuple[Path, PainPoint]],
    opportunities: Sequence[tuple[Path, Opportunity]],
    fixes: Sequence[tuple[Path, Fix]],
) -> list[tuple[Path, PainPoint]]:
    """Open pain points that no fix or opportunity answers.

    A pain point is answered by name, by the fixes written beside it in its step, and by those of
    the stage as a whole; a pain point of the stage also by those in the stage's steps. Fixes that
    name other pain points, or stand under an opportunity that does, answer only those.
    """
    named = {pain for _, opportunity in opportunities for pain in opportunity.pain}
    named |= {pain for _, fix in fixes for pain in fix.pain}
    bound = {path for path, opportunity in opportunities if opportunity.pain}
    served: set[Path] = set()
    for path, fix in fixes:
        if not fix.pain and path[:-2] not in bound:
            served.add(_place(path))
    stages_served = {place[:2] for place in served}

    def is_served(path: Path) -> bool:
        place, stage = _place(path), path[:2]
        return place in served or stage in (stages_served if place == stage else served)

    return [
        (path, pain)
        for path, pain in pains
        if pain.status == "open" and pain.id not in named and not is_served(path)
    ]


def _place(path: Path) -> Path:
    """The path of the step that `path` lies in, or of the stage where it lies in none."""
    return path[:4] if path[2] == "steps" else path[:2]
