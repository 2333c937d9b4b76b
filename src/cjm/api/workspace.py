"""The settings and the project that each file belongs to, looked up once a folder."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cjm.api.marks import mark_home
from cjm.config import ConfigError, RenderSettings, Settings, load_settings
from cjm.files import Found, Project, find_project, is_there, read_file, read_stdin
from cjm.files.lookout import Lookout
from cjm.files.references import Loop, Shelf
from cjm.files.resolving import MOST_FOLDERS
from cjm.source import LIMITS, Limits
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.loader.ways import Ways


class Home(NamedTuple):
    """Where a file is at home: the root that its references stay in, and the settings."""

    root: Path
    settings: Settings
    limits: Limits = LIMITS
    """How large its maps may be."""


class Workspace:
    """Finds the home of files. A settings file that the user names holds for all of them.

    `lookout` sees the files that they refer to.
    """

    def __init__(self, config: str | None = None, stdin: bytes | None = None) -> None:
        self.config = config
        self.stdin = stdin
        self.lookout = Lookout()
        self._homes: dict[str, Home] = {}
        self._settings: dict[Path, Settings] = {}
        self._ways: dict[tuple[Path, Limits, int], Ways] = {}
        self._marks: dict[tuple[Path, Path | None], bytes] = {}

    def find_home(self, path: str | Path | None) -> Home:
        """The home of the file at `path`; of the working folder where there is no file.

        Raises ConfigError where its settings cannot be used.
        """
        folder = os.path.dirname(path) if path else ""  # noqa: PTH120 - a text, asked for every file
        if folder not in self._homes:
            if len(self._homes) == MOST_FOLDERS:
                self._homes.clear()
            project = find_project(Path(folder))
            settings = self._load(project)
            self._homes[folder] = Home(project.root, settings, _choose_limits(settings))
        return self._homes[folder]

    def find_ways(self, home: Home, shelf: Shelf | None = None) -> "Ways":
        """The ways from map to map below a root, as far as they are known; on the disk, unless
        files lie on another shelf.
        """
        key = (home.root, home.limits, id(shelf))
        if key not in self._ways:
            from cjm.loader.ways import Ways

            self._ways[key] = Ways(shelf or self.lookout, home.root, home.limits)
        return self._ways[key]

    def confirm_loops(self, found: Found, loops: Sequence[Loop]) -> bool:
        """Whether the references of a file to maps lead where they led."""
        if not loops or found.file is None:
            return not loops
        start, ways = Path(found.file).resolve(), self.find_ways(self.find_home(found.spot))
        return all(ways.confirm(loop, start) for loop in loops)

    def mark_home(self, home: Home) -> bytes:
        """What tells this home from any other, and from itself once its settings are changed."""
        place = (home.root, home.settings.file)
        if place not in self._marks:
            self._marks[place] = mark_home(*place, home.settings.text.encode())
        return self._marks[place]

    def list_default_paths(self) -> tuple[str, ...]:
        """What is meant where nothing is named: the maps of the settings, else this folder.

        Raises ConfigError where settings name what is not there.
        """
        settings = self.find_home(None).settings
        paths = self.name_default_paths()
        if settings.config.maps and not all(map(is_there, paths)):
            from cjm.api.named_maps import refuse_maps

            raise refuse_maps(settings, paths)
        return paths

    def name_default_paths(self) -> tuple[str, ...]:
        """The same as it is written, whether it is there or not."""
        settings = self.find_home(None).settings
        if not settings.config.maps or settings.file is None:
            return (os.curdir,)
        folder = settings.file.parent
        return tuple(show_relative(folder / maps) for maps in settings.config.maps)

    def read(self, found: Found) -> bytes:
        """The bytes of a file, or of the standard input, no further than the limit needs."""
        limit = self.find_home(found.spot).limits.size
        if found.file is None and self.stdin is not None:
            return self.stdin
        if found.file is None:
            return read_stdin(limit=limit)
        return read_file(found.file, name=found.name, limit=limit)

    def _load(self, project: Project) -> Settings:
        file = Path(self.config) if self.config else project.config
        if file is None:
            return Settings()
        if file not in self._settings:
            name = self.config or show_relative(file)
            self._settings[file] = _load_settings(file, name)
        return self._settings[file]


def _load_settings(file: Path, name: str) -> Settings:
    settings: Settings | None = None
    try:
        settings = load_settings(file, name=name)
        if settings.config.render != RenderSettings():
            from cjm.api.drawing_settings import check_drawing

            check_drawing(settings)
    except ConfigError as error:
        from cjm.api.gathering import gather

        raise gather(error, settings or error.rest) from error
    return settings


def _choose_limits(settings: Settings) -> Limits:
    own = settings.config.limits
    return Limits(own.bytes or LIMITS.size, own.depth or LIMITS.depth, own.nodes or LIMITS.nodes)


def show_relative(path: Path) -> str:
    """`path` as seen from the working folder, and as it is where that says nothing."""
    try:
        return os.path.relpath(path)
    except ValueError:
        # Another drive.
        return str(path)
