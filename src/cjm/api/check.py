"""Checks maps: what `cjm validate` does."""

import gc
from collections.abc import Collection, Iterator, Sequence

from cjm.api.counting import Tell, keep_quiet
from cjm.api.examining import Examined, Examiner
from cjm.api.idle import find_idle_overrides
from cjm.api.job import CheckJob
from cjm.api.memory import Memory, open_memory
from cjm.api.neighbourhood import Neighbourhood
from cjm.api.runs import Run, keep_run
from cjm.api.workers import count_workers
from cjm.api.workspace import Workspace
from cjm.cache.digests import digest_all
from cjm.files import Found, Search, find_maps
from cjm.files.resolving import Resolver
from cjm.reports import Checked, FileFindings

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
    known: dict[int, Examined] = {}
    for at, each in enumerate(found):
        tell(len(known), len(found))
        if recalled := examiner.recall(each):
            known[at] = recalled
    for at, one in _look(job, found, known.keys(), examiner):
        tell(len(known), len(found))
        known[at] = one
    examined = [known[at] for at in range(len(found))]
    idle = find_idle_overrides(found, workspace, neighbourhood)
    files = (*_list_files(found, examined), *((each, -1) for each in idle))
    steps = sum(one.outcome.steps for one in examined)
    checked = Checked(tuple(file for file, _ in files), steps, plugins=examiner.plugins)
    if memory:
        _keep(memory, examined)
        if all(one.mark for one in examined):
            run = Run(
                home=workspace.mark_home(workspace.find_home(None)),
                paths=paths,
                mark=digest_all(one.mark for one in examined),
                day=next((one.outcome.day for one in examined if one.outcome.day), ""),
                sights=tuple((at, one.outcome.sights) for at, one in enumerate(examined)),
                glances=tuple(neighbourhood.glances),
                numbers=tuple(number for _, number in files),
                checked=checked,
            )
            keep_run(job, run)
    return checked


def _look(
    job: CheckJob, found: tuple[Found, ...], known: Collection[int], examiner: Examiner
) -> Iterator[tuple[int, Examined]]:
    """What is found in the files that nothing is known about, in any order."""
    numbers = [at for at in range(len(found)) if at not in known]
    workers = count_workers(job.jobs, len(numbers))
    if workers > 1:
        from cjm.api.sharing import Task, share

        # The standard input can be read once, here.
        shared = [at for at in numbers if found[at].file]
        yield from share(Task(found, examiner), shared, workers)
        numbers = [at for at in numbers if not found[at].file]
    for at in numbers:
        yield at, examiner.examine(found[at])


def _list_files(
    found: Sequence[Found], examined: Sequence[Examined]
) -> Iterator[tuple[FileFindings, int]]:
    """What was found, file by file, each with its number in `found`; persona files that were not
    asked for come after the first map that names them, with -1.
    """
    resolver = Resolver()
    told = {resolver.resolve(one.file) for one in found if one.file}
    for number, one in enumerate(examined):
        yield one.file._replace(beside=()), number
        for persona in one.file.beside:
            # What is found in a persona file is said once, and at the file itself if it is asked.
            file = resolver.resolve(persona.name)
            if file not in told:
                told.add(file)
                yield persona, -1


def _keep(memory: Memory, examined: Sequence[Examined]) -> None:
    for one in examined:
        if one.key:
            memory.keep(one.key, one.outcome)
    memory.save()
