"""Numbers as people write them, in the form that can be read.

Each way gives a text and whether it can be meant in no other way.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from cjm.model.misread import guess_amount
from cjm.model.numbers import to_ascii_digits

_WITH_UNIT = re.compile(r"(?P<number>[-+]?[0-9.]+)\s*(?P<unit>[^\W\d][^\d]*)")
_UNITS = {
    "%": "percent pct prozent درصد بالمئة بالمائة パーセント 퍼센트 porcento процентов",
    "s": "sec secs second seconds sek sekunde sekunden seconde secondes ثانیه ثانية ثوان 秒",
    "m": "min mins minute minutes minuten minutos دقیقه دقيقة دقائق 分",
    "h": "hr hrs hour hours std stunde stunden heure heures horas ساعت ساعة ساعات 時間",
    "d": "day days tag tage tagen jour jours días روز يوم أيام 日",
    "w": "week weeks wk woche wochen semaine semaines semanas هفته أسبوع أسابيع 週間",
    "mo": "month months monat monate monaten mois meses ماه شهر أشهر か月 ヶ月 カ月",
}
"""What people write for a unit."""


def respell_digits(value: str) -> Iterator[tuple[str, bool]]:
    """Full-width and other digits, as `１０`."""
    plain = unicodedata.normalize("NFKC", value)
    yield (
        "".join(
            str(unicodedata.digit(sign)) if sign.isdigit() and not sign.isascii() else sign
            for sign in plain
        ),
        True,
    )


def respell_number(value: str) -> Iterator[tuple[str, bool]]:
    """`0,5`, `۰٬۵`, `1,000`, `%10`, `10 percent`, `۰/۵`, `–1`, `0.5-`."""
    plain = to_ascii_digits(value)
    if match := re.fullmatch(r"([-+]?[0-9]+)[,٬]([0-9]{1,2})", plain):
        yield f"{match[1]}.{match[2]}", False
    if re.fullmatch(r"[-+]?[0-9]{1,3}([,' \u00a0\u202f][0-9]{3})+", plain):
        yield re.sub(r"[^-+0-9]", "", plain), False
    if match := re.fullmatch(r"([-+]?[0-9.]+)\s*%", plain):
        yield match[1], False
    if (match := re.fullmatch(r"([-+]?[0-9]+)[/،]([0-9]{1,2})(%?)", plain)) and not value.isascii():
        # On paper, Persian writes 0.5 as ۰/۵.
        yield f"{match[1]}.{match[2]}{match[3]}", False
    if match := re.fullmatch(r"%\s*([0-9.]+)", plain):
        yield f"{match[1]}%", True
    if re.fullmatch(r"[\u2010-\u2015]\s*[0-9.]+", plain):
        yield f"-{plain[1:].strip()}", True
    if match := re.fullmatch(r"([0-9.]+)\s*[-\u2010-\u2015]", plain):
        # So it comes to stand where a line that runs from right to left is typed.
        yield f"-{match[1]}", False
    if (match := _WITH_UNIT.fullmatch(plain)) and (unit := guess_unit(match["unit"])):
        yield f"{match['number']}{unit}", True


def guess_unit(word: str) -> str | None:
    """The unit that is called so: `%` for `percent`, `m` for `دقیقه`."""
    called = word.casefold().rstrip(".").removeprefix("per ").removeprefix("pour ").strip()
    called = "percent" if called in ("cent", "في المئة", "في المائة") else called
    return next((unit for unit, words in _UNITS.items() if called in words.split()), None)


def respell_part_of(high: float) -> Callable[[str], Iterator[tuple[str, bool]]]:
    """`4/5`, `4 of 5`: the first, where the second is the end of the scale."""

    def respell_part(value: str) -> Iterator[tuple[str, bool]]:
        plain = to_ascii_digits(unicodedata.normalize("NFKC", value))
        match = re.fullmatch(r"([0-9.]+)\s*(?:/|of|out of|von|sur|از|من)\s*([0-9]+)", plain)
        if match and int(match[2]) == high:
            yield match[1], False

    return respell_part


def respell_amount(value: str) -> Iterator[tuple[str, bool]]:
    """`1,000 users`, `2,5 %`, `$19`, `1h 30m`: as the reader of amounts understands them."""
    guess = guess_amount(to_ascii_digits(value).strip())
    if guess.written:
        yield guess.written, guess.is_safe


def respell_bound(value: str) -> Iterator[tuple[str, bool]]:
    """`< 10%`, `≤10`: the number alone, as the metric says which side is good."""
    if match := re.fullmatch(r"[<>≤≥]=?\s*([0-9.]+\s*%?)", to_ascii_digits(value)):
        yield match[1], False
