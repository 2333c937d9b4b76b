"""A map that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.rules._rule import Context, Rule
from cjm.rules._words import is_said


def _check(context: Context) -> Iterator[Finding]:
    if not is_said(context.journey.owner):
        yield Finding(
            ("owner",),
            "the map has no owner",
            hint="name the team or person who answers for it under `owner`",
        )


RULE = Rule(
    name="no-owner",
    severity=Severity.WARNING,
    kind="content",
    summary="a map that nobody answers for",
    check=_check,
)
