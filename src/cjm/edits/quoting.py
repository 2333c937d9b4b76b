"""When a text can stand without quotes in YAML, and how it is put into them."""

from __future__ import annotations

import re

import yaml

from cjm.source.decoding import UNREADABLE
from cjm.source.scalars import NULLS, resolve_free

_INDICATORS = frozenset(",[]{}#&*!|>'\"%@`")
_FLOW_SIGNS = frozenset(",[]{}")
_BREAKS = re.compile("[\t\r\n]")
_RESOLVERS = yaml.SafeLoader.yaml_implicit_resolvers


def may_be_plain(text: str, *, in_flow: bool) -> bool:
    """Whether a text can stand without quotes on the line of its key, or within brackets."""
    if not text or text != text.strip() or not is_visible(text):
        return False
    first = text[0]
    if first in _INDICATORS or text.startswith(("---", "...")):
        return False
    if first in "-?:" and (len(text) == 1 or text[1] in " ,[]{}"):
        return False
    if ": " in text or " #" in text or text.endswith(":"):
        return False
    return not in_flow or (_FLOW_SIGNS.isdisjoint(text) and first not in "?:")


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


def is_visible(text: str) -> bool:
    """Whether a text can be written without escapes on one line."""
    return not _BREAKS.search(text) and not re.search(UNREADABLE, text)
