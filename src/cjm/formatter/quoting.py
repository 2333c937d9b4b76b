"""How a text is written on one line: plain where that reads the same, else in quotes."""

from __future__ import annotations

import re

from cjm.edits.quoting import is_visible, may_be_plain, quote, reads_as_text
from cjm.formatter.tree import Scalar

_RISKY_IN_FLOW = frozenset(",[]{}:?")
_ESCAPE = re.compile(r'\\[^"\\]')


def write_scalar(scalar: Scalar, *, in_flow: bool) -> str:
    """A scalar of one line. A text that other readers of YAML would take for a number, a date or a
    yes keeps its quotes; one that stands without is left so."""
    if scalar.is_null:
        return "null" if in_flow else ""
    if scalar.style == "":
        is_moved = scalar.span is None or scalar.in_flow != in_flow
        if is_moved and not may_be_plain(scalar.value, in_flow=in_flow):
            return quote(scalar.value)
        return scalar.value
    if scalar.style == '"' and _ESCAPE.search(scalar.raw):
        return scalar.raw
    signs = _RISKY_IN_FLOW if in_flow else frozenset[str]()
    is_free = signs.isdisjoint(scalar.value) and may_be_plain(scalar.value, in_flow=in_flow)
    if is_free and reads_as_text(scalar.value):
        return scalar.value
    if scalar.style == "'" and not set('"\\') & set(scalar.value) and is_visible(scalar.value):
        return f'"{scalar.value}"'
    return scalar.raw
