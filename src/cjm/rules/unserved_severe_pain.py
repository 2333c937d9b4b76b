"""The worst pain point, left as it is."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import PainPoint
from cjm.rules._answers import list_unanswered
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    unanswered = list_unanswered(context)
    if not unanswered:
        return
    open_pains = [pain for _, pain in context.find(PainPoint) if pain.status == "open"]
    worst = max((pain.severity for pain in open_pains if pain.severity), default=None)
    for path, pain in unanswered:
        if worst and pain.severity == worst:
            yield Finding(
                path,
                f"nothing answers the most severe pain point, {context.quote(pain.text)} ({worst})",
                hint="begin here: suggest a fix, or name an opportunity",
            )


RULE = Rule(
    name="unserved-severe-pain",
    severity=Severity.WARNING,
    kind="content",
    summary="the most severe pain point has no opportunity or fix",
    check=_check,
    about=(PainPoint,),
)
