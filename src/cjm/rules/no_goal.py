"""A map without a purpose."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    if not context.journey.goals:
        yield Finding(
            ("goals",),
            "the map has no goal",
            hint="say under `goals` what should change, as in `fewer abandoned carts`",
        )


RULE = Rule(
    name="no-goal",
    severity=Severity.WARNING,
    kind="content",
    summary="a map that does not say what it is made for",
    check=_check,
)
