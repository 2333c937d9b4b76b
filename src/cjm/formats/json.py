"""The journey as JSON: one canonical form, whatever shorthands the author used.

It is a journey file itself, as JSON is YAML.
"""

from __future__ import annotations

import json
import math
import re
from datetime import date
from typing import TypeAlias

from cjm.formats._format import Drawing, Format
from cjm.model import Element, Journey, Link, Period, Quantity, Text
from cjm.model.dates import FIRST_GREGORIAN_YEAR

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

# Allowed in JSON as they are, but controls for a terminal, and no part of a YAML file.
_HIDDEN = re.compile("[\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]")

_EXACT = 2**53
"""Whole numbers up to here have one way to be written."""


def render(drawing: Drawing) -> bytes:
    """The journey of a drawing, in UTF-8."""
    return write_journey(drawing.journey).encode()


def write_journey(journey: Journey) -> str:
    """A journey as JSON text. Keys that say nothing beyond the default are left out."""
    text = json.dumps(_write_element(journey), ensure_ascii=False, indent=2) + "\n"
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _write_element(element: Element) -> dict[str, Json]:
    written: dict[str, Json] = {}
    for name, field in type(element).model_fields.items():
        value: object = getattr(element, name)
        if not field.is_required() and value == field.get_default(call_default_factory=True):
            continue
        if field.alias and field.alias.startswith("x-"):
            # Free keys and custom lanes stand among the other keys.
            written |= _write_table(value)
        else:
            written[field.alias or name] = _write(value)
    return written


def _write(value: object) -> Json:
    match value:
        case Element():
            return _write_element(value)
        case Text(entries):
            return entries[0][1] if entries[0][0] == "" else dict(entries)
        case tuple() | list():
            return [_write(entry) for entry in value]
        case dict():
            return _write_table(value)
    return _write_scalar(value)


def _write_scalar(value: object) -> str | int | float | bool | None:
    match value:
        case bool() | int() | str() | None:
            return value
        case float():
            return _write_number(value)
        case Quantity(number, unit):
            return f"{_write_number(number)}{unit}" if unit else _write_number(number)
        case date():
            return _write_day(value)
        case Period() | Link():
            return str(value)
    raise TypeError(type(value).__name__)


def _write_table(value: object) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise TypeError(type(value).__name__)
    return {str(_write(key)): _write(entry) for key, entry in value.items()}


def _write_number(number: float) -> int | float | str:
    if not math.isfinite(number):
        # Free keys may hold what JSON has no number for.
        return str(number)
    return int(number) if number.is_integer() and abs(number) < _EXACT else number


def _write_day(day: date) -> str:
    """A day as it is read again: a year below 1700 would be taken for Jalali, so it is."""
    if day.year >= FIRST_GREGORIAN_YEAR:
        return day.isoformat()
    import jdatetime

    return str(jdatetime.date.fromgregorian(date=day))


FORMAT = Format("json", ".json", "the journey as data, in its canonical form", render)
