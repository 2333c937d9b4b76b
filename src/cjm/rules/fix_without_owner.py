"""A fix that nobody is to make."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Fix, Opportunity
from cjm.rules._rule import Context, Rule
from cjm.rules._words import is_said


def _check(context: Context) -> Iterator[Finding]:
    fixes = context.find(Fix)
    open_ones = [(path, fix) for path, fix in fixes if fix.status != "done"]
    free = [(path, fix) for path, fix in open_ones if not is_said(fix.owner)]
    if not free:
        return
    owned = {path for path, chance in context.find(Opportunity) if is_said(chance.owner)}
    for path, fix in free:
        if path[:-2] not in owned:
            yield Finding(
                path,
                f"fix {context.quote(fix.text)} has no owner",
                hint="name the team or person who makes it under `owner`",
                lacks="owner",
            )


RULE = Rule(
    name="fix-without-owner",
    severity=Severity.WARNING,
    kind="content",
    summary="a fix that nobody answers for",
    check=_check,
    about=(Fix,),
)
