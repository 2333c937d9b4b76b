"""Checks maps: what `cjm validate` does."""

import gc
from collections.abc import Iterator, Sequence

from cjm.api.counting import Tell, keep_quiet
from cjm.api.examining import Examined, Examiner
from cjm.api.idle import find_idle_overrides
from cjm.api.job import CheckJob
from cjm.api.memory import open_memory
from cjm.api.neighbourhood import Neighbourhood
from cjm.api.runs import Run, keep_run
from cjm.api.tally import Tally
from cjm.api.workers import count_workers
from cjm.api.workspace import Workspace
from cjm.cache.digests import digest_all
from cjm.files import Found, Search, find_maps
from cjm.reports import Checked

_MANY = 50
"""Files from which on the memory that cycles hold is worth collecting."""

_NEW_THINGS = 50_000
"""How many more things there have to be before it is looked for cycles: about ten maps of them."""


def check(job: CheckJob, tell: Tell = keep_quiet) -> Checked:
    """All findings in all files, in the order of the files. `tell` hears how many are done.

    Raises CjmError where a path means nothing, a file cannot be read or the settings are broken.
    """
    workspace = Workspace(job.config, job.stdin)
    paths = job.paths or workspace.list_default_paths()
    found = find_maps(paths, stdin_name=job.stdin_name, search=Search(with_personas=True))
    neighbourhood = Neighbourhood(workspace, found, paths)
    if len(found) > _MANY:
        # All that is imported stays to the end, and nearly all of a map goes as soon as it is
        # read: looking as often as Python does by itself takes as long as all the rest.
        gc.freeze()
        gc.set_threshold(_NEW_THINGS, 20, 20)
        gc.enable()
    memory = open_memory(job)
    examiner = Examiner(job, workspace, neighbourhood, memory)
    tally = Tally(found, memory)
    for at, one in enumerate(found):
        tell(tally.done, len(found))
        if known := examiner.recall(one):
            tally.add(at, known)
    for at, examined in _look(job, found, tally.is_open, examiner):
        tell(tally.done, len(found))
        tally.add(at, examined)
    idle = tuple(find_idle_overrides(found, workspace, neighbourhood))
    files = (*(file for _, file in tally.list_files()), *idle)
    checked = Checked(files, tally.steps, plugins=examiner.plugins)
    if memory:
        memory.save()
        if all(tally.marks):
            run = Run(
                home=workspace.mark_home(workspace.find_home(None)),
                paths=paths,
                mark=digest_all(tally.marks),
                day=tally.day,
                sights=tuple(sorted(tally.sights.items())),
                glances=tuple(neighbourhood.glances),
                numbers=(*(number for number, _ in tally.list_files()), *(-1 for _ in idle)),
                checked=checked,
            )
            keep_run(job, run)
    return checked


def _look(
    job: CheckJob, found: tuple[Found, ...], is_open: Sequence[int], examiner: Examiner
) -> Iterator[tuple[int, Examined]]:
    """What is found in the files that are open, in any order; one that is taken in is no more."""
    workers = count_workers(job.jobs, sum(is_open))
    if workers > 1:
        from cjm.api.sharing import Task, share

        # The standard input can be read once, here.
        shared = [at for at, one in enumerate(found) if is_open[at] and one.file]
        yield from share(Task(found, examiner), shared, workers)
    for at, one in enumerate(found):
        if is_open[at]:
            yield at, examiner.examine(one)
