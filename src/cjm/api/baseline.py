"""Leaves out findings that a list holds, and writes such a list."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from cjm.api.job import CheckJob
from cjm.api.store import store
from cjm.diagnostics import Diagnostic
from cjm.errors import CjmError
from cjm.files import STDIN, read_file
from cjm.fingerprint import Identity, identify
from cjm.linter.baseline import (
    NEVER_LISTED,
    Baseline,
    BaselineError,
    Entry,
    entry_of,
    list_findings,
    read_baseline,
    write_baseline,
)
from cjm.reports import Checked, FileFindings, Pile
from cjm.values import NamedTuple

_LARGEST = 64 * 1024 * 1024


class Compared(NamedTuple):
    """What is left of a run beside the list in the file `name`: the findings that are new, how many
    were `known`, and how many entries were for nothing."""

    checked: Checked
    name: str
    known: int
    stale: int


def compare_with(checked: Checked, name: str, job: CheckJob) -> Compared:
    """Leave out what the list in the file `name` holds. Raises CjmError where it cannot be read."""
    baseline = _read(name)
    folder = Path(name).parent
    found = list_findings(_identify(checked, folder))
    files = (_leave_new(file, baseline, folder) for file in checked.files)
    left = checked._replace(files=Pile(files))
    looked_at = _look_at(checked, folder, job)
    stale = sum(
        count > found.counts.get(entry, 0)
        for entry, count in baseline.counts.items()
        if looked_at.covers(entry)
    )
    return Compared(left, name, checked.total - left.total, stale)


def renew(checked: Checked, name: str, job: CheckJob) -> tuple[Compared, Baseline]:
    """Write all findings into the file `name`; those that cannot be listed are left.

    Entries about files and rules that this run did not look at stay as they were.
    """
    folder = Path(name).parent
    counts = dict(list_findings(_identify(checked, folder)).counts)
    if Path(name).exists():
        looked_at = _look_at(checked, folder, job)
        old = _read(name).counts.items()
        counts |= {entry: count for entry, count in old if not looked_at.covers(entry)}
    baseline = Baseline(counts)
    store(name, write_baseline(baseline).encode("utf-8", "backslashreplace"))
    files = (_keep(file, lambda one: one.rule in NEVER_LISTED) for file in checked.files)
    left = checked._replace(files=Pile(files))
    return Compared(left, name, checked.total - left.total, 0), baseline


class _LookedAt(NamedTuple):
    """What a run can speak of: its files, those that are gone, the rules that were asked for."""

    folder: Path
    files: frozenset[str]
    selected: frozenset[str]
    ignored: frozenset[str]

    def covers(self, entry: Entry) -> bool:
        """Whether what is not found now is gone."""
        is_asked = not self.selected or entry.rule in self.selected
        is_asked = is_asked and entry.rule not in self.ignored
        return is_asked and (entry.file in self.files or not (self.folder / entry.file).exists())


def _look_at(checked: Checked, folder: Path, job: CheckJob) -> _LookedAt:
    names = (_name_from(file.name, folder) for file in checked.files)
    files = (entry_of(Identity("", name, "")).file for name in names)
    return _LookedAt(
        folder, frozenset(files), frozenset(job.wish.select), frozenset(job.wish.ignore)
    )


def _identify(checked: Checked, folder: Path) -> Iterator[Identity]:
    for file in checked.files:
        yield from _identify_own(file, folder).values()


def _identify_own(file: FileFindings, folder: Path) -> dict[Diagnostic, Identity]:
    if not file.diagnostics:
        return {}
    return identify(file.diagnostics, {file.name: _name_from(file.name, folder)})


def _name_from(name: str, folder: Path) -> str:
    """A file as seen from the folder of the list, the same wherever the command is started."""
    if name in (STDIN, "<stdin>"):
        return name
    try:
        seen = os.path.relpath(Path(name).resolve(), folder.resolve())
    except ValueError:
        return name
    return seen.replace(os.sep, "/")


def _leave_new(file: FileFindings, baseline: Baseline, folder: Path) -> FileFindings:
    identities = _identify_own(file, folder)
    return _keep(file, lambda one: one.rule in NEVER_LISTED or not baseline.holds(identities[one]))


def _keep(file: FileFindings, is_left: Callable[[Diagnostic], bool]) -> FileFindings:
    return file._replace(diagnostics=tuple(filter(is_left, file.diagnostics)))


def _read(name: str) -> Baseline:
    path = Path(name)
    if not path.exists():
        raise CjmError(
            f"there is no baseline `{name}`", f"`cjm validate --write-baseline {name}` makes it"
        )
    raw = read_file(path, name=name, limit=_LARGEST)
    try:
        return read_baseline(raw.decode("utf-8"))
    except (BaselineError, UnicodeDecodeError) as error:
        why = error if isinstance(error, BaselineError) else "it is no UTF-8 text"
        raise CjmError(
            f"the baseline `{name}` cannot be read: {why}",
            "take the version of git that could be, or delete it and write it anew",
        ) from error
