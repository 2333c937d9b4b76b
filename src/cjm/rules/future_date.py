"""Days of what has been, which have not come yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Metric, Source
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    for path, what, day in _list_days(context):
        if day > context.today:
            yield Finding(
                path,
                f"{what} {day}, but today is {context.today}",
                hint="write the day on which it was; what is to be reached is a `target`",
            )


def _list_days(context: Context) -> Iterator[tuple[Path, str, date]]:
    """The days of what is done: path, words for it, the day."""
    if context.journey.created:
        yield ("created",), "created is", context.journey.created
    for path, source in context.find(Source):
        if source.date:
            yield (*path, "date"), "the data was gathered on", source.date
    for path, metric in context.find(Metric):
        if metric.values:
            # The last one is the present one, so only that can hide the others.
            last = max(metric.values)
            yield (*path, "values"), "the last value is of", last


RULE = Rule(
    name="future-date",
    severity=Severity.WARNING,
    kind="content",
    summary="data, values or a beginning of a day that has not come yet",
    check=_check,
)
