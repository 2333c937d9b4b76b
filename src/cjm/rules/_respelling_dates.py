"""Days, cycles and times of day as people write them, in the form that can be read.

Each way gives a text and whether it can be meant in no other way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from cjm.model.dates import FIRST_GREGORIAN_YEAR
from cjm.model.numbers import to_ascii_digits

_BUDDHIST = 543
_FIRST_OF_SHEETS = date(1899, 12, 30)
_REIWA = 2018
"""How many years these calendars are ahead of, or behind the Gregorian one."""
_FINGLISH = {
    word: number
    for number, words in enumerate(
        (
            "farvardin", "ordibehesht", "khordad", "tir", "mordad amordad", "shahrivar", "mehr",
            "aban", "azar", "dey", "bahman", "esfand",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_SHORT_MONTH = 3
_LAST_MONTH = 12
_OTHER_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u0640"), "-")
"""What a word processor makes of a hyphen, and the stroke that lengthens Arabic letters."""
_CYCLES = {
    "1d": "daily täglich quotidien روزانه يومي 毎日",
    "1w": "weekly wöchentlich hebdomadaire semanal هفتگی أسبوعي 毎週",
    "2w": "fortnightly biweekly zweiwöchentlich",
    "1m": "monthly monatlich mensuel mensual ماهانه ماهیانه شهري شهريا شهريًا 毎月 月次",
    "3m": "quarterly vierteljährlich quartalsweise trimestriel trimestral فصلی 四半期 四半期ごと",
    "6m": "half-yearly semiannually halbjährlich semestriel 半年ごと",
    "1y": "yearly annually annual jährlich annuel anual سالانه سالیانه سنوي سنويا سنويًا 毎年 年次",
}
_UNITS = {
    "d": "day days tag tage tagen jour jours día días روز يوم أيام 日",
    "w": "week weeks woche wochen semaine semaines semana semanas هفته أسبوع أسابيع 週 週間",
    "m": "month months monat monate monaten mois mes meses ماه شهر أشهر شهور か月 ヶ月 カ月 ケ月",
    "y": "year years jahr jahre jahren an ans année années año años سال سنة سنوات 年 年間",
}
_NUMBERS = {
    "1": "one ein eine einen un une uno یک واحد",
    "2": "two zwei deux dos دو",
    "3": "three drei trois tres سه ثلاثة ثلاث",
    "4": "four vier quatre cuatro چهار أربعة",
    "6": "six sechs seis شش ستة",
}
_TIME = r"[0-9]{1,2}[:.][0-9]{2}"
_EARLY = "صبح|بامداد|صباحا|صباحًا"
_LATE = "عصر|بعدازظهر|بعد از ظهر|ظهر|شب|مساء|مساءً"
_HALVES = f"{_EARLY}|{_LATE}"
"""Of the day, before and after noon."""
_WEEKDAY = r"^[^\d,،]+[,،]? +(?=[0-9]{1,2}\W+[^\W\d])|^[^\W\d]+[,،] +(?=[^\W\d])"
_BEHIND = r"\([^()]*\)|ه\.? ?ش\.?|ش\.?|م\.?|هجری شمسی|خورشیدی|شمسی|میلادی|T|-|,|،"
"""What stands behind a day and takes nothing from it: its calendar, the day of the week."""
_EVERY = r"(?:(?:every|each|alle|jede[nrs]?|tous les|toutes les|chaque|cada|هر|كل)\s+)?"


def _look_up(word: str, table: dict[str, str]) -> str | None:
    return next((meant for meant, words in table.items() if word in words.split()), None)


def respell_day(value: str) -> Iterator[tuple[str, bool]]:
    """`2026/11/10`, `10.11.2026`, `20261110`, `2026年11月10日`, a day with a time."""
    plain = re.sub("[-_]+", "-", to_ascii_digits(value).translate(_OTHER_DASHES))
    if match := re.fullmatch(r"[~≈]?\s*([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})\s*[?؟]?", plain):
        yield match[1], False
    if match := re.fullmatch(r"(25[0-9]{2})([-/.])([0-9]{1,2})\2([0-9]{1,2})", plain):
        yield _join(str(int(match[1]) - _BUDDHIST), match[3], match[4]), False
    if match := re.fullmatch(r"令和([0-9]{1,2}|元)年([0-9]{1,2})月([0-9]{1,2})日", plain):
        year = 1 if match[1] == "元" else int(match[1])
        yield _join(str(year + _REIWA), match[2], match[3]), True
    if match := re.fullmatch(r"([0-9]{4})[-/. ]+([0-9]{1,2})[-/. ]+([0-9]{1,2})", plain):
        yield _join(match[1], match[2], match[3]), True
        if int(match[2]) > _LAST_MONTH:
            yield _join(match[1], match[3], match[2]), False
    yield from _read_odd_day(plain)
    if match := re.match(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:", plain):
        yield match[1], True
    if match := re.fullmatch(r"([0-9]{4})[年년] ?([0-9]{1,2})[月월] ?([0-9]{1,2})[日일]", plain):
        yield _join(match[1], match[2], match[3]), True
    if match := re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})", plain):
        yield _join(match[1], match[2], match[3]), True
    if match := re.fullmatch(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})", plain):
        first, second = int(match[1]), int(match[2])
        if first > _LAST_MONTH or "." in plain:
            yield _join(match[3], match[2], match[1]), False
        elif second > _LAST_MONTH:
            yield _join(match[3], match[1], match[2]), False


def _read_odd_day(plain: str) -> Iterator[tuple[str, bool]]:
    """A day as spreadsheets count it, of 2009 to 2036; a day with something behind it."""
    if match := re.fullmatch(
        rf"([0-9]{{4}}([-/.])[0-9]{{1,2}}\2[0-9]{{1,2}})\s*(?:{_BEHIND})", plain
    ):
        yield match[1].replace(match[2], "-"), False
    if match := re.fullmatch(r"(4[0-9]{4})(?:\.[0-9]+)?", plain):
        yield (_FIRST_OF_SHEETS + timedelta(int(match[1]))).isoformat(), False


def respell_day_in_words(value: str) -> Iterator[tuple[str, bool]]:
    """`۱۹ آبان ۱۴۰۵`, `10 November 2026`, `November 10, 2026`, `10-Nov-2026`."""
    plain = to_ascii_digits(value).translate(_OTHER_DASHES).replace("-", " ")
    # The day of the week tells nothing.
    plain = re.sub(_WEEKDAY, "", plain)
    turned = re.sub(r"^([^\W\d]+)\.? +([0-9]{1,2})(?:st|nd|rd|th)?\b", r"\2 \1", plain)
    pattern = (
        r"([0-9]{1,2})(?:\.|st|nd|rd|th|er|º)? +(?:de +|of +)?([^\W\d]+)\.?,? +(?:de +)?([0-9]{4})"
    )
    match = re.fullmatch(pattern, turned)
    if match is None:
        return
    from cjm.locales import load_locale, locale_codes

    day, name, year = match.groups()
    is_jalali = int(year) < FIRST_GREGORIAN_YEAR
    for code in locale_codes():
        locale = load_locale(code)
        if is_jalali and name.casefold() in _FINGLISH:
            yield _join(year, str(_FINGLISH[name.casefold()]), day), True
            return
        if is_jalali == (locale.calendar == "jalali") and (
            number := _find_month(name, locale.months)
        ):
            yield _join(year, str(number), day), True
            return


def _find_month(name: str, months: Sequence[str]) -> int | None:
    """The number of the one month that is called so in full or for short."""
    called = name.casefold().replace("ي", "ی").replace("ك", "ک")
    found = []
    for number, month in enumerate(months, 1):
        short = month.casefold().rstrip(".").replace("ي", "ی").replace("ك", "ک")
        likes = (called.startswith(short), short.startswith(called))
        if called == short or (min(len(called), len(short)) >= _SHORT_MONTH and any(likes)):
            found.append(number)
    return found[0] if len(found) == 1 else None


def respell_cycle(value: str) -> Iterator[tuple[str, bool]]:
    """`monthly`, `every 2 weeks`, `هر ۳ ماه`, `vierteljährlich`."""
    plain = to_ascii_digits(value).lower()
    if cycle := _look_up(plain, _CYCLES):
        yield cycle, True
    match = re.fullmatch(rf"{_EVERY}([0-9]*|[^\W\d]+\s)\s*([^\W\d]+?)(?:ごと)?", plain)
    if match:
        number = match[1].strip() or "1"
        number = number if number.isdigit() else _look_up(number, _NUMBERS) or ""
        yield f"{number}{_look_up(match[2], _UNITS) or match[2]}", True


def respell_time(value: str) -> Iterator[tuple[str, bool]]:
    """`2:30 pm`, `14.30`, `14h30`, `14:30 Uhr`, `۲:۳۰ عصر`, `14時30分`."""
    plain = to_ascii_digits(value).lower()
    if match := re.fullmatch(
        rf"({_TIME})\s*(?:uhr|h|hrs|heures)|(?:ساعت|الساعة|um|at)\s+({_TIME})", plain
    ):
        yield f"{match[1] or match[2]}".replace(".", ":").zfill(5), True
    if match := re.fullmatch(r"([0-9]{1,2})[時시] ?(?:([0-9]{1,2})[分분])?", plain):
        yield f"{int(match[1]):02}:{int(match[2] or 0):02}", True
    if match := re.fullmatch(rf"(?:ساعت\s+)?([0-9]{{1,2}})(?::([0-9]{{2}}))?\s*({_HALVES})", plain):
        hour, late = int(match[1]), match[3] in _LATE.split("|")
        # At night, 12 begins a day, and so do the hours after it.
        is_next = match[3] == "شب" and (hour == 12 or hour < 6)
        hour = hour % 12 if is_next else hour + 12 * (late and hour < 12)
        yield f"{hour:02}:{match[2] or '00'}", False
    if match := re.match(rf"({_TIME})\s*[-–—~〜]\s*{_TIME}$", plain):
        # How long it takes is told elsewhere.
        yield match[1].zfill(5), False
    match = re.fullmatch(r"([0-9]{1,2})(?:[:.h]([0-9]{2}))?\s*([ap])\.?m\.?", plain)
    if match and 1 <= int(match[1]) <= 12:
        hour = int(match[1]) % 12 + (12 if match[3] == "p" else 0)
        yield f"{hour:02}:{match[2] or '00'}", True
    if match := re.fullmatch(r"([0-9]{1,2})[.h]([0-9]{2})", plain):
        yield f"{int(match[1]):02}:{match[2]}", False


def _join(year: str, month: str, day: str) -> str:
    return f"{year}-{int(month):02}-{int(day):02}"
