"""Measures maps: what `cjm stats` does."""

from __future__ import annotations

from datetime import date

from cjm.api.counting import Tell, keep_quiet
from cjm.api.loading import load_found
from cjm.api.rules import read_registry
from cjm.api.workspace import Workspace
from cjm.files import Search, Skipped, find_maps
from cjm.model.ids import assign_ids
from cjm.statistics import Figures, Statistics, Subject, add_up, measure_map
from cjm.values import NamedTuple


class StatsJob(NamedTuple):
    """Which maps to measure. Without `paths`, those of the settings or of the working folder."""

    paths: tuple[str, ...] = ()
    stdin_name: str | None = None
    today: date | None = None
    config: str | None = None


def take_figures(job: StatsJob, tell: Tell = keep_quiet) -> Statistics:
    """The figures of all maps. What cannot be read as a map is skipped, and named. `tell` hears how
    many are done.

    Raises CjmError where a path means nothing or the settings are broken.
    """
    workspace = Workspace(job.config)
    unread: list[Skipped] = []
    found = find_maps(
        job.paths or workspace.list_default_paths(),
        stdin_name=job.stdin_name,
        search=Search(unread=unread),
    )
    maps = Figures()
    skipped: list[str] = []
    for done, one in enumerate(found):
        tell(done, len(found))
        home = workspace.find_home(one.place)
        loaded = load_found(one, home, workspace)
        if loaded.journey is None or not loaded.is_whole:
            skipped.append(one.name)
            continue
        ids = loaded.ids or assign_ids(loaded.journey)
        registry = read_registry(home.settings.config)
        maps.add(measure_map(Subject(loaded.journey, ids, registry, job.today), one.name))
    skipped += [folder.name for folder in unread]
    return Statistics(1, job.today, maps, add_up(maps), skipped)
