"""What the other files of a project say that bears on the one that is checked."""

from __future__ import annotations

import os
from array import array
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from pathlib import Path

from cjm.api.index import Index
from cjm.api.marks import mark_file
from cjm.api.projects import Glance, find_members, list_patterns
from cjm.api.workspace import Home, Workspace
from cjm.cache.digests import digest, digest_all
from cjm.errors import CjmError
from cjm.files import MAP_SUFFIX, PERSONA_SUFFIX, Finds, Found, read_file
from cjm.files.resolving import Resolver
from cjm.loader import Loaded
from cjm.loader.facts import Facts
from cjm.loader.files import Files
from cjm.loader.neighbours import (
    Part,
    find_facts,
    is_alike,
    list_persona_files,
    misses_persona,
    read_part,
)
from cjm.rules._rule import MOST_TWINS, NOTHING_AROUND, Around
from cjm.values import NamedTuple


class Who(NamedTuple):
    """What a file is to the others: its id, and whether it is a persona or a map."""

    id: str | None = None
    is_persona: bool = False

    @classmethod
    def of(cls, loaded: Loaded) -> Who:
        """Who a file is that was read."""
        if loaded.persona:
            return cls(loaded.persona.id, is_persona=True)
        return cls(loaded.facts.map_id)


class _Twins(NamedTuple):
    """The first files with one id, and how many more there are."""

    named: tuple[str, ...] = ()
    more: int = 0


_ALONE = _Twins()


class Project:
    """The files of one project, by the id they seem to have, and by the names of persona files
    that they mention. `is_whole` tells whether all its maps are among them.

    There may be ten thousand, each with an id of its own: a file is a number in here.
    """

    def __init__(self, root: Path, *, is_whole: bool) -> None:
        self.root = root
        self.is_whole = is_whole
        self.files = Finds()
        self._ids = Index()
        self._mentions: dict[str, array[int]] = {}

    def add(self, one: Found, part: Part, *, is_persona: bool) -> None:
        """Take a file in."""
        number = len(self.files)
        self.files.add(one)
        if part.id:
            self._ids.add(part.id, number)
        if not is_persona:
            for mention in part.mentions:
                self._mentions.setdefault(mention, array("I")).append(number)

    def find(self, own: str) -> Iterator[str]:
        """The files that seem to have this id, and hardly ever some more."""
        return (self.files[number].name for number in self._ids.find(own))

    def find_mentions(self, name: str) -> Iterator[str]:
        """The maps that seem to mention a persona file of this name, and perhaps some more."""
        for mention, numbers in self._mentions.items():
            if mention.endswith(name):
                yield from (self.files[number].name for number in numbers)

    def find_alike(self, called: Collection[str]) -> Iterator[str]:
        """The maps that seem to name a persona which is called much like one of these."""
        for mention, numbers in self._mentions.items():
            if is_alike(mention, called):
                yield from (self.files[number].name for number in numbers)


class Neighbourhood:
    """Looks around a file in its project, whatever part of the project is checked.

    The project is what its settings say, or all below their folder. Where there are no settings,
    it is what this run is about, and only a run over all of it can tell what no map names.
    """

    def __init__(self, workspace: Workspace, found: Sequence[Found], paths: Sequence[str]) -> None:
        self._workspace = workspace
        self._found = found
        self._paths = paths
        self._by_root: dict[Path, array[int]] | None = None
        self._projects: dict[Path, Project] = {}
        self._facts: dict[str, Facts] = {}
        self._namesakes: dict[tuple[Path, str, str], dict[str, str]] = {}
        self._resolver = Resolver()
        self.glances: list[Glance] = []

    def look_around(self, place: str | Path | None, who: Who, home: Home) -> Around:
        """What is around a file. The project is read when the first file asks for it."""
        if place is None or (not who.is_persona and not who.id):
            return NOTHING_AROUND
        project = self.read(home)
        twins = self._find_twins(project, home, place, who.id) if who.id else _ALONE
        is_judged = who.is_persona and project.is_whole
        is_idle = is_judged and not self._is_used(project, home, place)
        return Around(
            twins.named,
            is_idle and not self._is_meant(project, home, place, who),
            twins.more,
        )

    def read(self, home: Home) -> Project:
        """The project that files of this home belong to."""
        if home.root not in self._projects:
            self._projects[home.root] = self._read(home)
        return self._projects[home.root]

    def read_all(self) -> None:
        """Read the projects of all files of this run."""
        for numbers in self._group_by_root().values():
            self.read(self._workspace.find_home(self._found[numbers[0]].file))

    def _find_twins(self, project: Project, home: Home, place: str | Path, own: str) -> _Twins:
        others = list(islice(project.find(own), 2))
        if others == [os.fspath(place)]:
            # Nearly all ids stand in one file, and most projects call it as this run does.
            return _ALONE
        file = self._resolver.resolve(place)
        if len(others) == 1 and self._resolver.resolve(others[0]) == file:
            return _ALONE
        suffix = PERSONA_SUFFIX if file.endswith(PERSONA_SUFFIX) else MAP_SUFFIX
        group = project.root, suffix, own
        if group not in self._namesakes:
            resolved = map(self._resolver.resolve, project.find(own))
            self._namesakes[group] = {
                other: Path(os.path.relpath(other, project.root)).as_posix()
                for other in sorted(resolved, key=Path)
                if other.endswith(suffix) and self._find_facts(other, home).map_id == own
            }
        names = self._namesakes[group]
        named = tuple(islice((name for other, name in names.items() if other != file), MOST_TWINS))
        return _Twins(named, len(names) - (file in names) - len(named))

    def _is_used(self, project: Project, home: Home, place: str | Path) -> bool:
        own = Path(self._resolver.resolve(place))
        for other in project.find_mentions(own.name):
            file = self._resolver.resolve(other)
            files = Files(Path(file), home.root, home.limits)
            if own in list_persona_files(self._find_facts(file, home), files):
                return True
        return False

    def _is_meant(self, project: Project, home: Home, place: str | Path, who: Who) -> bool:
        """Whether a map names a persona that is not there, and this one is called much so: that is
        told of the map.
        """
        called = {Path(self._resolver.resolve(place)).name.partition(".")[0], who.id or ""} - {""}
        for other in project.find_alike(called):
            file = self._resolver.resolve(other)
            files = Files(Path(file), home.root, home.limits)
            if misses_persona(self._find_facts(file, home), files, called):
                return True
        return False

    def _find_facts(self, file: str, home: Home) -> Facts:
        """The facts of another file, read once however many ask for them."""
        if file not in self._facts:
            self._facts[file] = find_facts(_read(file, home), home.limits)
        return self._facts[file]

    def _read(self, home: Home) -> Project:
        settings = home.settings
        if settings.file is None:
            is_whole = any(home.root.is_relative_to(Path(path).resolve()) for path in self._paths)
            project = Project(home.root, is_whole=is_whole)
            for one in self._list_found(home):
                self._add(project, one, home)
            return project
        project = Project(home.root, is_whole=True)
        patterns = list_patterns(settings.file.parent, settings.config.maps)
        marks = (self._add_member(project, one, home) for one in find_members(patterns))
        self.glances.append(Glance(patterns, str(home.root), digest_all(marks)))
        known = Index()
        for number, member in enumerate(project.files):
            known.add(self._resolver.resolve(member.name), number)
        for one in self._list_found(home):
            file = self._resolver.resolve(one.name)
            like = (project.files[number].name for number in known.find(file))
            if all(self._resolver.resolve(name) != file for name in like):
                self._add(project, one, home)
        return project

    def _add(self, project: Project, one: Found, home: Home) -> bytes:
        """Take a file into a project, and give its content."""
        file = self._resolver.resolve(one.name)
        raw = _read(file, home)
        project.add(one, read_part(raw, home.limits), is_persona=file.endswith(PERSONA_SUFFIX))
        return raw

    def _add_member(self, project: Project, one: Found, home: Home) -> bytes:
        """Take a file into a project unless it is another's, and give its mark."""
        own = self._workspace.find_home(one.file)
        content = digest(self._add(project, one, home)) if own.root == home.root else b""
        return mark_file(one.name, self._workspace.mark_home(own), content)

    def _list_found(self, home: Home) -> Iterator[Found]:
        """The files of this run that are at home there. A run may be about many homes."""
        return (self._found[number] for number in self._group_by_root().get(home.root, ()))

    def _group_by_root(self) -> dict[Path, array[int]]:
        """The files of this run that lie on the disk, by the root of their project."""
        if self._by_root is None:
            self._by_root = {}
            for number, one in enumerate(self._found):
                if one.file:
                    root = self._workspace.find_home(one.file).root
                    self._by_root.setdefault(root, array("I")).append(number)
        return self._by_root


def _read(file: str, home: Home) -> bytes:
    """The bytes of a file; none where it cannot be read or is too large."""
    try:
        raw = read_file(file, name=file, limit=home.limits.size)
    except CjmError:
        return b""
    return raw if len(raw) <= home.limits.size else b""
