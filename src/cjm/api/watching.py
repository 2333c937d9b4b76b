"""Tells when something changes that a run rests on: what `--watch` waits for."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cjm.api.workspace import Workspace
from cjm.cache.place import find_folder
from cjm.errors import CjmError
from cjm.files import Search, find_project, find_work_tree, walk
from cjm.files.finding import is_pattern
from cjm.files.opened import Opened
from cjm.files.project import locate
from cjm.files.watching import Change, watch_folders
from cjm.values import NamedTuple

_TEXTS = (".yaml", ".yml", ".toml")
"""How the names of files end that count whether a run opened them or not: maps, personas, settings,
themes, baselines."""
_IGNORING = ".gitignore"
_PASSING = ("~", ".tmp", ".lock", ".part")
"""How the names of files end that editors and other programs write on the way to another."""
_PROBE = "4913"
"""What Vim calls a file by which it sees whether it may write."""


class Scope(NamedTuple):
    """What to watch: the `paths` of a run, the settings that it was given, and other files that its
    flags name. With `with_commits`, a new commit of git is a change.
    """

    paths: tuple[str, ...] = ()
    config: str | None = None
    named: tuple[str, ...] = ()
    with_commits: bool = False


class Watcher:
    """Watches the folders of a scope, and those of all files of its projects that a run opened."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._home = locate(Path())
        self._opened = Opened()
        self._read: set[Path] = set()
        self._named = {self._resolve(name) for name in _list_named(scope)}
        cache = find_folder()
        self._apart = [Path(sys.prefix), *([self._resolve(cache)] if cache else ())]

    @contextmanager
    def open(self) -> Iterator[Watch]:
        """Begin to watch: what changes from now on is not missed.

        Raises CjmError where the system cannot, or the working folder is gone.
        """
        locate(Path())
        with watch_folders(self.list_folders) as changes:
            self._opened.take()
            yield Watch(self, changes)

    def list_folders(self) -> list[Path]:
        """All folders in which a change may matter, as they are now."""
        folders = {path.parent for path in self._named}
        roots: set[Path] = set()
        for written in self._list_paths():
            start = _find_start(self._home / written)
            project = find_project(start)
            roots.add(project.root)
            folders |= _walk(start)
            if project.config is not None:
                # All maps of a project are known to each other.
                folders |= _walk(project.root)
        read = (path for path in self._read if any(map(path.is_relative_to, roots)))
        folders |= roots | {path.parent for path in read}
        return sorted(folder for folder in folders if folder.is_dir())

    def wait(self, changes: Iterable[set[Change]], outputs: Iterable[str]) -> list[str]:
        """As `Watch.wait` does."""
        self._learn()
        own = {self._resolve(path) for path in outputs}
        counted = (
            sorted(self._show(one.path) for one in some if self.counts(one, own))
            for some in changes
        )
        return next(filter(None, counted))

    def _learn(self) -> None:
        """Keep in mind what the run has opened that is done."""
        opened = ((path, path.resolve()) for path in self._opened.take())
        self._read = {path for pair in opened for path in pair if not self._is_apart(path)}

    def counts(self, change: Change, outputs: Collection[Path]) -> bool:
        """Whether a change matters. What the run itself writes, its `outputs`, does not."""
        path, name = change.path, change.path.name
        if path in outputs or self._is_apart(path):
            return False
        if path in self._named or path in self._read or name == _IGNORING:
            return True
        if name.startswith((".", "#")) or name == _PROBE:
            return False
        if change.is_modified or name.endswith(_TEXTS):
            return name.endswith(_TEXTS)
        # A reference may lead to any file, and be broken without it; a folder may hold maps.
        is_above = any(output.is_relative_to(path) for output in outputs)
        return not (name.endswith(_PASSING) or change.is_passing or is_above)

    def _is_apart(self, path: Path) -> bool:
        return any(map(path.is_relative_to, self._apart))

    def _resolve(self, name: str) -> Path:
        """A path without links on the way; the file itself may be one."""
        path = self._home / name
        return path.parent.resolve() / path.name

    def _show(self, path: Path) -> str:
        home = self._home.resolve()
        return str(path.relative_to(home) if path.is_relative_to(home) else path)

    def _list_paths(self) -> tuple[str, ...]:
        if self._scope.paths:
            return self._scope.paths
        try:
            return Workspace(self._scope.config).name_default_paths()
        except CjmError:
            # The settings cannot be used, and may be mended.
            return (".",)


class Watch(NamedTuple):
    """What goes on from one moment on."""

    watcher: Watcher
    changes: Iterator[set[Change]]

    def wait(self, outputs: Iterable[str]) -> list[str]:
        """The files that changed, once some did, as seen from the working folder if they lie in
        it. Those that the run wrote, its `outputs`, do not count.
        """
        return self.watcher.wait(self.changes, outputs)


def _find_start(path: Path) -> Path:
    """The folder that an absolute path means or lies in, or would if it were there."""
    while path != path.parent and (is_pattern(path.name) or not path.is_dir()):
        path = path.parent
    return path.resolve()


def _walk(folder: Path) -> set[Path]:
    """A folder and those below it in which maps are looked for."""
    entered: list[str] = []
    search = Search(with_personas=True, entered=entered, unread=[])
    for _ in walk(folder, "", search):
        # Only where it comes by matters.
        pass
    return set(map(Path, entered))


def _list_named(scope: Scope) -> Iterator[str]:
    """The files that are named, each by its path."""
    yield from scope.named
    if scope.config:
        yield scope.config
    if scope.with_commits and (top := find_work_tree(Path.cwd())):
        yield str(_find_git(top) / "logs/HEAD")


def _find_git(top: Path) -> Path:
    """Where git keeps what it knows of a work tree, also of one that lies beside its repository."""
    place = top / ".git"
    if place.is_dir():
        return place
    return top / place.read_text("utf-8", "replace").removeprefix("gitdir:").strip()
