"""A review that has not been yet."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model.dates import say_day
from cjm.rules._rule import Context, Rule

_BUDDHIST = 543
"""Years by which the Buddhist calendar is ahead."""
_FAR = 20
"""Years that nobody mistypes: an Islamic year read as Jalali lies some 40 ahead."""


def _check(context: Context) -> Iterator[Finding]:
    reviewed = context.journey.reviewed
    if reviewed and reviewed > context.today:
        hint = "write the day on which the map was last reviewed"
        if reviewed.year - context.today.year > _FAR:
            is_buddhist = 0 <= context.today.year - (reviewed.year - _BUDDHIST) <= _FAR
            hint += "; a year below 1700 is read as Jalali"
            if is_buddhist:
                year = reviewed.year
                hint = f"year {year} of the Buddhist calendar is {year - _BUDDHIST}: write that"
        yield Finding(
            ("reviewed",),
            f"reviewed is {say_day(reviewed, reviewed)}, "
            f"but today is {say_day(context.today, reviewed)}",
            hint=hint,
        )


RULE = Rule(
    name="future-review",
    severity=Severity.ERROR,
    kind="content",
    summary="a review on a day that has not come yet",
    check=_check,
    rule_set="minimal",
)
