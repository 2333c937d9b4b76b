"""What the other files of a project say that bears on the one that is checked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from cjm.api.marks import mark_file
from cjm.api.projects import Glance, find_members, list_patterns
from cjm.api.workspace import Home, Workspace
from cjm.cache.digests import digest, digest_all
from cjm.errors import CjmError
from cjm.files import MAP_SUFFIX, PERSONA_SUFFIX, Found, read_file
from cjm.files.resolving import Resolver
from cjm.loader import Loaded
from cjm.loader.facts import Facts
from cjm.loader.files import Files
from cjm.loader.neighbours import Part, find_facts, list_persona_files, read_part
from cjm.rules._rule import NOTHING_AROUND, Around
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


class Project(NamedTuple):
    """The files of one project, by the id they seem to have, and by the names of persona files
    that they mention. `is_whole` tells whether all its maps are among them. `files` are listed only
    where settings speak of some of them.

    There may be ten thousand, each with an id of its own: a file is the name it was found by, and
    only where several have an id are they listed.
    """

    root: Path
    by_id: dict[str, str | list[str]]
    by_mention: dict[str, list[str]]
    files: list[str]
    is_whole: bool

    def add(self, file: str, part: Part, *, is_persona: bool) -> None:
        """Take a file in."""
        if part.id:
            others = self.by_id.setdefault(part.id, file)
            if isinstance(others, list):
                others.append(file)
            elif others is not file:
                self.by_id[part.id] = [others, file]
        if not is_persona:
            for mention in part.mentions:
                self.by_mention.setdefault(mention, []).append(file)


class Neighbourhood:
    """Looks around a file in its project, whatever part of the project is checked.

    The project is what its settings say, or all below their folder. Where there are no settings,
    it is what this run is about, and only a run over all of it can tell what no map names.
    """

    def __init__(self, workspace: Workspace, found: Sequence[Found], paths: Sequence[str]) -> None:
        self._workspace = workspace
        self._found = found
        self._paths = paths
        self._by_root: dict[Path, list[Found]] | None = None
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
        file = self._resolver.resolve(place)
        twins = tuple(self._list_twins(project, home, file, who.id)) if who.id else ()
        is_judged = who.is_persona and project.is_whole
        return Around(twins, is_judged and not self._is_used(project, home, file))

    def read(self, home: Home) -> Project:
        """The project that files of this home belong to."""
        if home.root not in self._projects:
            self._projects[home.root] = self._read(home)
        return self._projects[home.root]

    def _list_twins(self, project: Project, home: Home, file: str, own: str) -> Iterator[str]:
        suffix = PERSONA_SUFFIX if file.endswith(PERSONA_SUFFIX) else MAP_SUFFIX
        others = project.by_id.get(own, [])
        if isinstance(others, str):
            # Nearly always it is this file itself.
            others = [] if self._resolver.resolve(others) == file else [others]
        if not others:
            return
        group = project.root, suffix, own
        if group not in self._namesakes:
            resolved = (self._resolver.resolve(other) for other in others)
            self._namesakes[group] = {
                other: Path(os.path.relpath(other, project.root)).as_posix()
                for other in sorted(resolved, key=Path)
                if other.endswith(suffix)
            }
        for other, name in self._namesakes[group].items():
            if other != file and self._find_facts(other, home).map_id == own:
                yield name

    def _is_used(self, project: Project, home: Home, file: str) -> bool:
        own = Path(file)
        for mention, others in project.by_mention.items():
            if not mention.endswith(own.name):
                continue
            for other in others:
                file = self._resolver.resolve(other)
                files = Files(Path(file), home.root, home.limits)
                if own in list_persona_files(self._find_facts(file, home), files):
                    return True
        return False

    def _find_facts(self, file: str, home: Home) -> Facts:
        """The facts of another file, read once however many ask for them."""
        if file not in self._facts:
            self._facts[file] = find_facts(_read(file, home), home.limits)
        return self._facts[file]

    def _read(self, home: Home) -> Project:
        settings, is_whole = home.settings, True
        patterns: tuple[str, ...] = ()
        members: tuple[Found, ...] = ()
        if settings.file is None:
            is_whole = any(home.root.is_relative_to(Path(path).resolve()) for path in self._paths)
        else:
            patterns = list_patterns(settings.file.parent, settings.config.maps)
            members = find_members(patterns)
        project = Project(home.root, {}, {}, [], is_whole)
        known: dict[str, bytes] = {}
        for one in (*self._list_found(home), *self._choose(home, members)):
            file = self._resolver.resolve(one.file) if one.file else ""
            if one.file and file not in known:
                raw = _read(file, home)
                if members:
                    # What was asked for may be among them. By itself, no file comes twice.
                    known[file] = digest(raw)
                is_persona = file.endswith(PERSONA_SUFFIX)
                project.add(one.file, read_part(raw, home.limits), is_persona=is_persona)
                if settings.file is not None:
                    project.files.append(one.file)
        if settings.file is not None:
            marks = [self._mark(one, known) for one in members]
            self.glances.append(Glance(patterns, str(home.root), digest_all(marks)))
        return project

    def _list_found(self, home: Home) -> Sequence[Found]:
        """The files of this run that are at home there. A run may be about many homes."""
        if self._by_root is None:
            self._by_root = {}
            for one in self._found:
                if one.file:
                    root = self._workspace.find_home(one.file).root
                    self._by_root.setdefault(root, []).append(one)
        return self._by_root.get(home.root, ())

    def _choose(self, home: Home, members: Sequence[Found]) -> Iterator[Found]:
        """Those of the files of a project that are no other's."""
        for one in members:
            if one.file and self._workspace.find_home(one.file).root == home.root:
                yield one

    def _mark(self, member: Found, known: dict[str, bytes]) -> bytes:
        content = known.get(self._resolver.resolve(member.name), b"")
        home = self._workspace.mark_home(self._workspace.find_home(member.file))
        return mark_file(member.name, home, content)


def _read(file: str, home: Home) -> bytes:
    """The bytes of a file; none where it cannot be read or is too large."""
    try:
        raw = read_file(file, name=file, limit=home.limits.size)
    except CjmError:
        return b""
    return raw if len(raw) <= home.limits.size else b""
