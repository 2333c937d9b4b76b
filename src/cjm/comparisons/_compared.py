"""What changed of one map, as comparisons get it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from heapq import nsmallest
from types import MappingProxyType
from typing import Literal, TypeAlias

from cjm.changes import Caution, Change, Changes, Node, Sums, Weight
from cjm.changes.node import part
from cjm.diagnostics import Diagnostic, Path, Place, Severity
from cjm.files import PERSONA_SUFFIX
from cjm.loader import Loaded, read_places
from cjm.loader.loaded import make_place
from cjm.model.texts import Text
from cjm.rules._rule import Registry
from cjm.source import LIMITS, Limits
from cjm.statistics.goals import Standing
from cjm.values import NamedTuple

MOST_TOLD = 5_000
"""Changes of one map that people are told of one by one; nobody reads more of them."""
MOST_LISTED = 10_000
"""Changes of one map that are listed for programs, which takes some seconds and 100 MB."""

Fate: TypeAlias = Literal["added", "removed", "changed", "broken"]


class Version(NamedTuple):
    """A map on one side. `name` is what it is called there (`HEAD:returns.cjm.yaml`), `path` its
    file as seen from the top of the repository, else from the working folder, with `/`. Places
    are read anew, within `limits`, where they were not kept.
    """

    name: str
    path: str
    loaded: Loaded
    limits: Limits = LIMITS

    def find_place(self, path: Path) -> Place | None:
        """Where `path` begins in the text; None where the file is no YAML."""
        document = self.loaded.document or read_places(self.loaded.text, self.limits)
        if document is None:
            return None
        return make_place(document.locate(path).span, self.loaded.text)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What keeps parts of the map, or all of it, from being read."""
        return tuple(found for found in self.loaded.diagnostics if found.severity is Severity.ERROR)


class GoalShift(NamedTuple):
    """A goal that stands otherwise now; None where it is not in that version."""

    node: Node
    before: Standing | None
    after: Standing | None


class Project(NamedTuple):
    """What the project of a map says of all its maps: its channels, teams and metrics, and where
    tickets lie, by their prefix.
    """

    registry: Registry = Registry()
    ticket_links: Mapping[str, str] = MappingProxyType({})


class Manner(NamedTuple):
    """How comparisons that are drawings are to look. Without `lang` each map is told in its own
    language; `theme` is a name, or the path of a file.
    """

    lang: str | None = None
    theme: str = "plain"
    has_script: bool = True
    embed_fonts: bool = False


class User(NamedTuple):
    """A map that uses a persona file: its title, what it is called, and its language."""

    title: Text
    name: str
    lang: str


class MapDiff(NamedTuple):
    """What changed of one map, or of a persona file. `shown` are the changes that nothing filters
    out; without `changes` it is on one side only, or cannot be read on one; without `sums` parts of
    it cannot. `has_moved` tells that the file has another name now, `users` which maps use a
    persona, and `spoken` the language of the maps beside it, for one that none uses.
    """

    old: Version | None
    new: Version | None
    changes: Changes | None = None
    shown: tuple[Change, ...] = ()
    sums: Sums | None = None
    goals: tuple[GoalShift, ...] = ()
    cautions: tuple[Caution, ...] = ()
    has_moved: bool = False
    project: Project = Project()
    users: tuple[User, ...] = ()
    spoken: str = ""

    @property
    def is_persona(self) -> bool:
        """Whether it is a persona in a file of its own."""
        return self.version.name.endswith(PERSONA_SUFFIX)

    def key(self, fate: str) -> str:
        """The key of the words for what became of it as a whole."""
        return f"change.{'persona' if self.is_persona else 'map'}-{fate}"

    @property
    def fate(self) -> Fate:
        """What became of the map as a whole."""
        if any(version and version.loaded.element is None for version in (self.old, self.new)):
            return "broken"
        if self.old and self.new:
            return "changed"
        return "added" if self.new else "removed"

    @property
    def version(self) -> Version:
        """The map as it is, or was where it is gone."""
        version = self.new or self.old
        if version is None:
            raise ValueError("a map is on one side at least")
        return version

    @property
    def errors(self) -> tuple[tuple[Version, Diagnostic], ...]:
        """What cannot be read, with the version it stands in."""
        return tuple(
            (version, found)
            for version in (self.old, self.new)
            if version
            for found in version.errors
        )

    @property
    def told(self) -> tuple[Change, ...]:
        """What is shown to people: of more changes than `MOST_TOLD` the weightiest."""
        return self._take(MOST_TOLD)

    @property
    def listed(self) -> tuple[Change, ...]:
        """What is listed for programs: of more changes than `MOST_LISTED` the weightiest."""
        return self._take(MOST_LISTED)

    def let_go(self) -> None:
        """Take apart what nobody needs any more of the comparison; of its changes, no element has a
        place from now on.
        """
        if self.changes:
            part(self.changes.old)
            part(self.changes.new)

    def _take(self, most: int) -> tuple[Change, ...]:
        """The weightiest of what is shown, in the order that all of them have."""
        if len(self.shown) <= most:
            return self.shown
        places = nsmallest(most, range(len(self.shown)), key=lambda at: -self.shown[at].weight.rank)
        return tuple(self.shown[at] for at in sorted(places))

    @property
    def untold(self) -> int:
        """How many changes people are not told of."""
        return max(len(self.shown) - MOST_TOLD, 0)

    @property
    def unlisted(self) -> int:
        """How many changes are not even listed for programs."""
        return max(len(self.shown) - MOST_LISTED, 0)

    @property
    def weights(self) -> Counter[Weight]:
        """How many changes there are of each weight. A map that is gone is a major change; a new
        one, and a persona that is new or gone, a minor one.
        """
        whole = self.weight_as_whole
        if whole is not None:
            return Counter([whole])
        return Counter(change.weight for change in self.shown)

    @property
    def weight_as_whole(self) -> Weight | None:
        """The weight of what became of it as a whole; None where it is on both sides."""
        if self.changes is not None or self.fate not in ("added", "removed"):
            return None
        is_lost = self.fate == "removed" and not self.is_persona
        return Weight.MAJOR if is_lost else Weight.MINOR

    @property
    def lang(self) -> str:
        """The language that texts are told in; of a persona that of the first map that uses it."""
        for version in (self.new, self.old):
            if version and version.loaded.journey:
                return version.loaded.journey.lang
        return self.users[0].lang if self.users else self.spoken
