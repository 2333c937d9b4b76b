"""A fix that nobody is to make."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Fix, Opportunity
from cjm.rules._rule import Context, Rule
from cjm.rules._words import is_said


def _check(context: Context) -> Iterator[Finding]:
    owned = {path for path, chance in context.find(Opportunity) if is_said(chance.owner)}
    for path, fix in context.find(Fix):
        has_owner = is_said(fix.owner) or path[:-2] in owned
        if not has_owner and fix.status != "done":
            yield Finding(
                path,
                f"fix {context.quote(fix.text)} has no owner",
                hint="name the team or person who makes it under `owner`",
            )


RULE = Rule(
    name="fix-without-owner",
    severity=Severity.WARNING,
    kind="content",
    summary="a fix that nobody answers for",
    check=_check,
)
