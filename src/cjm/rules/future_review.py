"""A review that has not been yet."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    reviewed = context.journey.reviewed
    if reviewed and reviewed > context.today:
        yield Finding(
            ("reviewed",),
            f"reviewed is {reviewed}, but today is {context.today}",
            hint="write the day on which the map was last reviewed",
        )


RULE = Rule(
    name="future-review",
    severity=Severity.ERROR,
    kind="content",
    summary="a review on a day that has not come yet",
    check=_check,
    rule_set="minimal",
)
