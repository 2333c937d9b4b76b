"""Checks maps: what `cjm validate` does."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import chain

from cjm.api.collecting import collect_where_many
from cjm.api.counting import Tell, keep_quiet
from cjm.api.examining import Examined, Examiner
from cjm.api.idle import find_idle_overrides
from cjm.api.job import CheckJob
from cjm.api.memory import open_memory
from cjm.api.neighbourhood import Neighbourhood
from cjm.api.runs import Run, keep_run
from cjm.api.tally import Tally
from cjm.api.wayside import Wayside
from cjm.api.workers import count_workers
from cjm.api.workspace import Workspace
from cjm.cache.digests import digest_all
from cjm.errors import CjmError
from cjm.files import Found, Search, choose_strays, find_maps, find_stray_maps
from cjm.files.walking import Skipped
from cjm.reports import Checked, FileFindings, Pile


def check(job: CheckJob, tell: Tell = keep_quiet) -> Checked:
    """All findings in all files, in the order of the files. `tell` hears how many are done.

    What cannot be read is told of like any fault of a file. Raises CjmError where a path means
    nothing or the settings are broken.
    """
    workspace = Workspace(job.config, job.stdin)
    paths = job.paths or workspace.list_default_paths()
    passed_over: list[str] = []
    unread: list[Skipped] = []
    search = Search(with_personas=True, strays=passed_over, unread=unread)
    found = find_maps(paths, stdin_name=job.stdin_name, search=search)
    neighbourhood = Neighbourhood(workspace, found, paths)
    collect_where_many(len(found))
    memory = open_memory(job, workspace.lookout)
    examiner = Examiner(job, workspace, neighbourhood, memory)
    tally = Tally(found, memory)
    wayside = Wayside(workspace, found)
    for at in range(len(found)) if memory else ():
        tell(tally.done, len(found))
        # What cannot be read is told of in the order of the files, below.
        with suppress(CjmError):
            if known := examiner.recall(found[at]):
                tally.add(at, known)
                wayside.follow(at, known.outcome.loops)
    for at, examined in _look(job, found, tally.is_open, examiner):
        tell(tally.done, len(found))
        tally.add(at, examined)
        if memory:
            wayside.follow(at, examined.outcome.loops)
    idle = find_idle_overrides(found, workspace, neighbourhood)
    files = Pile(chain(tally.list_files(), _tell_unread(unread), idle))
    strays = find_stray_maps(choose_strays(passed_over, found))
    checked = Checked(files, tally.steps, plugins=examiner.plugins, strays=strays)
    if memory:
        memory.save()
        for sights in wayside.list_sights():
            tally.sights.add(sights)
        if not unread and (marks := tally.list_marks()):
            run = Run(
                home=workspace.mark_home(workspace.find_home(None)),
                paths=paths,
                mark=digest_all(marks),
                day=tally.day,
                sights=tally.sights.packed(),
                glances=tuple(neighbourhood.glances),
                packs=files.packed(),
                steps=checked.steps,
                plugins=checked.plugins,
                strays=strays,
            )
            keep_run(job, run)
    return checked


def _tell_unread(folders: Sequence[Skipped]) -> Iterator[FileFindings]:
    if not folders:
        return iter(())
    # Nearly every folder can be read.
    from cjm.api.unread import tell_unread

    return tell_unread(folders)


def _look(
    job: CheckJob, found: Sequence[Found], is_open: Sequence[int], examiner: Examiner
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
