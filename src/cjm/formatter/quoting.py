"""How a text is written on one line: plain where that reads the same, else in quotes."""

from __future__ import annotations

import re

import yaml

from cjm.formatter.tree import Scalar
from cjm.source.decoding import UNREADABLE
from cjm.source.scalars import NULLS, resolve_free

_INDICATORS = frozenset(",[]{}#&*!|>'\"%@`")
_FLOW_SIGNS = frozenset(",[]{}")
_RISKY_IN_FLOW = frozenset(",[]{}:?")
_BREAKS = re.compile("[\t\r\n]")
_ESCAPE = re.compile(r'\\[^"\\]')
_RESOLVERS = yaml.SafeLoader.yaml_implicit_resolvers


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
    if scalar.style == "'" and not set('"\\') & set(scalar.value) and _is_visible(scalar.value):
        return f'"{scalar.value}"'
    return scalar.raw


def may_be_plain(text: str, *, in_flow: bool) -> bool:
    """Whether a text can stand without quotes on the line of its key."""
    if not text or text != text.strip() or not _is_visible(text):
        return False
    first = text[0]
    if first in _INDICATORS or text.startswith(("---", "...")):
        return False
    if first in "-?:" and (len(text) == 1 or text[1] in " ,[]{}"):
        return False
    if ": " in text or " #" in text or text.endswith(":"):
        return False
    return not in_flow or (_FLOW_SIGNS.isdisjoint(text) and first not in "?:" and ":," not in text)


def reads_as_text(text: str) -> bool:
    """Whether every reader of YAML takes a plain text for a text: of version 1.2, or 1.1 as well,
    to which `no` and `12:30` are none."""
    if text in NULLS or not isinstance(resolve_free(text), str):
        return False
    resolvers = (*_RESOLVERS.get(text[:1], ()), *_RESOLVERS.get(None, ()))
    return not any(pattern.match(text) for _, pattern in resolvers)


def quote(text: str) -> str:
    """A visible text of one line in double quotes."""
    return '"' + re.sub(r'(["\\])', r"\\\1", text) + '"'


def _is_visible(text: str) -> bool:
    """Whether a text can be written without escapes on one line."""
    return not _BREAKS.search(text) and not UNREADABLE.search(text)
