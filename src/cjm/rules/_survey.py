"""The elements and texts of a journey, listed once for all rules."""

from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from cjm.diagnostics import Path
from cjm.model import Element, Journey, Step, Text
from cjm.model.element import is_kind
from cjm.model.walk import walk

Sort = TypeVar("Sort", bound=Element)


class Passage(NamedTuple):
    """A text of the map: the element it belongs to, the key it stands under there, its path."""

    element: Element
    key: str
    path: Path
    text: Text

    def list_entries(self) -> Iterator[tuple[Path, str]]:
        """The text in each of its languages, with its path."""
        for tag, entry in self.text.entries:
            yield ((*self.path, tag) if tag else self.path), entry


class Word(NamedTuple):
    """A text that belongs to no language, with its path: an id, a channel, an address, a key."""

    path: Path
    text: str
    is_key: bool = False


def list_written(path: Path, element: Element) -> Iterator[Passage | Word]:
    """The texts and words of `element` itself, those of the elements below it apart."""
    for key, value in vars(element).items():
        if not value or key == "extensions":
            continue
        if isinstance(value, Text):
            yield Passage(element, key, (*path, key), value)
        elif isinstance(value, str):
            yield Word((*path, key), value)
        elif isinstance(value, tuple):
            yield from _list_entries(element, key, (*path, key), value)
        elif isinstance(value, dict):
            # The texts of a custom lane stand in the stage itself, under the id of the lane.
            is_lane = isinstance(element, Step) and key == "lanes"
            above = path if is_lane else (*path, key)
            for entry, texts in value.items():
                if isinstance(entry, str):
                    yield Word((*above, entry), entry, is_key=True)
                if isinstance(texts, tuple):
                    yield from _list_entries(element, entry, (*above, entry), texts)


def _list_entries(
    element: Element, key: str, path: Path, entries: tuple[object, ...]
) -> Iterator[Passage | Word]:
    for position, text in enumerate(entries):
        if isinstance(text, Text):
            yield Passage(element, key, (*path, position), text)
        elif isinstance(text, str):
            yield Word((*path, position), text)


class Survey:
    """What rules look for in a journey: listed when first asked for, then kept."""

    def __init__(self) -> None:
        self._journey: Journey | None = None
        self._elements: tuple[tuple[Path, Element], ...] = ()
        self._kinds: dict[type[Element], list[tuple[Path, Element]]] = {}
        self._written: tuple[tuple[Passage, ...], tuple[Word, ...]] | None = None

    def list_elements(self, journey: Journey) -> tuple[tuple[Path, Element], ...]:
        """Every element of `journey` with its path."""
        if self._journey is not journey:
            self._journey = journey
            self._elements = tuple(walk(journey))
            self._kinds = {}
            for path, element in self._elements:
                self._kinds.setdefault(type(element), []).append((path, element))
            self._written = None
        return self._elements

    def find(self, journey: Journey, kind: type[Sort]) -> list[tuple[Path, Sort]]:
        """All elements of one kind in `journey`, each with its path."""
        self.list_elements(journey)
        return [
            (path, element)
            for own, entries in self._kinds.items()
            if is_kind(own, kind)
            for path, element in entries
            if isinstance(element, kind)
        ]

    def list_texts(self, journey: Journey) -> tuple[Passage, ...]:
        """Every text of `journey`."""
        return self._list_written(journey)[0]

    def list_words(self, journey: Journey) -> tuple[Word, ...]:
        """Every word and key of `journey`."""
        return self._list_written(journey)[1]

    def _list_written(self, journey: Journey) -> tuple[tuple[Passage, ...], tuple[Word, ...]]:
        elements = self.list_elements(journey)
        if self._written is None:
            found = [one for path, element in elements for one in list_written(path, element)]
            self._written = (
                tuple(one for one in found if isinstance(one, Passage)),
                tuple(one for one in found if isinstance(one, Word)),
            )
        return self._written
