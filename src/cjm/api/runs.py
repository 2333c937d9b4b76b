"""Whole checks, kept from one run to the next.

Where the very same check was run before and nothing that it read has changed, its findings are
known before a rule, the model or the YAML reader is imported.
"""

import os
import pickle
from collections.abc import Iterator
from pathlib import Path

from cjm.api.collecting import collect_where_many
from cjm.api.job import CheckJob
from cjm.api.projects import Glance
from cjm.api.verifying import Verifier
from cjm.cache.digests import digest_all
from cjm.cache.packing import unpack_all
from cjm.cache.place import find_folder
from cjm.cache.stamp import take_stamp
from cjm.cache.store import Store
from cjm.cache.values import pack, unpack
from cjm.errors import CjmError
from cjm.files import Search, choose_strays, find_maps, find_stray_maps
from cjm.files.references import Sight
from cjm.reports import Checked, Pile
from cjm.values import NamedTuple

_KIND = "runs"


class Run(NamedTuple):
    """What a check found, and what it rests on.

    `home` is the mark of the settings of the working folder, `paths` what was asked for or what
    they named; `mark` stands for all files, `sights` packs what each of them, by its number, refers
    to, `glances` tell what was looked at around them. `packs` are the findings, as a pile of them,
    `strays` the files that may be maps by another name.
    """

    home: bytes
    paths: tuple[str, ...]
    mark: bytes
    day: str
    sights: tuple[bytes, ...]
    glances: tuple[Glance, ...]
    packs: tuple[bytes, ...]
    steps: int
    plugins: tuple[str, ...]
    strays: tuple[str, ...]

    def list_sights(self) -> Iterator[tuple[int, tuple[Sight, ...]]]:
        """The number of each file that refers to others, and what was seen of these.

        Raises pickle.UnpicklingError where that is damaged.
        """
        for one in unpack_all(self.sights):
            match one:
                case (int(number), tuple(seen)) if all(isinstance(each, Sight) for each in seen):
                    yield number, seen
                case _:
                    raise pickle.UnpicklingError("no sights")


def recall_run(job: CheckJob) -> Checked | None:
    """What the same check found before, if nothing has changed since; None where that is not so,
    or not known.
    """
    run = find_run(job)
    if run is None or run.day not in ("", job.today.isoformat()):
        return None
    try:
        return _verify(run, job)
    except (CjmError, OSError, ValueError, pickle.UnpicklingError):
        # Whatever it is, it will be said when the check is run.
        return None


def find_run(job: CheckJob) -> Run | None:
    """What is kept of the same check, whether it still holds or not."""
    place = _find_place(job) if job.cached else None
    raw = place[0].read(place[1]) if place else None
    try:
        run = unpack(raw) if raw else None
    except pickle.UnpicklingError:
        return None
    return run if isinstance(run, Run) else None


def keep_run(job: CheckJob, run: Run) -> None:
    """Keep what a check found for the next one."""
    place = _find_place(job)
    if place is None:
        return
    store, name = place
    store.write(name, pack(run))
    store.sweep()


def _find_place(job: CheckJob) -> tuple[Store, str] | None:
    """Where a check is kept: by what is asked, and from which folder."""
    folder = find_folder()
    try:
        here = os.getcwd()
    except OSError:
        return None
    if folder is None:
        return None
    asked = (here, job.asked, *job.paths)
    texts = (text.encode("utf-8", "surrogateescape") for text in asked)
    return Store(folder, _KIND), digest_all((take_stamp(), *texts)).hex()


def _verify(run: Run, job: CheckJob) -> Checked | None:
    """What a run found; None where anything has changed."""
    verifier = Verifier(job.config)
    if verifier.mark_home(Path()) != run.home:
        return None
    strays: list[str] = []
    found = find_maps(run.paths, search=Search(with_personas=True, strays=strays))
    if find_stray_maps(choose_strays(strays, found)) != run.strays:
        return None
    collect_where_many(len(found))
    marks = (verifier.mark(one, verifier.read(one)) for one in found)
    if digest_all(marks) != run.mark:
        return None
    if not all(verifier.confirm_sights(found[number], seen) for number, seen in run.list_sights()):
        return None
    if not all(map(verifier.confirm_glance, run.glances)):
        return None
    return Checked(Pile.unpacked(run.packs), run.steps, plugins=run.plugins, strays=run.strays)
