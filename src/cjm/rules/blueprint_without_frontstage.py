"""A blueprint without what the customer sees being done."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.rules._columns import has_blueprint_lane
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    if not has_blueprint_lane(context.journey, "frontstage"):
        yield Finding(
            (),
            "the blueprint has no frontstage",
            hint="say under `frontstage` what is done before the customer's eyes",
        )


RULE = Rule(
    name="blueprint-without-frontstage",
    severity=Severity.WARNING,
    kind="content",
    summary="a service blueprint in which nothing is done before the customer's eyes",
    check=_check,
)
