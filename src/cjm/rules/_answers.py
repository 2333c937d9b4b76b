"""Which pain points something is done about."""

from __future__ import annotations

from cjm.diagnostics import Path
from cjm.model import Fix, Opportunity, PainPoint
from cjm.model.answers import list_unanswered as find_unanswered
from cjm.rules._rule import Context


def list_unanswered(context: Context) -> list[tuple[Path, PainPoint]]:
    """Open pain points of the journey that no fix or opportunity answers."""
    return find_unanswered(context.find(PainPoint), context.find(Opportunity), context.find(Fix))
