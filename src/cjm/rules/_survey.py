"""The elements and texts of a journey, listed once for all rules."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, TypeAlias, TypeGuard, TypeVar

from cjm.diagnostics import Path
from cjm.model import Cause, Element, Emotion, Journey, PainPoint, Persona, Step, Text
from cjm.model.walk import walk
from cjm.rules._prose import gather_said
from cjm.source.said import Said
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.rules._figures import Figure

Sort = TypeVar("Sort", bound=Element)
Claim: TypeAlias = PainPoint | Cause | Emotion | Persona | Step
_CLAIMS: tuple[type[Claim], ...] = (PainPoint, Cause, Emotion, Persona, Step)
PARTING = "|"
"""What parts texts that are looked through in one go: it can be seen, and is no part of words."""


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
    """Texts and words, filled element by element."""

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


def list_texts(path: Path, element: Element) -> Sequence[Passage]:
    """The texts of one element, those of the elements below it apart."""
    written = Written([], [])
    written.add(path, element)
    return written.texts


class Survey:
    """What rules look for in a journey: listed when first asked for, then kept. `elements` are
    those of the journey, where somebody has walked it already, and `said` is what all the data says
    that it was read from.
    """

    def __init__(
        self,
        journey: Journey | None = None,
        elements: tuple[tuple[Path, Element], ...] = (),
        said: Said | None = None,
    ) -> None:
        self._begin(journey, elements, said)

    def _begin(
        self,
        journey: Journey | None,
        elements: tuple[tuple[Path, Element], ...],
        said: Said | None = None,
    ) -> None:
        self._journey = journey
        self._elements = elements
        self._said = said
        self._kinds: defaultdict[type[Element], list[tuple[Path, Element]]] = defaultdict(list)
        self._found: dict[type[Element], list[tuple[Path, Element]]] = {}
        self._claims: list[tuple[Path, Claim]] | None = None
        self._joined: str | None = None
        self._written: Written | None = None
        self.figures: dict[Path, Figure] = {}
        """What is known of metrics, by their paths: several rules ask for the same."""
        self.figures_of_goals: dict[int, Figure | None] = {}
        """The same of goals, by their identity."""

    def list_elements(self, journey: Journey) -> tuple[tuple[Path, Element], ...]:
        """Every element of `journey` with its path."""
        if self._journey is not journey:
            self._begin(journey, walk(journey))
        return self._elements

    def find(self, journey: Journey, kind: type[Sort]) -> Sequence[tuple[Path, Sort]]:
        """All elements of one kind in `journey`, each with its path."""
        found = self._found.get(kind) if self._journey is journey else None
        if found is None:
            found = self._select(journey, kind)
        return found if _are_all(found, kind) else ()

    def _select(self, journey: Journey, kind: type[Sort]) -> list[tuple[Path, Element]]:
        elements = self.list_elements(journey)
        if not self._kinds:
            kinds = self._kinds
            for entry in elements:
                kinds[type(entry[1])].append(entry)
        below = _list_kinds(kind)
        # Most kinds have none below them.
        found = (
            self._kinds.get(kind, [])
            if len(below) == 1
            else [entry for own in self._kinds if own in below for entry in self._kinds[own]]
        )
        self._found[kind] = found
        return found

    def list_claims(self, journey: Journey) -> Sequence[tuple[Path, Claim]]:
        """What says in `journey` how sure it is, or names the sources that it rests on, each with
        its path; quotes and metrics apart.
        """
        self.list_elements(journey)
        if self._claims is None:
            found = ((path, one) for kind in _CLAIMS for path, one in self.find(journey, kind))
            self._claims = [(path, one) for path, one in found if one.confidence or one.sources]
        return self._claims

    def list_texts(self, journey: Journey) -> Sequence[Passage]:
        """Every text of `journey`."""
        return self._list_written(journey).texts

    def gather_said(self, journey: Journey) -> Said:
        """All that `journey` says and what may stand beside it in its file, without places."""
        elements = self.list_elements(journey)
        if self._said is None:
            self._said = gather_said(elements)
        return self._said

    def join_said(self, journey: Journey) -> str:
        """The texts of all that `journey` says in one, with `PARTING` between any two."""
        said = self.gather_said(journey)
        if self._joined is None:
            self._joined = PARTING.join(said.texts)
        return self._joined

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


@cache
def _list_kinds(kind: type[Element]) -> frozenset[type[Element]]:
    """A kind of elements, and those below it."""
    return frozenset({kind}).union(*map(_list_kinds, kind.__subclasses__()))


def _are_all(
    found: list[tuple[Path, Element]], kind: type[Sort]
) -> TypeGuard[list[tuple[Path, Sort]]]:
    """Always: they were gathered by their kind. To ask each again takes longer than to find it."""
    return True
