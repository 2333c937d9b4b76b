"""A model as plain data: one canonical form, whatever shorthands the author used."""

from __future__ import annotations

import math
from datetime import date
from typing import TypeAlias

from cjm.model.blueprint import Link
from cjm.model.dates import FIRST_GREGORIAN_YEAR, Period
from cjm.model.element import Element
from cjm.model.numbers import Quantity
from cjm.model.texts import Text

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

_EXACT = 2**53
"""Whole numbers up to here have one way to be written."""


def write_element(element: Element) -> dict[str, Json]:
    """An element as it would be written in full. Keys that say nothing beyond the default are
    left out.
    """
    written: dict[str, Json] = {}
    for name, field in type(element).model_fields.items():
        value: object = getattr(element, name)
        if not field.is_required() and value == field.get_default(call_default_factory=True):
            continue
        if field.alias and field.alias.startswith("x-"):
            # Free keys and custom lanes stand among the other keys.
            written |= _write_table(value)
        else:
            written[field.alias or name] = write_value(value)
    return written


def write_value(value: object) -> Json:
    """The value of a key as plain data. Raises TypeError for what no model holds."""
    match value:
        case Element():
            return write_element(value)
        case Text(entries):
            return entries[0][1] if entries[0][0] == "" else dict(entries)
        case tuple() | list():
            return [write_value(entry) for entry in value]
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
    return {str(write_value(key)): write_value(entry) for key, entry in value.items()}


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
