"""Spans of time as people write them, in the words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjm.lanes._wording import Wording
from cjm.model import Text
from cjm.model.numbers import to_ascii_digits
from cjm.view import Fact

_PART = re.compile(r"\s*(\d{1,6}(?:\.\d{1,3})?)\s*(s|min|mo|m|h|d|w|y)(?![a-z])")
_UNITS = {"min": "m"}
_MINUTES = {"s": 1 / 60, "m": 1, "h": 60}


def tell_duration(text: Text | None, wording: Wording) -> Iterator[Fact]:
    """How long something takes: `1h 30m` in the words of the language, free words as they are."""
    if told := wording.say(text):
        yield wording.fact("duration", write_duration(told, wording))


def write_duration(written: str, wording: Wording) -> str:
    """A length in the words of the language; free words as they are."""
    parts = _read_parts(written)
    words = (wording.locale.phrase(f"unit.{unit}", number) for number, unit in parts)
    return " ".join(words) or written


def read_minutes(text: Text | None) -> int | None:
    """A length in minutes, where it is written as `90m` or `1h 30m`; free words tell none."""
    for _, written in text.entries if text else ():
        parts = _read_parts(written)
        if parts and all(unit in _MINUTES for _, unit in parts):
            return round(sum(number * _MINUTES[unit] for number, unit in parts)) or None
    return None


def _read_parts(written: str) -> tuple[tuple[float, str], ...]:
    """Numbers with their units; none where anything else stands there too."""
    text = to_ascii_digits(written).replace("٫", ".").strip()
    found = list(_PART.finditer(text))
    if not found or "".join(match[0] for match in found) != text:
        return ()
    return tuple((float(match[1]), _UNITS.get(match[2], match[2])) for match in found)
