"""Which pain points something is done about."""

from __future__ import annotations

from cjm.diagnostics import Path
from cjm.likeness import nearest
from cjm.model import Fix, Opportunity, PainPoint
from cjm.model.answers import list_unanswered as find_unanswered
from cjm.rules._copies import list_copies
from cjm.rules._rule import Context


def list_unanswered(context: Context) -> list[tuple[Path, PainPoint]]:
    """Open pain points of the journey that no fix or opportunity answers, as far as one can tell:
    none that a misspelt id may mean, no copy of another one, and none beside fixes that cannot be
    read or that name no pain point of the map.
    """
    pains = context.find(PainPoint)
    fixes, opportunities = context.find(Fix), context.find(Opportunity)
    named = {name for _, fix in fixes for name in fix.pain}
    named.update(name for _, each in opportunities for name in each.pain)
    if all(pain.id in named or pain.status != "open" for _, pain in pains):
        # So it is in most maps: each is answered by name.
        return []
    unanswered = find_unanswered(pains, opportunities, fixes)
    if not unanswered:
        return []
    copies = {copy.path for copy in list_copies(context)}
    ids = {pain.id for _, pain in pains if pain.id}
    meant = {nearest(name, ids) for name in named - ids}
    # What names no pain point at all may answer any of those beside it.
    lost = {name for name in named - ids if nearest(name, ids) is None}
    vague = {_find_column(path) for path, each in fixes if not lost.isdisjoint(each.pain)}
    vague |= {_find_column(path) for path, each in opportunities if not lost.isdisjoint(each.pain)}
    return [
        (path, pain)
        for path, pain in unanswered
        if path not in copies
        and pain.id not in meant - {None}
        and _find_column(path) not in vague
        and not context.cannot_read(path, "fixes", "opportunities")
    ]


def _find_column(path: Path) -> Path:
    """The stage or step in which something stands."""
    return path[: 4 if path[2:3] == ("steps",) else 2]
