"""Which pain points something is done about."""

from __future__ import annotations

from cjm.diagnostics import Path
from cjm.likeness import nearest
from cjm.model import Fix, Opportunity, PainPoint
from cjm.model.answers import list_unanswered as find_unanswered
from cjm.rules._rule import Context


def list_unanswered(context: Context) -> list[tuple[Path, PainPoint]]:
    """Open pain points of the journey that no fix or opportunity answers, as far as one can tell:
    none that a misspelt id may mean, and none beside fixes that cannot be read.
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
    ids = {pain.id for _, pain in pains if pain.id}
    meant = {nearest(name, ids) for name in named - ids}
    return [
        (path, pain)
        for path, pain in unanswered
        if pain.id not in meant - {None} and not context.cannot_read(path, "fixes", "opportunities")
    ]
