"""Figures as data, in the form that `cjm schema stats` describes."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from datetime import date

from cjm.statistics import Statistics
from cjm.summaries._summary import Summary
from cjm.terminal import Style, make_printable
from cjm.terminal.data import Data
from cjm.terminal.data import write_json as write_data

_HALF = re.compile("[\ud800-\udfff]")


def write_json(statistics: Statistics, style: Style, columns: int | None) -> str:
    """All figures; digits and days are the same in every language."""
    return write_data(_simplify(statistics))


def _simplify(value: object) -> Data:
    match value:
        case str():
            # Of a file name, bytes that are no UTF-8: no text in JSON holds half a character.
            return _HALF.sub(lambda found: make_printable(found[0]), value)
        case None | int() | float():
            return value
        case date():
            return value.isoformat()
        case list():
            return [_simplify(entry) for entry in value]
    if is_dataclass(value):
        return {field.name: _simplify(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(type(value).__name__)


SUMMARY = Summary("json", write_json)
