"""Dates and spans of time as people write them: `2026-11-01`, `۱۴۰۵/۰۸/۱۰`, `3m`, `07:30`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Annotated, TypeAlias

from pydantic_core import PydanticCustomError

from cjm.model.numbers import to_ascii_digits
from cjm.model.reading import TABLE, Scalar, Shape, complaint, show, written_text
from cjm.values import dataclass

_DATE = r"([0-9]{4})([-/])([0-9]{1,2})\2([0-9]{1,2})"
_USUAL = re.compile(r"(?:1[7-9]|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}")
"""A day as programs write it, in a year that can only be Gregorian."""
_CLOCK = r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?"
_PERIOD = re.compile(r"([0-9]{1,3})\s*(d|w|mo|m|y)")
FIRST_GREGORIAN_YEAR = 1700
"""Years below are taken for Jalali."""
_FIRST_JALALI_YEAR = 1000
"""Years below are slips of others: nobody maps journeys of a thousand years ago."""
_MONTHS = 12
_HINT = "write a day as 2026-11-01, or Jalali as 1405-08-10"


class WrittenDay(date):
    """A day that is not written as programs do. `written` is how its author writes it."""

    written = ""


def say_day(day: date, like: date) -> str:
    """A day for a message, in the calendar and the digits in which its author wrote another."""
    written = like.written if isinstance(like, WrittenDay) else ""
    match = re.fullmatch(_DATE, to_ascii_digits(written).strip())
    if match is None:
        return day.isoformat()
    year, month, of_month = day.year, day.month, day.day
    if int(match[1]) < FIRST_GREGORIAN_YEAR:
        import jdatetime

        # `jdatetime.date` knows no year after 9377, which is 9998 in the other calendar.
        converter = jdatetime.GregorianToJalali(year, month, of_month)
        year, month, of_month = converter.getJalaliList()
    said = f"{year:04}{match[2]}{month:02}{match[2]}{of_month:02}"
    zero = ord(next(sign for sign in written if sign.isdecimal())) - int(match[1][0])
    return said.translate({ord("0") + digit: zero + digit for digit in range(10)})


def _note(day: date, written: str) -> WrittenDay:
    noted = WrittenDay(day.year, day.month, day.day)
    noted.written = written
    return noted


def read_date(value: object) -> date:
    """The day that `value` writes; a year below 1700 is Jalali. Complains: `unreadable-date`."""
    if type(value) is str and _USUAL.fullmatch(value):
        # Nearly all are so: read at once, in a quarter of the time.
        try:
            return date.fromisoformat(value)
        except ValueError:
            # What is wrong with it is told below.
            pass
    text = written_text(value, what="a date")
    match = re.fullmatch(_DATE, to_ascii_digits(text).strip())
    if not match:
        raise complaint("unreadable-date", f"is {show(text)}, which is no date", hint=_HINT)
    year, month, day = int(match[1]), int(match[3]), int(match[4])
    is_jalali = year < FIRST_GREGORIAN_YEAR
    if year < _FIRST_JALALI_YEAR:
        hint = "write all four digits of the year, as in 2026-11-01 or 1405-08-10"
        raise complaint("unreadable-date", f"is {show(text)}, which is no date", hint=hint)
    try:
        if not is_jalali:
            return _note(date(year, month, day), text)
        import jdatetime

        return _note(jdatetime.date(year, month, day).togregorian(), text)
    except ValueError:
        which = "Jalali" if is_jalali else "Gregorian"
        raise complaint(
            "unreadable-date",
            f"is {show(text)}, a day that the {which} calendar lacks",
            hint=_advise_on_day(year, month, day, is_jalali=is_jalali),
        ) from None


def _advise_on_day(year: int, month: int, day: int, *, is_jalali: bool) -> str:
    """How many months or days there are, where one of them is past the last."""
    if month > _MONTHS:
        return f"write year, month and day in this order; there are {_MONTHS} months"
    if not (year and month and day):
        return _HINT
    if is_jalali:
        import jdatetime

        days = jdatetime.j_days_in_month[month - 1]
        # The last month has one day more in a leap year.
        days += month == _MONTHS and jdatetime.date(year, 1, 1).isleap()
    else:
        import calendar

        days = calendar.monthrange(year, month)[1]
    return f"month {month} of {year} has {days} days"


@dataclass(frozen=True, slots=True)
class Period:
    """A span between reviews: a number of days, weeks, months or years."""

    number: int
    unit: str
    """`d`, `w`, `m` (month) or `y`."""

    def after(self, day: date) -> date:
        """The day one period after `day`; a month ends no later than its last day.

        What lies past the last day of the calendar is that day.
        """
        if self.unit in "dw":
            days = self.number * (7 if self.unit == "w" else 1)
            return day + min(timedelta(days=days), date.max - day)
        months = self.number * (_MONTHS if self.unit == "y" else 1)
        year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
        if year > date.max.year:
            return date.max
        # Told by the first of the next month: the module that knows how long months are takes along
        # what a machine knows of languages.
        has_31 = month == _MONTHS - 1
        last = 31 if has_31 else (date(year, month + 2, 1) - timedelta(days=1)).day
        return date(year, month + 1, min(day.day, last))

    def __str__(self) -> str:
        return f"{self.number}{self.unit}"


def read_period(value: object) -> Period:
    """The span that `value` writes. Complains with `wrong-type`."""
    text = written_text(value, what="a span of time")
    match = _PERIOD.fullmatch(to_ascii_digits(text).strip())
    if not match or int(match[1]) == 0:
        raise complaint(
            "wrong-type",
            f"is {show(text)}, but should be a span of time",
            hint="as in 2w (weeks), 1m or 3m (months)",
        )
    return Period(int(match[1]), "m" if match[2] == "mo" else match[2])


def read_clock(value: object) -> str:
    """A time of day as `HH:MM`. Complains with `wrong-type`, or `out-of-range` past 24:00."""
    text = written_text(value, what="a time of day")
    match = re.fullmatch(_CLOCK, to_ascii_digits(text).strip())
    if not match:
        raise complaint(
            "wrong-type", f"is {show(text)}, but should be a time of day", hint="as in 07:30"
        )
    hour, minute = int(match[1]), int(match[2])
    if minute > 59 or int(match[3] or 0) > 59:
        raise complaint(
            "out-of-range", f"is {show(text)}, but an hour ends at 59 minutes", hint="as in 07:30"
        )
    if hour > 24 or (hour == 24 and minute):
        raise complaint("out-of-range", f"is {show(text)}, but a day ends at 24:00")
    return f"{hour:02}:{minute:02}"


Day: TypeAlias = Annotated[
    date,
    Scalar(
        read_date,
        {
            "type": "string",
            "pattern": r"^\s*[0-9۰-۹٠-٩]{4}[-/][0-9۰-۹٠-٩]{1,2}[-/][0-9۰-۹٠-٩]{1,2}\s*$",
        },
    ),
]
"""A day, Gregorian or Jalali."""


def _as_days(value: object) -> object:
    """A table by days. Complains with `duplicate-key` where two of its keys mean one day."""
    table = TABLE.reshape(value)
    if not isinstance(table, dict) or all(map(_USUAL.fullmatch, map(str, table))):
        return table
    seen: dict[date, str] = {}
    for key in table:
        try:
            day = read_date(key)
        except PydanticCustomError:
            # It is told where it is read.
            continue
        if day in seen:
            says = f"is the same day as {show(seen[day])} above"
            hint = "keep one of the two: a day has one value"
            raise complaint("duplicate-key", says, hint=hint, at_key=True, entry=str(key))
        seen[day] = str(key)
    return table


BY_DAY = Shape(_as_days)
"""A mapping whose keys are days, each of them once."""

Cycle: TypeAlias = Annotated[
    Period,
    Scalar(read_period, {"type": "string", "pattern": r"^\s*[0-9۰-۹٠-٩]{1,3}\s*(d|w|mo|m|y)\s*$"}),
]
"""A span between reviews: `2w`, `1m`, `3m`."""

Clock: TypeAlias = Annotated[
    str,
    Scalar(
        read_clock,
        {"type": "string", "pattern": r"^\s*[0-9۰-۹٠-٩]{1,2}:[0-9۰-۹٠-٩]{2}(:[0-9۰-۹٠-٩]{2})?\s*$"},
    ),
]
"""A time of day: `07:30`."""
