"""The elements and texts of a journey, listed once for all rules."""

from collections.abc import Iterator, Sequence
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


class Written(NamedTuple):
    """The texts and the words of a journey, filled element by element."""

    texts: list[Passage]
    words: list[Word]

    def add(self, path: Path, element: Element) -> None:
        """Take in what `element` itself says, the elements below it apart."""
        for key, value in vars(element).items():
            if not value or key == "extensions":
                continue
            if type(value) is Text:
                self.texts.append(Passage(element, key, (*path, key), value))
            elif isinstance(value, str):
                self.words.append(Word((*path, key), value))
            elif type(value) is tuple:
                self._add_entries(element, key, (*path, key), value)
            elif type(value) is dict:
                # The texts of a custom lane stand in the stage itself, under the id of the lane.
                is_lane = key == "lanes" and isinstance(element, Step)
                above = path if is_lane else (*path, key)
                for entry, texts in value.items():
                    if isinstance(entry, str):
                        self.words.append(Word((*above, entry), entry, is_key=True))
                    if isinstance(texts, tuple):
                        self._add_entries(element, entry, (*above, entry), texts)

    def _add_entries(
        self, element: Element, key: str, path: Path, entries: tuple[object, ...]
    ) -> None:
        for position, text in enumerate(entries):
            if type(text) is Text:
                self.texts.append(Passage(element, key, (*path, position), text))
            elif isinstance(text, str):
                self.words.append(Word((*path, position), text))


class Survey:
    """What rules look for in a journey: listed when first asked for, then kept."""

    def __init__(self) -> None:
        self._journey: Journey | None = None
        self._elements: tuple[tuple[Path, Element], ...] = ()
        self._kinds: dict[type[Element], list[tuple[Path, Element]]] = {}
        self._written: Written | None = None

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

    def list_texts(self, journey: Journey) -> Sequence[Passage]:
        """Every text of `journey`."""
        return self._list_written(journey).texts

    def list_words(self, journey: Journey) -> Sequence[Word]:
        """Every word and key of `journey`."""
        return self._list_written(journey).words

    def _list_written(self, journey: Journey) -> Written:
        elements = self.list_elements(journey)
        if self._written is None:
            self._written = Written([], [])
            for path, element in elements:
                self._written.add(path, element)
        return self._written
