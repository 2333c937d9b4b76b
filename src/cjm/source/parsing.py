"""PyYAML's event parser, on libyaml where it is there, and where its events stand."""

from __future__ import annotations

from typing import Protocol

import yaml
from yaml.events import Event

from cjm.source.trouble import Span


class Parser(Protocol):
    """What both of PyYAML's parsers can do."""

    def get_event(self) -> Event | None:
        """The next event, None after the last; raises YAMLError where the text is no YAML."""


def open_parser(text: str, *, pure: bool = False) -> Parser:
    """A parser of `text`: libyaml's, about eight times faster, unless it is missing or `pure`."""
    if yaml.__with_libyaml__ and not pure:
        return yaml.CSafeLoader(text)
    return yaml.SafeLoader(text)


def span_of(event: Event) -> Span:
    """Where an event stands, its tag and anchor included."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return Span(0, 0, 0, 0)
    return Span(start.line, start.column, end.line, end.column)
