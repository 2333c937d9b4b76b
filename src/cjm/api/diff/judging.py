"""What changed between two versions of one map, or of one persona."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.api.diff.goals import list_shifts
from cjm.api.diff.job import DiffJob
from cjm.api.diff.library import Library
from cjm.api.diff.people import PersonaPair, drop_told
from cjm.api.diff.twins import Twin
from cjm.api.rules import read_registry
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
from cjm.comparisons import MapDiff, Project, Version
from cjm.diagnostics import Path as ElementPath
from cjm.errors import CjmError
from cjm.statistics import Subject


class Judge:
    """Compares the two versions of each map, and of each persona file. `told` are the persona files
    of which is told by themselves.
    """

    def __init__(self, old: Library, new: Library, job: DiffJob) -> None:
        self._old, self._new = old, new
        self._job = job
        self._is_named = old.side.is_single and new.side.is_single
        self._keys = {
            piece: key
            for side in (old.side, new.side)
            for key, piece in (*side.pieces.items(), *side.personas.items())
        }
        self.told: frozenset[PersonaPair] = frozenset()

    def judge(self, twin: Twin) -> Iterator[MapDiff]:
        """What changed; of two that only look like one, that one is gone and the other is new."""
        old, new = self._old.see(twin.old), self._new.see(twin.new)
        before = old.loaded.element if old else None
        after = new.loaded.element if new else None
        project = self._find_project(twin)
        if old is None or new is None or before is None or after is None:
            yield MapDiff(old, new, project=project)
            return
        if type(before) is not type(after):
            raise CjmError(f"`{old.name}` and `{new.name}` are a map and a persona")
        is_other = before.id and after.id and before.id != after.id
        has_moved = not self._is_named and self._has_moved(twin)
        if is_other and has_moved:
            # Nothing but the content or the name of the file spoke for it.
            yield MapDiff(old, None, project=project)
            yield MapDiff(None, new, project=project)
            return
        changes = compare(before, after, project.registry.metrics)
        one = MapDiff(old, new, changes, has_moved=has_moved, project=project)
        yield self._sum_up(one, old, new, changes)

    def _sum_up(self, one: MapDiff, old: Version, new: Version, changes: Changes) -> MapDiff:
        broken = old.loaded.broken | new.loaded.broken
        untold = list_untold(broken)
        sound = [change for change in changes.changes if not _is_broken(change, broken)]
        changes = changes._replace(changes=tuple(sound))
        changes = drop_told(changes, old.loaded, new.loaded, self.told)
        shown = self._job.sieve.choose(changes)
        registry = one.project.registry
        subjects = [
            Subject(version.loaded.journey, version.loaded.ids, registry, self._job.today)
            for version in (old, new)
            if version.loaded.journey and version.loaded.ids
        ]
        return one._replace(
            changes=changes,
            shown=shown,
            sums=withhold(sum_up(changes), untold),
            goals=list_shifts(changes, *subjects)
            if "goals" not in untold and len(subjects) == 2
            else (),
            cautions=_list_cautions(changes, shown),
        )

    def _has_moved(self, twin: Twin) -> bool:
        """Whether a map lies elsewhere below what was asked for than it did."""
        keys = [self._keys.get(piece) for piece in (twin.old, twin.new) if piece]
        return len(set(keys)) > 1

    def _find_project(self, twin: Twin) -> Project:
        """What the project says of a map; that of today, as for all settings."""
        library, piece = (self._new, twin.new) if twin.new else (self._old, twin.old)
        config = library.find_home(piece).settings.config
        return Project(read_registry(config), config.links)


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
