"""Where the parts of a mapping or list stand."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from yaml.events import Event, NodeEvent

from cjm.source.decoding import split_lines
from cjm.source.parsing import skip_properties, span_of
from cjm.source.trouble import Span


class Spots:
    """Where a mapping or list stands, its keys, and its values or entries.

    Most places are never asked for, so what the parser told is kept as it is until they are.
    """

    def __init__(
        self, start: Event, keys: Mapping[str, Event], values: Sequence[Event], text: str
    ) -> None:
        self._start = start
        self._keys = keys
        self._values = values
        self._text = text

    @cached_property
    def own(self) -> Span:
        """From the first character to the last, with anchor and tag."""
        return span_of(self._start)

    @cached_property
    def keys(self) -> Mapping[str, Span]:
        """The keys of a mapping; a list has none."""
        return {key: span_of(event) for key, event in self._keys.items()}

    @cached_property
    def values(self) -> Mapping[str | int, Span]:
        """Values by their keys, entries of a list by their positions; without anchors and tags."""
        names: Iterable[str | int] = self._keys or range(len(self._values))
        return {name: self._place(event) for name, event in zip(names, self._values, strict=True)}

    def _place(self, event: Event) -> Span:
        span = span_of(event)
        if isinstance(event, NodeEvent) and (event.anchor or getattr(event, "tag", None)):
            return skip_properties(span, split_lines(self._text))
        return span
