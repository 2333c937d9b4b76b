"""Days of what has been, which have not come yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Metric, Source
from cjm.model.dates import say_day
from cjm.rules._rule import Context, Rule

_ADVICE = "write the day on which it was"
_OF_VALUES = "; what is to be reached is a `target`"


def _check(context: Context) -> Iterator[Finding]:
    days = _list_days(context)
    if not days:
        return
    today = context.today
    for path, what, day in days:
        if day > today:
            yield Finding(
                path,
                f"{what} {say_day(day, day)}, but today is {say_day(today, day)}",
                hint=_ADVICE + (_OF_VALUES if path[-1] == "values" else ""),
            )


def _list_days(context: Context) -> list[tuple[Path, str, date]]:
    """The days of what is done: path, words for it, the day."""
    days: list[tuple[Path, str, date]] = []
    if context.journey.created:
        days.append((("created",), "created is", context.journey.created))
    for path, source in context.find(Source):
        if source.date:
            days.append(((*path, "date"), "the data was gathered on", source.date))
    for path, metric in context.find(Metric):
        if metric.values:
            # The last one is the present one, so only that can hide the others.
            days.append(((*path, "values"), "the last value is of", max(metric.values)))
    return days


RULE = Rule(
    name="future-date",
    severity=Severity.WARNING,
    kind="content",
    summary="data, values or a beginning of a day that has not come yet",
    check=_check,
)
