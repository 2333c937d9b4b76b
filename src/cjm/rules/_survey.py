"""The elements and texts of a journey, listed once for all rules."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

from cjm.diagnostics import Path
from cjm.model import Cause, Element, Emotion, Journey, PainPoint, Persona, Step, Text
from cjm.model.walk import Entry, Walked, sort_by_kind, walk
from cjm.rules._prose import gather_said
from cjm.source.said import Said
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.rules._figures import Figure

Sort = TypeVar("Sort", bound=Element)
Claim: TypeAlias = PainPoint | Cause | Emotion | Persona | Step
Grounds: TypeAlias = tuple[str | None, tuple[str, ...]]
"""How sure a claim says it is, and the sources that it names."""
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


class Finds(Protocol):
    """All elements of each kind, each with its path."""

    def __getitem__(self, kind: type[Sort]) -> Sequence[tuple[Path, Sort]]: ...


class _Found(dict[type[Element], Sequence[Entry]]):
    """The same, listed when first asked for: of a kind, and of those below it."""

    def __init__(self, kinds: Mapping[type[Element], Sequence[Entry]]) -> None:
        self._kinds = kinds

    def __missing__(self, kind: type[Element]) -> Sequence[Entry]:
        below, kinds = _list_kinds(kind), self._kinds
        # Most kinds have none below them.
        found = (
            kinds.get(kind, ())
            if len(below) == 1
            else [entry for own in kinds if own in below for entry in kinds[own]]
        )
        self[kind] = found
        return found


class Survey:
    """What rules look for in a journey: listed when first asked for, then kept. `walked` are the
    elements of the journey, where somebody has been there already, and `said` is what all the data
    says that it was read from.
    """

    def __init__(
        self,
        journey: Journey | None = None,
        walked: Walked | None = None,
        said: Said | None = None,
    ) -> None:
        self._begin(journey, walked or Walked(), said)

    def _begin(self, journey: Journey | None, walked: Walked, said: Said | None = None) -> None:
        self.journey = journey
        self.elements = walked.elements
        self.kinds = walked.kinds.keys()
        self.found: Finds = _Found(walked.kinds)  # type: ignore[assignment] # each under its kind
        self._said = said
        self._grounds: dict[Grounds, list[Claim]] | None = None
        self._joined: str | None = None
        self._written: Written | None = None
        self.figures: dict[Path, Figure] = {}
        """What is known of metrics, by their paths: several rules ask for the same."""
        self.figures_of_goals: dict[int, Figure | None] = {}
        """The same of goals, by their identity."""

    def of(self, journey: Journey) -> "Survey":
        """Itself, if it is about `journey`, else begun anew."""
        if self.journey is not journey:
            self._begin(journey, sort_by_kind(walk(journey)))
        return self

    @property
    def claims(self) -> Sequence[tuple[Path, Claim]]:
        """What says in the journey how sure it is, or names the sources that it rests on, each with
        its path; quotes and metrics apart.
        """
        return [
            entry
            for kind in _CLAIMS
            for entry in self.found[kind]
            if entry[1].confidence or entry[1].sources
        ]

    @property
    def grounds(self) -> Mapping[Grounds, Sequence[Claim]]:
        """The same without paths, by what is said of it."""
        if self._grounds is None:
            self._grounds = {}
            for kind in _CLAIMS:
                for _, one in self.found[kind]:
                    confidence, sources = one.confidence, one.sources
                    if confidence or sources:
                        self._grounds.setdefault((confidence, sources), []).append(one)
        return self._grounds

    @property
    def said(self) -> Said:
        """All that the journey says and what may stand beside it in its file, without places."""
        if self._said is None:
            self._said = gather_said(self.elements)
        return self._said

    @property
    def whole(self) -> str:
        """The texts of all that the journey says in one, with `PARTING` between any two."""
        if self._joined is None:
            self._joined = PARTING.join(self.said.texts)
        return self._joined

    @property
    def written(self) -> Written:
        """Every text, and every word and key, of the journey."""
        if self._written is None:
            self._written = Written([], [])
            for path, element in self.elements:
                self._written.add(path, element)
        return self._written


@cache
def _list_kinds(kind: type[Element]) -> frozenset[type[Element]]:
    """A kind of elements, and those below it."""
    return frozenset({kind}).union(*map(_list_kinds, kind.__subclasses__()))
