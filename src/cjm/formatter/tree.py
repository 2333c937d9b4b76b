"""A YAML text as a tree that still knows how it was written: styles, lines, comments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from cjm.source import Span
from cjm.source.parsing import Parser, open_parser, span_of
from cjm.source.scalars import NULLS


class Unformattable(Exception):  # noqa: N818 - it says what a text is, and is no error of ours
    """Why a text is left as it is, and the 0-based line that is the reason."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


@dataclass(slots=True)
class Scalar:
    """A text. `raw` is how it stands in the source, `style` its quotes or block sign, empty for
    none; `indent` is the column of what holds it. Without `span` it is newly made."""

    value: str
    style: str = ""
    raw: str = ""
    in_flow: bool = False
    indent: int = 0
    span: Span | None = None

    @property
    def is_null(self) -> bool:
        """Whether it says nothing."""
        return not self.style and self.value in NULLS

    @property
    def is_block(self) -> bool:
        """Whether it is written below `|` or `>`."""
        return self.style in ("|", ">")

    @property
    def is_open(self) -> bool:
        """Whether it goes on over several lines, without a sign that says so on the first."""
        return not self.is_block and "\n" in self.raw


@dataclass(slots=True, eq=False)
class Collection:
    """A mapping or a list. `tail` are the comments after its last entry; `is_inline` says that it
    was written in brackets on one line, or newly made for one.

    It does not know what it stands in, so that a tree is gone as soon as nobody needs it.
    """

    is_mapping: bool
    is_flow: bool
    span: Span
    entries: list[Entry] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)

    @property
    def is_inline(self) -> bool:
        """Whether it stands in brackets on one line."""
        return self.is_flow and self.span.line == self.span.end_line

    def find(self, key: str) -> Entry | None:
        """The entry of a mapping under `key`."""
        return next((one for one in self.entries if one.key and one.key.value == key), None)


Node: TypeAlias = "Scalar | Collection"


@dataclass(slots=True, eq=False)
class Entry:
    """A key with its value, or an item of a list. Empty texts in `lead` are blank lines.

    `lead` stands above it, `beside` ends its first line, `ending` the last line of its value.
    """

    key: Scalar | None
    value: Node
    line: int = 0
    lead: list[str] = field(default_factory=list)
    beside: str | None = None
    ending: str | None = None

    @property
    def last_line(self) -> int:
        """Where the value ends, as far as the value itself tells: a block ends where what follows
        begins."""
        is_told = isinstance(self.value, Scalar) or self.value.is_flow
        return self.value.span.end_line if is_told and self.value.span else self.line


def grow_tree(text: str) -> Collection | None:
    """The mapping in a well-formed text whose lines end with a line feed; None if it is empty.

    Raises Unformattable for what cannot be written anew: anchors, tags, directives, other roots.
    """
    parser = open_parser(text)
    root: Node | None = None
    lines = text.split("\n")
    while not isinstance(event := _take(parser), StreamEndEvent):
        if isinstance(event, DocumentStartEvent):
            if event.version or event.tags:
                raise Unformattable("a line with `%` stands before it", 0)
            root = _Grower(parser, lines).grow(_take(parser), in_flow=False, indent=0)
    if isinstance(root, Scalar) and not root.is_null:
        raise Unformattable("it is no mapping with keys", 0)
    return root if isinstance(root, Collection) else None


def _take(parser: Parser) -> Event:
    event = parser.get_event()
    if event is None:
        raise Unformattable("it ends too early", 0)
    return event


class _Grower:
    """Turns events into nodes."""

    def __init__(self, parser: Parser, lines: list[str]) -> None:
        self.parser = parser
        self.lines = lines

    def grow(self, event: Event, *, in_flow: bool, indent: int) -> Node:
        span = span_of(event)
        if isinstance(event, AliasEvent):
            raise Unformattable(f"it has an alias, `*{event.anchor}`", span.line)
        if isinstance(event, ScalarEvent):
            self._refuse_properties(event, span)
            style = event.style if event.style in ("'", '"', "|", ">") else ""
            return Scalar(event.value, style or "", self._slice(span), in_flow, indent, span)
        if not isinstance(event, MappingStartEvent | SequenceStartEvent):
            raise Unformattable("it ends too early", span.line)
        self._refuse_properties(event, span)
        is_mapping = isinstance(event, MappingStartEvent)
        made = Collection(is_mapping, bool(event.flow_style), span)
        end = MappingEndEvent if is_mapping else SequenceEndEvent
        while not isinstance(event := _take(self.parser), end):
            made.entries.append(self._grow_entry(event, made))
        last = span_of(event)
        made.span = made.span._replace(end_line=last.end_line, end_column=last.end_column)
        return made

    def _grow_entry(self, event: Event, holder: Collection) -> Entry:
        line = span_of(event).line
        key: Scalar | None = None
        if holder.is_mapping:
            found = self.grow(event, in_flow=holder.is_flow, indent=holder.span.column)
            if not isinstance(found, Scalar) or "\n" in found.raw:
                raise Unformattable("it has a key of several lines", line)
            key, event = found, _take(self.parser)
        value = self.grow(event, in_flow=holder.is_flow, indent=holder.span.column)
        return Entry(key, value, line)

    def _refuse_properties(
        self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent, span: Span
    ) -> None:
        if event.anchor:
            raise Unformattable(f"it has an anchor, `&{event.anchor}`", span.line)
        if event.tag:
            raise Unformattable("it has a tag, which begins with `!`", span.line)

    def _slice(self, span: Span) -> str:
        """The source within `span`."""
        inside = self.lines[span.line : span.end_line + 1]
        if not inside:
            return ""
        inside[-1] = inside[-1][: span.end_column]
        inside[0] = inside[0][span.column :]
        return "\n".join(inside)
