"""Builds a document from the events of PyYAML's parser, within limits.

Not from `yaml.load`: it reads `12:30` as 750 and the key `on` as True, keeps the last of two equal
keys, gives no places, and crashes or hangs on hostile nesting and aliases.
"""

from __future__ import annotations

import yaml
from yaml.events import (
    AliasEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from cjm.source import refusals
from cjm.source.document import Data, Document
from cjm.source.limits import LIMITS, Limits
from cjm.source.parsing import Parser, open_parser, span_of
from cjm.source.scalars import FREE_KEYS, NULLS, WITH_ESCAPES, check_tag, check_text, read_scalar
from cjm.source.spots import Places, Told
from cjm.source.trouble import SourceTrouble, Span


def compose_with_care(text: str, limits: Limits = LIMITS, *, pure: bool = False) -> Document:
    """The one document in any `text`, read from event to event.

    Raises SourceTrouble where reading cannot go on. Repeated keys are troubles of the document.
    """
    try:
        return _Composer(open_parser(text, pure=pure), text, limits).compose()
    except yaml.YAMLError as error:
        from cjm.source.syntax import explain_yaml_error

        raise explain_yaml_error(error, text) from None
    except (OverflowError, ValueError):
        # The pure parser hands an escape such as `\UFFFFFFFF` to `chr` as it is.
        raise SourceTrouble("syntax", "an escape here is no character", Span(0, 0, 0, 1)) from None


_MERGE = "<<"


def _expect(event: Event | None) -> Event:
    if event is None:
        raise SourceTrouble("syntax", "the text ends too early", Span(0, 0, 0, 1))
    return event


class _Composer:
    """One reading of one text. Each node method returns the value and its size in nodes."""

    def __init__(self, parser: Parser, text: str, limits: Limits) -> None:
        self.get_event = parser.get_event
        self.text = text
        self.limits = limits
        self.nodes = 0
        self.told: dict[int, Told] = {}
        self.troubles: list[SourceTrouble] = []
        self.dropped: list[Data] = []
        self.anchors: dict[str, tuple[Data, int, Span]] = {}
        self.open_anchors: set[str] = set()
        self.used: set[str] = set()

    def next_event(self) -> Event:
        return _expect(self.get_event())

    def compose(self) -> Document:
        self.next_event()
        if isinstance(self.next_event(), StreamEndEvent):
            return Document(None, Span(0, 0, 0, 0), {})
        event = self.next_event()
        span = span_of(event)
        data = self._compose_node(event, 1, free=False)
        self.next_event()
        if not isinstance(event := self.next_event(), StreamEndEvent):
            raise refusals.refuse_second(event)
        if self.anchors.keys() - self.used:
            from cjm.source.losses import tell_anchors

            self.troubles += tell_anchors(self.anchors, self.used)
        places = Places(self.text, self.told)
        return Document(data, span, places, tuple(self.troubles), dropped=tuple(self.dropped))

    def _compose_node(self, event: Event | None, depth: int, *, free: bool) -> Data:
        # The class itself is asked, here and below: this runs for much of each file.
        if type(event) is MappingStartEvent or type(event) is SequenceStartEvent:
            return self._compose_collection(event, depth, free=free)
        self.nodes += 1
        if self.nodes > self.limits.nodes:
            self._refuse_nodes(event)
        if type(event) is ScalarEvent:
            value = read_scalar(event, free=free)
            if event.anchor:
                self.anchors[event.anchor] = (value, 1, span_of(event))
            return value
        if isinstance(event, AliasEvent):
            return self._follow_alias(event)
        raise SourceTrouble("syntax", "something is missing here", span_of(_expect(event)))

    def _compose_collection(
        self, event: MappingStartEvent | SequenceStartEvent, depth: int, *, free: bool
    ) -> Data:
        self.nodes += 1
        if self.nodes > self.limits.nodes:
            self._refuse_nodes(event)
        if depth > self.limits.depth:
            raise refusals.refuse_depth(event, self.limits)
        is_mapping = type(event) is MappingStartEvent
        compose = self._compose_mapping if is_mapping else self._compose_list
        if event.tag is not None:
            check_tag(event, "map" if is_mapping else "seq")
        anchor = event.anchor
        if anchor is None:
            return compose(event, depth + 1, free=free)
        before = self.nodes
        self.open_anchors.add(anchor)
        self.anchors.pop(anchor, None)
        node = compose(event, depth + 1, free=free)
        self.open_anchors.discard(anchor)
        self.anchors[anchor] = (node, self.nodes - before + 1, span_of(event))
        return node

    def _compose_list(self, start: Event, depth: int, *, free: bool) -> Data:
        items: list[Data] = []
        values: list[Event] = []
        self.told[id(items)] = (start, {}, values)
        get_event = self.get_event
        while type(event := get_event()) is not SequenceEndEvent:
            if type(event) is MappingStartEvent:
                items.append(self._compose_collection(event, depth, free=free))
                values.append(event)
            else:
                items.append(self._compose_node(event, depth, free=free))
                values.append(_expect(event))
        if len(values) == 1:
            self._look_at_only(start, values[0])
        elif values and not free and type(items[0]) is dict and len(items[0]) == 1:
            refusals.refuse_pairs(start, items, values)
        return items

    def _look_at_only(self, start: Event, only: Event) -> None:
        """Whether the only entry of a list in brackets was meant to be several."""
        if type(only) is not ScalarEvent or not only.implicit[0]:
            return
        if ";" in only.value or not only.value.isascii():
            from cjm.source.unparted import find_unparted

            self.troubles += find_unparted(start, only)

    def _compose_mapping(self, start: Event, depth: int, *, free: bool) -> Data:
        get_event, nodes, most = self.get_event, self.nodes, self.limits.nodes
        key: str
        value: Data
        entries: dict[str, Data] = {}
        keys: dict[str, Event] = {}
        values: list[Event] = []
        repeated: list[tuple[str, Span]] = []
        self.told[id(entries)] = (start, keys, values)
        # Most words of a file come by here, nearly all of them without quotes, anchors and tags.
        # These are read and counted on the spot: each call would take as long as that.
        while type(event := get_event()) is not MappingEndEvent:
            if (
                type(event) is ScalarEvent
                and not event.style
                and event.tag is None
                and event.anchor is None
                and event.value != _MERGE
            ):
                key = event.value
            else:
                self.nodes = nodes
                event = _expect(event)
                key = self._read_key(event)
                nodes = self.nodes
            value_event = get_event()
            below_free = free or key[:2] == FREE_KEYS
            nodes += 2
            if (
                type(value_event) is ScalarEvent
                and not value_event.style
                and value_event.tag is None
                and value_event.anchor is None
                and not below_free
            ):
                value = None if value_event.value in NULLS else value_event.value
                if nodes > most:
                    self._refuse_nodes(value_event)
            else:
                self.nodes = nodes - 1
                value_event = _expect(value_event)
                value = self._compose_node(value_event, depth, free=below_free)
                nodes = self.nodes
            if key in entries:
                repeated.append((key, span_of(event)))
                self.dropped.append({key: value})
                continue
            entries[key] = value
            keys[key] = event
            values.append(value_event)
        self.nodes = nodes
        if repeated:
            from cjm.source.repeats import tell_repeats

            first = {key: span_of(keys[key]) for key, _ in repeated}
            self.troubles += tell_repeats(repeated, first, next(iter(entries)))
        return entries

    def _read_key(self, event: Event) -> str:
        value: Data = None
        if type(event) is ScalarEvent:
            if event.tag:
                check_tag(event, "scalar")
            if event.style == WITH_ESCAPES:
                check_text(event)
            value = str(event.value)
            if value == _MERGE and event.implicit[0]:
                raise refusals.refuse_merge(event)
            if event.anchor:
                self.anchors[event.anchor] = (value, 1, span_of(event))
        elif isinstance(event, AliasEvent):
            value = self._follow_alias(event)
        if not isinstance(value, str):
            raise refusals.refuse_key(event)
        return value

    def _follow_alias(self, event: AliasEvent) -> Data:
        name = str(event.anchor)
        if name in self.open_anchors:
            raise refusals.refuse_circle(event)
        if name not in self.anchors:
            raise refusals.refuse_alias(event)
        value, size, _ = self.anchors[name]
        self.used.add(name)
        self.nodes += size - 1
        if self.nodes > self.limits.nodes:
            self._refuse_nodes(event)
        return value

    def _refuse_nodes(self, event: Event | None) -> None:
        raise refusals.refuse_nodes(_expect(event), self.limits)
