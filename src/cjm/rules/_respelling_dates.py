"""Days, cycles and times of day as people write them, in the form that can be read.

Each way gives a text and whether it can be meant in no other way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjm.model.dates import FIRST_GREGORIAN_YEAR
from cjm.model.numbers import to_ascii_digits

_SHORT_MONTH = 4
_CYCLES = {
    "daily": "1d",
    "weekly": "1w",
    "fortnightly": "2w",
    "biweekly": "2w",
    "monthly": "1m",
    "quarterly": "3m",
    "yearly": "1y",
    "annually": "1y",
}
_UNITS = {
    "day": "d",
    "week": "w",
    "month": "m",
    "year": "y",
    "روز": "d",
    "هفته": "w",
    "ماه": "m",
    "سال": "y",
}


def respell_day(value: str) -> Iterator[tuple[str, bool]]:
    """`2026/11/10`, `10.11.2026`, `20261110`, `2026年11月10日`, a day with a time."""
    plain = to_ascii_digits(value)
    if match := re.fullmatch(r"([0-9]{4})[-/. ]+([0-9]{1,2})[-/. ]+([0-9]{1,2})", plain):
        yield _join(match[1], match[2], match[3]), True
    if match := re.match(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:", plain):
        yield match[1], True
    if match := re.fullmatch(r"([0-9]{4})[年년] ?([0-9]{1,2})[月월] ?([0-9]{1,2})[日일]", plain):
        yield _join(match[1], match[2], match[3]), True
    if match := re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})", plain):
        yield _join(match[1], match[2], match[3]), True
    if match := re.fullmatch(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})", plain):
        first, second = int(match[1]), int(match[2])
        if first > 12 or "." in plain:
            yield _join(match[3], match[2], match[1]), False
        elif second > 12:
            yield _join(match[3], match[1], match[2]), False


def respell_day_in_words(value: str) -> Iterator[tuple[str, bool]]:
    """`۱۹ آبان ۱۴۰۵`, `10 November 2026`, `November 10, 2026`."""
    plain = to_ascii_digits(value)
    turned = re.sub(r"^([^\W\d]+)\.? +([0-9]{1,2})\b", r"\2 \1", plain)
    match = re.fullmatch(r"([0-9]{1,2})\.? +([^\W\d]+)\.?,? +([0-9]{4})", turned)
    if match is None:
        return
    from cjm.locales import load_locale, locale_codes

    day, name, year = match.groups()
    for code in locale_codes():
        locale = load_locale(code)
        months = [month.casefold() for month in locale.months]
        begin = [month for month in months if month[:3] == name.casefold()[:3]]
        is_known = name.casefold() in months or (len(begin) == 1 and len(name) <= _SHORT_MONTH)
        is_jalali = int(year) < FIRST_GREGORIAN_YEAR
        if is_known and is_jalali == (locale.calendar == "jalali"):
            month = months.index(name.casefold() if name.casefold() in months else begin[0]) + 1
            yield _join(year, str(month), day), True
            return


def respell_cycle(value: str) -> Iterator[tuple[str, bool]]:
    """`monthly`, `every 2 weeks`, `هر ۳ ماه`."""
    plain = to_ascii_digits(value).lower()
    if plain in _CYCLES:
        yield _CYCLES[plain], True
    if match := re.fullmatch(r"(?:every\s+|هر\s+)?([0-9]*)\s*([^\W\d]+?)s?", plain):
        unit = _UNITS.get(match[2], match[2])
        yield f"{match[1] or 1}{unit}", True


def respell_time(value: str) -> Iterator[tuple[str, bool]]:
    """`2:30 pm`, `14.30`, `14h30`."""
    plain = to_ascii_digits(value).lower()
    match = re.fullmatch(r"([0-9]{1,2})(?:[:.h]([0-9]{2}))?\s*([ap])\.?m\.?", plain)
    if match and 1 <= int(match[1]) <= 12:
        hour = int(match[1]) % 12 + (12 if match[3] == "p" else 0)
        yield f"{hour:02}:{match[2] or '00'}", True
    if match := re.fullmatch(r"([0-9]{1,2})[.h]([0-9]{2})", plain):
        yield f"{int(match[1]):02}:{match[2]}", False


def _join(year: str, month: str, day: str) -> str:
    return f"{year}-{int(month):02}-{int(day):02}"
