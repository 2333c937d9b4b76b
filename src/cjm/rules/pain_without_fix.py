"""A pain point that nothing is done about."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import PainPoint
from cjm.rules._answers import list_unanswered
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    for path, pain in list_unanswered(context):
        yield Finding(
            path,
            f"pain point {context.quote(pain.text)} has no fix",
            hint="suggest one under `fixes`, or write `status: solved`",
        )


RULE = Rule(
    name="pain-without-fix",
    severity=Severity.WARNING,
    kind="content",
    summary="an open pain point for which nothing is suggested",
    check=_check,
    about=(PainPoint,),
)
