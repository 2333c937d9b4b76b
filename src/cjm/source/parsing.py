"""PyYAML's event parser, on libyaml where it is there, and where its events stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from cjm.source.trouble import Span

if TYPE_CHECKING:
    from yaml.events import Event

_PROPERTIES = re.compile(r"(?:[&!]\S*[ \t]+)+(?=[^\s#])")


class Parser(Protocol):
    """What both of PyYAML's parsers can do."""

    def get_event(self) -> Event | None:
        """The next event, None after the last; raises YAMLError where the text is no YAML."""


def open_parser(text: str, *, pure: bool = False) -> Parser:
    """A parser of `text`: libyaml's, about eight times faster, unless it is missing or `pure`."""
    if "\\" in text and "\\u" in text:
        from cjm.source.halves import PairParser, has_pairs, mask_pairs

        if has_pairs(text):
            return PairParser(_open(mask_pairs(text), pure=pure))
    return _open(text, pure=pure)


def _open(text: str, *, pure: bool) -> Parser:
    # Most texts are read without a parser.
    import yaml

    if yaml.__with_libyaml__ and not pure:
        return yaml.CSafeLoader(text)
    return yaml.SafeLoader(text)


def span_of(event: Event) -> Span:
    """Where an event stands, its tag and anchor included."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return Span(0, 0, 0, 0)
    return Span(start.line, start.column, end.line, end.column)


def skip_properties(span: Span, lines: Sequence[str]) -> Span:
    """`span` without the anchor and tag before the value, where both stand on one line."""
    line = lines[span.line] if span.line < len(lines) else ""
    match = _PROPERTIES.match(line, span.column)
    return span._replace(column=match.end()) if match else span
