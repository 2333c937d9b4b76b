"""From two sides to what changed, map by map."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from cjm.api.diff.asking import Asker
from cjm.api.diff.beside import find_touched
from cjm.api.diff.goals import list_shifts
from cjm.api.diff.job import DiffJob
from cjm.api.diff.people import PersonaPair, Users, drop_told
from cjm.api.diff.sides import Piece, Side
from cjm.api.diff.twins import Loaders, Twin, pair_maps, pair_personas
from cjm.api.loading import load
from cjm.api.rules import read_registry
from cjm.api.unread import load_unread
from cjm.api.workspace import Home, Workspace
from cjm.changes import (
    Caution,
    Change,
    Changes,
    compare,
    list_cautions,
    list_untold,
    sum_up,
    withhold,
)
from cjm.comparisons import Compared, MapDiff, Project, Version
from cjm.diagnostics import Path as ElementPath
from cjm.errors import CjmError, UnreadableError
from cjm.files import Found, find_work_tree
from cjm.loader import Loaded
from cjm.loader.loaded import refuse_unreadable
from cjm.statistics import Subject


def diff(job: DiffJob) -> Compared:
    """What changed between the two sides. Maps that cannot be read are told with what is wrong.

    Raises CjmError where a side means nothing, or git cannot tell.
    """
    workspace = Workspace(job.config)
    with ExitStack() as stack:
        old, new = Asker(workspace, stack, stdin_name=job.stdin_name).find_sides(job.old, job.new)
        return compare_sides(old, new, workspace, job)


def compare_sides(old: Side, new: Side, workspace: Workspace, job: DiffJob) -> Compared:
    """What changed between two sides, whatever the job calls them."""
    return _Clerk(old, new, workspace, job).compare()


class _Clerk:
    """Compares two sides."""

    def __init__(self, old: Side, new: Side, workspace: Workspace, job: DiffJob) -> None:
        self._old, self._new = old, new
        self._is_named = old.is_single and new.is_single
        self._workspace = workspace
        self._job = job
        self._loaded: dict[tuple[int, Piece], Loaded] = {}
        self._users = {id(side): Users(side, partial(self._load, side)) for side in (old, new)}
        self._told: frozenset[PersonaPair] = frozenset()
        self._keys = {
            piece: key
            for side in (old, new)
            for key, piece in (*side.pieces.items(), *side.personas.items())
        }

    def compare(self) -> Compared:
        old, new = self._old, self._new
        loaders = Loaders(lambda one: self._load(old, one), lambda one: self._load(new, one))
        sieve, twins = self._job.sieve, pair_personas(old, new, loaders)
        found = [one for twin in twins.different for one in self._judge(twin)]
        taken = [one for one in found if sieve.takes_file(one) and not _is_silent(one)]
        people = [self._with_users(one) for one in taken]
        # What is left out is not to come back with each map that uses it.
        shut = [one for one in found if sieve.shuts_out(one)]
        self._told = frozenset(map(self._find_places, (*taken, *shut)))
        twins = pair_maps(old, new, loaders)
        touched = find_touched(old, new, twins.same)
        maps = [*self._judge_all((*twins.different, *touched)), *self._tell_unread()]
        told = sum(self._job.sieve.takes_name(twin.new.name) for twin in twins.same if twin.new)
        maps_same = told - len(touched) + sum(_is_silent(one) for one in maps)
        kept = [
            self._with_users(one) if one.is_persona else one for one in maps if not _is_silent(one)
        ]
        spoken = next((one.lang for one in (*kept, *people) if one.lang), "")
        people = [one._replace(spoken=spoken) for one in people]
        manner = self._job.find_manner(self._workspace.find_home(None))
        return Compared(old.label, new.label, (*kept, *people), maps_same, manner)

    def _judge_all(self, twins: Iterable[Twin]) -> list[MapDiff]:
        takes_file = self._job.sieve.takes_file
        return [found for twin in twins for found in self._judge(twin) if takes_file(found)]

    def _tell_unread(self) -> Iterator[MapDiff]:
        """The folders that cannot be read, each as a map that cannot be."""
        for side in (self._old, self._new):
            for folder in side.unread:
                path = _find_path(Piece(folder.name, Path(folder.name)))
                version = Version(folder.name, path, load_unread(folder))
                one = MapDiff(version, None) if side is self._old else MapDiff(None, version)
                if self._job.sieve.takes_file(one):
                    yield one

    def _with_users(self, one: MapDiff) -> MapDiff:
        """A persona file with the maps that use it, or used it where it is gone."""
        side = self._new if one.new else self._old
        place = _find_file(side, one.version)
        if place is None:
            return one
        return one._replace(users=tuple(self._users[id(side)].find(place)))

    def _find_places(self, one: MapDiff) -> PersonaPair:
        """Where a persona file lay, and lies."""
        return _find_file(self._old, one.old), _find_file(self._new, one.new)

    def _judge(self, twin: Twin) -> Iterator[MapDiff]:
        old, new = self._see(self._old, twin.old), self._see(self._new, twin.new)
        before = old.loaded.element if old else None
        after = new.loaded.element if new else None
        if old is None or new is None or before is None or after is None:
            yield MapDiff(old, new, project=self._find_project(twin))
            return
        if type(before) is not type(after):
            raise CjmError(f"`{old.name}` and `{new.name}` are a map and a persona")
        if not self._is_named:
            is_other = before.id and after.id and before.id != after.id
            if is_other and self._has_moved(twin):
                # Nothing but the content or the name of the file spoke for it.
                project = self._find_project(twin)
                yield MapDiff(old, None, project=project)
                yield MapDiff(None, new, project=project)
                return
        project = self._find_project(twin)
        changes = compare(before, after, project.registry.metrics)
        broken = old.loaded.broken | new.loaded.broken
        untold = list_untold(broken)
        sound = [change for change in changes.changes if not _is_broken(change, broken)]
        changes = changes._replace(changes=tuple(sound))
        changes = drop_told(changes, old.loaded, new.loaded, self._told)
        shown = self._job.sieve.choose(changes)
        registry = project.registry
        subjects = [
            Subject(version.loaded.journey, version.loaded.ids, registry, self._job.today)
            for version in (old, new)
            if version.loaded.journey and version.loaded.ids
        ]
        yield MapDiff(
            old,
            new,
            changes,
            shown,
            withhold(sum_up(changes), untold),
            list_shifts(changes, *subjects) if "goals" not in untold and len(subjects) == 2 else (),
            _list_cautions(changes, shown),
            has_moved=not self._is_named and self._has_moved(twin),
            project=project,
        )

    def _has_moved(self, twin: Twin) -> bool:
        """Whether a map lies elsewhere below what was asked for than it did."""
        keys = [self._keys.get(piece) for piece in (twin.old, twin.new) if piece]
        return len(set(keys)) > 1

    def _find_project(self, twin: Twin) -> Project:
        """What the project says of a map; that of today, as for all settings."""
        side, piece = (self._new, twin.new) if twin.new else (self._old, twin.old)
        config = self._find_home(side, piece).settings.config
        return Project(read_registry(config), config.links)

    def _see(self, side: Side, piece: Piece | None) -> Version | None:
        if piece is None:
            return None
        limits = self._find_home(side, piece).limits
        return Version(piece.name, _find_path(piece), self._load(side, piece), limits)

    def _load(self, side: Side, piece: Piece) -> Loaded:
        key = (id(side), piece)
        if key not in self._loaded:
            found = Found.at(piece.name, piece.place)
            home = self._find_home(side, piece)
            ways = self._workspace.find_ways(home, side.shelf)
            try:
                loaded = load(found, home, side.read(piece), side.shelf, ways)
            except UnreadableError as error:
                loaded = refuse_unreadable(found.name, error.reason)
            # What is asked of one map after another is not kept of all.
            self._loaded[key] = loaded._replace(document=None, said=None)
        return self._loaded[key]

    def _find_home(self, side: Side, piece: Piece | None) -> Home:
        """The settings are those of today, as they say how to read a map."""
        home = self._workspace.find_home(piece.place if piece else None)
        if (top := side.top) is not None:
            root = home.root.resolve()
            return home._replace(root=root if root.is_relative_to(top) else top)
        return home


def _find_file(side: Side, version: Version | None) -> Path | None:
    """Where a file lies as references lead to it: links resolved where it is on the disk."""
    file = version.loaded.file if version else None
    return file.resolve() if file and side.top is None else file


def _is_silent(one: MapDiff) -> bool:
    """Whether there is nothing to tell of a map."""
    return one.fate == "changed" and not (one.shown or one.errors or one.has_moved)


def _list_cautions(changes: Changes, shown: tuple[Change, ...]) -> tuple[Caution, ...]:
    """What to ask about the changes that are told."""
    if len(shown) == len(changes.changes):
        return list_cautions(changes)
    found = list_cautions(changes._replace(changes=shown))
    # That a review stands alone is to be told of all changes, not of some.
    return tuple(caution for caution in found if caution.name != "review-alone")


def _is_broken(change: Change, broken: frozenset[ElementPath]) -> bool:
    """Whether a change is of what could not be read, and so is none."""
    for node in (change.old, change.new):
        if node is None:
            continue
        field = tuple(change.field.split(".")) if change.field else ()
        path = (*node.path, *field)
        if any(path[: len(other)] == other for other in broken):
            return True
    return False


def _find_path(piece: Piece) -> str:
    if piece.place is None:
        return piece.name
    place = Path(os.path.abspath(piece.place))  # noqa: PTH100 - links stay as they are
    top = find_work_tree(place.parent)
    return Path(os.path.relpath(place, top)).as_posix()
