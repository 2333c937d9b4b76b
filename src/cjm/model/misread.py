"""What a text that is no number was meant to be, and what to do about it."""

from __future__ import annotations

import re

from cjm.values import NamedTuple

_SIGNED = r"[-+]?"
_UNIT = r"(?P<unit>\s*[^\s0-9.,:/+\-][^\s0-9,]{0,11})?"
_GROUPED = (
    rf"(?P<whole>{_SIGNED}[0-9]{{1,3}}(?P<mark>[.,،'’ \u00a0\u202f])[0-9]{{3}}"
    rf"(?:(?P=mark)[0-9]{{3}})*){_UNIT}"
)
_DECIMAL = rf"(?P<whole>{_SIGNED}[0-9]+)[,،٬](?P<part>[0-9]+){_UNIT}"
_UNIT_FIRST = r"(?P<unit>[$€£¥﷼₺₽₹]|[A-Z]{3})\s*(?P<number>[-+]?[0-9]+(?:\.[0-9]+)?)"
_SPANS = r"(?:[0-9]+(?:\.[0-9]+)?\s*(?:mo|[smhdw])\s*){2,}"
_SPAN = r"([0-9.]+)\s*(mo|[smhdw])"
_CLOCK = r"(?P<first>[0-9]{1,3}):(?P<second>[0-5][0-9])"
_BOUND = (
    r"(?i)[<>≤≥＜＞]|(?:max|min|at (?:most|least)|under|over|above|below|höchstens|mindestens"
    r"|حداکثر|حداقل|کمتر از|بیشتر از)\b"
)
_ABOUT = r"(?i)[~≈±∼]|(?:ca|circa|approx|about|around|roughly|etwa|rund|env|environ|حدود|تقریبا)\b"
_RANGE = (
    r"[0-9.,]+\s*[^\s0-9]{0,3}?\s*(?:->|[-–—~～…→]|\.\.+|\b(?:to|bis|à|a|تا|until|and|und)\b)\s*"
    r"[0-9.,]+\s*[^\s0-9]{0,8}"
)
_DIGIT = r"[0-9]"
_ONE_GROUP = 5
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800, "mo": 2_629_746}
_AS = "as in 10, 10%, 3.5 or 48s"


class Guess(NamedTuple):
    """What to do about a text, and how it should be written if that can be told. `is_safe` says
    that it can be meant in no other way.
    """

    hint: str
    written: str | None = None
    is_safe: bool = False


def guess_amount(plain: str) -> Guess:
    """What an amount that cannot be read was meant to be; its digits are in ASCII already."""
    if found := re.fullmatch(_GROUPED, plain):
        return _part_thousands(found)
    if found := re.fullmatch(_DECIMAL, plain):
        meant = f"{found['whole']}.{found['part']}{found['unit'] or ''}"
        return Guess(f"write decimals with a point, as in {meant}", meant)
    if found := re.fullmatch(_UNIT_FIRST, plain):
        meant = f"{found['number']} {found['unit']}"
        return Guess(f"write the unit behind the number, as in {meant}", meant, is_safe=True)
    if re.fullmatch(_SPANS, plain):
        meant = _add_spans(plain)
        return Guess(f"write it in one unit, as in {meant}", meant, is_safe=True)
    return Guess(_advise(plain))


def _advise(plain: str) -> str:
    """What to do about a text of which nobody can tell which amount it is."""
    if re.fullmatch(_CLOCK, plain):
        return "write it in one unit, as in 90s or 1.5h"
    if re.match(_BOUND, plain) and re.search(_DIGIT, plain):
        return "write the number alone; `better` says which side of it is good"
    if re.match(_ABOUT, plain) or re.fullmatch(r"[0-9.]+\s*\S{0,3}\s*\+", plain):
        return "write the number alone"
    if re.fullmatch(_RANGE, plain):
        return "write one number, without a range"
    return _AS


def _part_thousands(found: re.Match[str]) -> Guess:
    """Digits in groups of three, with a mark that may be that of decimals where it stands once."""
    whole, mark, unit = found["whole"], found["mark"], found["unit"] or ""
    meant = whole.replace(mark, "") + unit
    hint = f"write thousands without a mark, as in {meant}"
    if mark in ",،" and whole.count(mark) == 1 and not whole.endswith("000"):
        decimal = whole.replace(mark, ".") + unit
        hint = f"write {meant}, or {decimal} if the comma parts decimals"
    return Guess(hint, meant)


def _add_spans(plain: str) -> str:
    """`1h 30m` in the smaller of its units: `90m`."""
    spans = [(float(number), unit) for number, unit in re.findall(_SPAN, plain)]
    smallest = min((unit for _, unit in spans), key=_SECONDS.__getitem__)
    total = sum(number * _SECONDS[unit] for number, unit in spans) / _SECONDS[smallest]
    return f"{round(total, 6):g}{smallest}"
