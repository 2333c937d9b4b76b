"""What the other files of a project say that bears on the one that is checked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cjm.api.workspace import Home, Workspace
from cjm.errors import CjmError
from cjm.files import MAP_SUFFIX, PERSONA_SUFFIX, Found, Search, find_maps, read_file
from cjm.loader import Loaded
from cjm.loader.files import Files
from cjm.loader.neighbours import Part, find_facts, list_persona_files, read_part
from cjm.rules._rule import NOTHING_AROUND, Around


class Project(NamedTuple):
    """The files of one project, resolved, each with its part. `is_whole` tells whether all its
    maps are among them.
    """

    root: Path
    parts: dict[Path, Part]
    is_whole: bool


class Neighbourhood:
    """Looks around a file in its project, whatever part of the project is checked.

    The project is what its settings say, or all below their folder. Where there are no settings,
    it is what this run is about, and only a run over all of it can tell what no map names.
    """

    def __init__(self, workspace: Workspace, found: Sequence[Found], paths: Sequence[str]) -> None:
        self._workspace = workspace
        self._found = found
        self._paths = paths
        self._projects: dict[Path, Project] = {}

    def look_around(self, loaded: Loaded, home: Home) -> Around:
        """What is around a file. The project is read when the first file asks for it."""
        if loaded.file is None or (loaded.persona is None and not loaded.facts.map_id):
            return NOTHING_AROUND
        if home.root not in self._projects:
            self._projects[home.root] = self._read(home)
        project = self._projects[home.root]
        file = loaded.file.resolve()
        own = loaded.persona.id if loaded.persona else loaded.facts.map_id
        twins = tuple(self._list_twins(project, home, file, own)) if own else ()
        is_judged = loaded.persona is not None and project.is_whole
        return Around(twins, is_judged and not self._is_used(project, home, file))

    def _list_twins(self, project: Project, home: Home, file: Path, own: str) -> Iterator[str]:
        suffix = PERSONA_SUFFIX if file.name.endswith(PERSONA_SUFFIX) else MAP_SUFFIX
        for other, part in sorted(project.parts.items()):
            if part.id == own and other != file and other.name.endswith(suffix):
                facts = find_facts(_read(other, home), home.limits)
                if facts.map_id == own:
                    yield Path(os.path.relpath(other, project.root)).as_posix()

    def _is_used(self, project: Project, home: Home, file: Path) -> bool:
        for other, part in project.parts.items():
            if other.name.endswith(PERSONA_SUFFIX):
                continue
            if any(name.endswith(file.name) for name in part.mentions):
                facts = find_facts(_read(other, home), home.limits)
                if file in list_persona_files(facts, Files(other, home.root, home.limits)):
                    return True
        return False

    def _read(self, home: Home) -> Project:
        found = [one for one in self._found if one.path]
        settings, is_whole = home.settings, True
        if settings.file is None:
            is_whole = any(home.root.is_relative_to(Path(path).resolve()) for path in self._paths)
        else:
            folder = settings.file.parent
            maps = settings.config.maps or [os.curdir]
            for path in maps:
                try:
                    found += find_maps([str(folder / path)], search=Search(with_personas=True))
                except CjmError:
                    # A pattern that matches nothing matters where it is asked for.
                    continue
        parts: dict[Path, Part] = {}
        for one in found:
            if one.path is None:
                continue
            file = one.path.resolve()
            if file not in parts and self._workspace.find_home(file).root == home.root:
                parts[file] = read_part(_read(file, home), home.limits)
        return Project(home.root, parts, is_whole)


def _read(file: Path, home: Home) -> bytes:
    """The bytes of a file; none where it cannot be read or is too large."""
    try:
        raw = read_file(file, name=file.name, limit=home.limits.size)
    except CjmError:
        return b""
    return raw if len(raw) <= home.limits.size else b""
