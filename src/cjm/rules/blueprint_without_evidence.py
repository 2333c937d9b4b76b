"""A blueprint without anything to see or hold."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.rules._columns import has_blueprint_lane
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    if not has_blueprint_lane(context.journey, "evidence"):
        yield Finding(
            (),
            "the blueprint has no evidence",
            hint="say under `evidence` what the customer sees, hears or holds",
        )


RULE = Rule(
    name="blueprint-without-evidence",
    severity=Severity.WARNING,
    kind="content",
    summary="a service blueprint in which the customer sees and holds nothing",
    check=_check,
)
