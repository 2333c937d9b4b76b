"""Where the parts of mappings and lists stand."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from cjm.source.decoding import split_lines
from cjm.source.parsing import skip_properties, span_of
from cjm.source.trouble import Span

if TYPE_CHECKING:
    from yaml.events import Event

Where: TypeAlias = "Event | Span"
"""A place, or the event that tells it."""
Told: TypeAlias = "tuple[Where, Mapping[str, Where], Sequence[Where]]"
"""Where a node begins; where its keys stand, none in a list, and its values or entries."""


class Spots:
    """Where a mapping or list stands, its keys, and its values or entries.

    Most places are never asked for, so what the parser told is kept as it is until they are.
    """

    def __init__(self, told: Told, text: str) -> None:
        self._start, self._keys, self._values = told
        self._text = text

    @cached_property
    def own(self) -> Span:
        """From the first character to the last, with anchor and tag."""
        return _span(self._start)

    @cached_property
    def keys(self) -> Mapping[str, Span]:
        """The keys of a mapping; a list has none."""
        return {key: _span(where) for key, where in self._keys.items()}

    @cached_property
    def values(self) -> Mapping[str | int, Span]:
        """Values by their keys, entries of a list by their positions; without anchors and tags."""
        names: Iterable[str | int] = self._keys or range(len(self._values))
        return {name: self._place(where) for name, where in zip(names, self._values, strict=True)}

    def _place(self, where: Where) -> Span:
        if isinstance(where, Span):
            return where
        span = span_of(where)
        # All events of nodes have an anchor, or none; most have a tag, or none.
        if getattr(where, "anchor", None) or getattr(where, "tag", None):
            return skip_properties(span, split_lines(self._text))
        return span


def _span(where: Where) -> Span:
    return where if isinstance(where, Span) else span_of(where)


class Places(Mapping[int, Spots]):
    """The spots of all mappings and lists of a text, by their identity, of what the parser `told`
    of them. A file without findings is asked for none, so that they are made one by one, and what
    was told may be gathered when it is asked for.
    """

    def __init__(
        self, text: str, told: Mapping[int, Told] | Callable[[], Mapping[int, Told]]
    ) -> None:
        self._text = text
        self._tell = told
        self._spots: dict[int, Spots] = {}

    @cached_property
    def _told(self) -> Mapping[int, Told]:
        return self._tell() if callable(self._tell) else self._tell

    def __getitem__(self, identity: int) -> Spots:
        if identity not in self._spots:
            self._spots[identity] = Spots(self._told[identity], self._text)
        return self._spots[identity]

    def __iter__(self) -> Iterator[int]:
        return iter(self._told)

    def __len__(self) -> int:
        return len(self._told)
