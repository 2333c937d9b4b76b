"""When a map is due again: a month ends no later than its last day."""

import calendar
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cjm.model.dates import Period


@given(
    st.dates(),
    st.integers(1, 999),
    st.sampled_from("my").map(lambda unit: (unit, 1 + 11 * (unit == "y"))),
)
def test_months_later_is_the_same_day_or_the_last_of_the_month(
    day: date, number: int, counted: tuple[str, int]
) -> None:
    unit, months = counted
    due = Period(number, unit).after(day)
    year, month = divmod(day.year * 12 + day.month - 1 + number * months, 12)
    if year > date.max.year:
        assert due == date.max
    else:
        last = calendar.monthrange(year, month + 1)[1]
        assert due == date(year, month + 1, min(day.day, last))
