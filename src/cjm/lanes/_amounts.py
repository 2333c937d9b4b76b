"""Values of metrics in one unit, in words and as numbers."""

from cjm.lanes._wording import Wording
from cjm.model import Quantity
from cjm.model.numbers import SECONDS
from cjm.values import NamedTuple

PERCENT = "%"
_DIGITS = 4
_SPANS = {
    "s": ("sec", "secs", "second", "seconds"),
    "m": ("min", "mins", "minute", "minutes"),
    "h": ("hr", "hrs", "hour", "hours"),
    "d": ("day", "days"),
    "w": ("wk", "wks", "week", "weeks"),
    "mo": ("month", "months"),
}
_SPELLED = {word: unit for unit, words in _SPANS.items() for word in words}
_SCORES = frozenset({"point", "points"})


def tidy(number: float) -> float:
    """A number that was computed, without the dust of binary fractions."""
    return round(number, _DIGITS) or float(f"{number:.{_DIGITS}g}")


def choose_unit(unit: str | None, *quantities: Quantity | None) -> str:
    """The unit that a metric is told in: its own, else the first that a value is written with."""
    return unit or next((q.unit for q in quantities if q and q.unit), "")


class Scale(NamedTuple):
    """The unit in which the values of one metric are told."""

    unit: str
    wording: Wording

    def number(self, quantity: Quantity | None) -> float | None:
        """A value in this unit; None without a value, or where it cannot be converted."""
        if quantity is None:
            return None
        converted = quantity.in_unit(self.unit)
        return (
            converted if converted is None or quantity.unit in ("", self.unit) else tidy(converted)
        )

    def write(self, quantity: Quantity) -> str:
        """A value with its unit: "48 s"; in its own unit where it cannot be converted."""
        number = self.number(quantity)
        if number is None:
            return Scale(quantity.unit, self.wording).write_number(quantity.number)
        return self.write_number(number)

    def write_number(self, number: float) -> str:
        """A number in this unit."""
        locale = self.wording.locale
        if self.unit == PERCENT:
            return locale.percent(number)
        written = locale.number(number)
        unit = _SPELLED.get(self.unit.lower(), self.unit)
        if unit in SECONDS:
            return locale.phrase(f"unit.{unit}", number)
        if unit.lower() in _SCORES:
            return locale.phrase("unit.score", number)
        return (
            self.wording.word("unit.other", number=written, unit=self.unit)
            if self.unit
            else written
        )

    def write_gap(self, number: float) -> str:
        """A difference between two values: "9 points" where the values are percentages."""
        gap = tidy(abs(number))
        if self.unit != PERCENT:
            return self.write_number(gap)
        return self.wording.locale.phrase("unit.point", gap)
