"""Figures as data, in the form that `cjm schema stats` describes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from cjm.statistics import Statistics
from cjm.summaries._summary import Summary
from cjm.terminal import Style, make_printable
from cjm.terminal.data import Data, Plan, write_pieces

_MANY = "maps"
_HALF = re.compile("[\ud800-\udfff]")


def write_json(statistics: Statistics, style: Style, columns: int | None) -> Iterator[str]:
    """All figures; digits and days are the same in every language."""
    parts = {field.name: getattr(statistics, field.name) for field in fields(statistics)}
    plan: dict[str, Plan] = {name: _simplify(part) for name, part in parts.items() if name != _MANY}
    # One by one: there may be ten thousand of them.
    maps = (_simplify(one) for one in statistics.maps)
    return write_pieces({name: maps if name == _MANY else plan[name] for name in parts})


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
