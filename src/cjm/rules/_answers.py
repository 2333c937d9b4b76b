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
    unanswered = find_unanswered(pains, opportunities, fixes)
    if not unanswered:
        return []
    ids = {pain.id for _, pain in pains if pain.id}
    answers = [*(fix.pain for _, fix in fixes), *(each.pain for _, each in opportunities)]
    meant = {nearest(name, ids) for named in answers for name in named if name not in ids}
    return [
        (path, pain)
        for path, pain in unanswered
        if pain.id not in meant - {None} and not context.cannot_read(path, "fixes", "opportunities")
    ]
