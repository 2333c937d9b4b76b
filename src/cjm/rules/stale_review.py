"""A map that nobody has looked at for too long."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model.dates import say_day
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    journey = context.journey
    reviewed = journey.reviewed
    if reviewed and journey.review_every and journey.status != "archived":
        due = journey.review_every.after(reviewed)
        if context.today > due:
            yield Finding(
                ("reviewed",),
                f"last reviewed on {say_day(reviewed, reviewed)}, "
                f"and due again on {say_day(due, reviewed)}",
                hint="go through the map with your team, then set `reviewed` to that day",
            )


RULE = Rule(
    name="stale-review",
    severity=Severity.WARNING,
    kind="content",
    summary="a map whose next review is overdue",
    check=_check,
)
