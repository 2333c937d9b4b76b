"""A review before there was a map."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model.dates import say_day
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    created = context.journey.created
    if not created:
        return
    reviewed = context.journey.reviewed
    # A beginning that has not come yet is told as such.
    if reviewed and reviewed < created <= context.today:
        yield Finding(
            ("reviewed",),
            f"reviewed is {say_day(reviewed, reviewed)}, "
            f"but the map was created on {say_day(created, created)}",
            hint="write the day on which the map was last reviewed, or that on which it was begun",
        )


RULE = Rule(
    name="reversed-dates",
    severity=Severity.WARNING,
    kind="content",
    summary="a map that was reviewed before it was begun",
    check=_check,
)
