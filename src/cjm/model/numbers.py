"""Numbers as people write them: `10`, `۱۰`, `١٠`, `10%`, `۳٫۵`, `1٬200`, `48s`."""

from __future__ import annotations

import re
from dataclasses import field
from typing import Annotated, TypeAlias

from cjm.model.reading import Scalar, complaint, show, written_text
from cjm.values import dataclass

# Persian and Arabic digits, decimal mark and percent sign; U+2212 is a minus sign.
_TO_ASCII = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫٪\N{MINUS SIGN}", "0123456789" * 2 + ".%-")
_THOUSANDS_MARK = "٬"
_BETWEEN_THOUSANDS = rf"(?<=[0-9]){_THOUSANDS_MARK}(?=[0-9]{{3}}(?![0-9]))"
"""There it says nothing of the value; elsewhere it was typed for the mark of decimals, which looks
like it."""
_NUMBER = r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?"
_SHORT = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?")
_QUANTITY = re.compile(rf"({_NUMBER})\s*([^\s0-9.,:;/\"'“”+\-<>][^\s0-9,;\"“”+<>]{{0,11}})?")
_OTHER_BASE = r"0(?:x[0-9a-fA-F]{1,15}|o[0-7]{1,20})"
_DIGIT = r"\d"
_LARGEST = 1e300
_MOST_KNOWN = 256
_PERCENT = 100
_ENDLESS = 1e12
"""From here on, the end of a scale is nothing that a person need know."""
_MINUS_BEHIND = r"[0-9]+(?:\.[0-9]+)?\s*[-\u2010-\u2015]"
"""As it comes to stand where a line that runs from right to left is typed."""
_GROUPED = r"[-+]?[0-9]{1,3}(?:[,،'’ \u00a0\u202f][0-9]{3})+"
_LONGEST = 60

SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800, "mo": 2_629_746}
"""Seconds in each unit of time of a metric; a month is a twelfth of the mean Gregorian year."""


def to_ascii_digits(text: str) -> str:
    """`text` with Persian and Arabic digits and number marks written in ASCII, and without marks
    between thousands.
    """
    if text.isascii():
        return text
    plain = text.translate(_TO_ASCII)
    if _THOUSANDS_MARK not in plain:
        return plain
    grouped = re.sub(_BETWEEN_THOUSANDS, "", plain)
    return plain if _THOUSANDS_MARK in grouped else grouped


def read_number(
    value: object, *, hint: str = "", is_whole: bool = False, is_percent: bool = False
) -> float:
    """The number that `value` writes. Complains with `wrong-type` where it writes none; `hint` says
    what to do about it.
    """
    text = written_text(value, what="a number")
    plain = to_ascii_digits(text).strip()
    if is_percent:
        plain = plain.removesuffix("%").rstrip()
    if len(plain) <= _LONGEST:
        if re.fullmatch(_NUMBER, plain) and abs(number := float(plain)) < _LARGEST:
            return number
        if re.fullmatch(_OTHER_BASE, plain):
            return float(int(plain, 0))
    if not is_whole and re.fullmatch(r"[-+]?[0-9]{1,9}[,٬][0-9]{1,9}", plain):
        hint = "write decimals with a point"
    raise complaint("wrong-type", f"is {show(text)}, but should be a number", hint=hint)


@dataclass(frozen=True, slots=True)
class NumberOn:
    """Reads a number on a scale from `low` to `high`, ends included."""

    low: float
    high: float
    whole: bool = False
    percent: bool = False
    aside: str = ""
    """What to do where it is not written in digits."""
    _known: dict[str, float] = field(default_factory=dict, compare=False, repr=False)
    """Numbers that were read: few are written on a scale, and each of them often."""

    def __call__(self, value: object) -> float:
        if type(value) is not str:
            return self._read(value)
        known = self._known.get(value)
        if known is None:
            known = self._read(value)
            if len(self._known) < _MOST_KNOWN:
                self._known[value] = known
        return known

    def _read(self, value: object) -> float:
        # Nearly all are so: read at once, in a quarter of the time.
        if type(value) is str and _SHORT.fullmatch(value):
            number = float(value)
            if self.low <= number <= self.high and not (self.whole and number % 1):
                return int(number) if self.whole else number
        sign = "%" if self.percent else ""
        kind = "whole number" if self.whole else "number"
        hint = f"write a {kind} from {self.low:g} to {self.high:g}{sign}"
        if self.high >= _ENDLESS:
            hint = f"write a {kind}, {self.low:g} or more"
        if (
            self.aside
            and isinstance(value, str)
            and value[:1] != "."
            and not re.search(_DIGIT, value)
        ):
            hint += self.aside
        written = to_ascii_digits(value).strip() if isinstance(value, str) else ""
        if self.high == _PERCENT and not self.percent and written.endswith("%"):
            hint = "write it without the percent sign"
        elif self.low < 0 and re.fullmatch(_MINUS_BEHIND, written):
            hint = f"write the minus before the number, as in -{written[:-1].strip()}"
        elif self.high >= _PERCENT and re.fullmatch(_GROUPED, written):
            hint = f"write thousands without a mark, as in {re.sub('[^-+0-9]', '', written)}"
        number = read_number(value, hint=hint, is_whole=self.whole, is_percent=self.percent)
        if number > self.high:
            says = f"is {_say(number)}, but the scale ends at {self.high:g}"
            raise complaint("out-of-range", says)
        if number < self.low:
            says = f"is {_say(number)}, but the scale begins at {self.low:g}"
            raise complaint("out-of-range", says)
        if self.whole and number != int(number):
            if _may_be_thousands(written):
                hint = f"write thousands without a point, as in {written.replace('.', '')}"
            raise complaint(
                "wrong-type", f"is {show(value)}, but should be a whole number", hint=hint
            )
        return int(number) if self.whole else number


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and the unit written after it: `10%`, `48s`, `1200`; `unit` is empty if none."""

    number: float
    unit: str = ""
    may_be_thousands: bool = field(default=False, compare=False, repr=False)
    """Whether it is written with three digits behind a point, which may part thousands."""

    def in_unit(self, unit: str) -> float | None:
        """The number in `unit`, or None where the two cannot be compared.

        A number without a unit is already in `unit`; units of time are converted.
        """
        if not self.unit or self.unit == unit:
            return self.number
        if self.unit in SECONDS and unit in SECONDS:
            return self.number * SECONDS[self.unit] / SECONDS[unit]
        return None


def read_quantity(value: object) -> Quantity:
    """The number with its unit that `value` writes. Complains with `wrong-type`."""
    text = written_text(value, what="a number, with a unit if it has one")
    plain = to_ascii_digits(text).strip()
    match = _QUANTITY.fullmatch(plain) if len(plain) <= _LONGEST else None
    if match and abs(number := float(match[1])) < _LARGEST:
        is_grouped = match[1][-4:-3] == "." and _may_be_thousands(match[1])
        return Quantity(number, match[2] or "", may_be_thousands=is_grouped)
    from cjm.model.misread import guess_amount

    hint = guess_amount(plain).hint if len(plain) <= _LONGEST else ""
    raise complaint("wrong-type", f"is {show(text)}, but should be a number", hint=hint)


def _say(number: float) -> str:
    """A number in a message, with as many digits as tell it from its neighbours."""
    short = f"{number:g}"
    return short if float(short) == number else f"{number:.15g}"


def _may_be_thousands(number: str) -> bool:
    """Whether the point of a number that can be read may part thousands: `1.250`."""
    return re.fullmatch(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}", number) is not None


def _admit(low: float, high: float, *, whole: bool = False, sign: str = "") -> dict[str, object]:
    number = {"type": "integer" if whole else "number", "minimum": low, "maximum": high}
    written = r"^\s*[-+−]?[0-9۰-۹٠-٩.٫٬]+([eE][-+]?[0-9]+)?" + sign + r"\s*$"
    return {"anyOf": [number, {"type": "string", "pattern": written}]}


def _scale(low: float, high: float, *, whole: bool = False) -> Scalar:
    return Scalar(NumberOn(low, high, whole=whole), _admit(low, high, whole=whole))


SCORE_LOW, SCORE_HIGH = -2.0, 2.0

_IN_WORDS = "; words for it go into a label, as in `{score: 1, label: happy}`"

Score: TypeAlias = Annotated[
    float,
    Scalar(NumberOn(SCORE_LOW, SCORE_HIGH, aside=_IN_WORDS), _admit(SCORE_LOW, SCORE_HIGH)),
]
"""An emotion, −2 (very dissatisfied) … +2 (very satisfied), decimals allowed."""

FivePoint: TypeAlias = Annotated[int, _scale(1, 5, whole=True)]
"""Severity, satisfaction or importance: a whole number 1 … 5."""

Effort: TypeAlias = Annotated[float, _scale(0, 5)]
"""Effort, 0 (none) … 5 (largest)."""

Hundred: TypeAlias = Annotated[float, _scale(0, 100)]
"""Value, 0 … 100."""

Share: TypeAlias = Annotated[
    float, Scalar(NumberOn(0, 100, percent=True), _admit(0, 100, sign="[%٪]?"))
]
"""A share in percent, 0 … 100; `20%` is 20."""

Count: TypeAlias = Annotated[int, _scale(0, _ENDLESS, whole=True)]
"""How many: a whole number from 0."""

Amount: TypeAlias = Annotated[
    Quantity,
    Scalar(
        read_quantity,
        {
            "anyOf": [
                {"type": "number"},
                {
                    "type": "string",
                    "pattern": r"^\s*[-+−]?[0-9۰-۹٠-٩.٫٬]+([eE][-+]?[0-9]+)?\s*[^\s0-9]{0,12}\s*$",
                },
            ]
        },
    ),
]
"""The value of a metric or goal: a number, with a unit if it has one of its own."""
