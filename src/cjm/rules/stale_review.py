"""A map that nobody has looked at for too long."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    journey = context.journey
    if journey.reviewed and journey.review_every and journey.status != "archived":
        due = journey.review_every.after(journey.reviewed)
        if context.today > due:
            yield Finding(
                ("reviewed",),
                f"last reviewed on {journey.reviewed}, and due again on {due}",
                hint="go through the map with your team, then set `reviewed` to that day",
            )


RULE = Rule(
    name="stale-review",
    severity=Severity.WARNING,
    kind="content",
    summary="a map whose next review is overdue",
    check=_check,
)
