"""Leaves out findings that a list holds, and writes such a list."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from cjm.api.job import CheckJob
from cjm.api.lists import Lists
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
from cjm.linter.selection import choose_rules
from cjm.reports import Checked, FileFindings, Pile
from cjm.values import NamedTuple

_LARGEST = 64 * 1024 * 1024


class Asked(NamedTuple):
    """The rules that the command asks for: those `selected`, None for all, less those `ignored`."""

    selected: frozenset[str] | None
    ignored: frozenset[str]

    def hold(self, rule: str) -> bool:
        """Whether a rule is among them."""
        return rule not in self.ignored and (self.selected is None or rule in self.selected)


class Held(NamedTuple):
    """What the list in the file `name` was good for: how many findings were `known`, and how many
    entries were for nothing."""

    name: str
    known: int = 0
    stale: int = 0


class Renewed(NamedTuple):
    """What is left where a list was written: the findings that are new to other lists, or cannot be
    listed; how many are in the list now; what the other lists were good for."""

    checked: Checked
    total: int
    held: tuple[Held, ...] = ()


def compare(checked: Checked, lists: Lists, job: CheckJob) -> tuple[Checked, tuple[Held, ...]]:
    """Leave out what lists hold, and say what each was good for. Raises CjmError where one cannot
    be read."""
    held: dict[str, _List] = {}
    files = Pile()
    asked = _find_asked(checked, job)
    for file in checked.files:
        name = lists.find(file.name)
        if name is None:
            files.add(file)
            continue
        if name not in held:
            held[name] = _List(name, _read(name))
        files.add(held[name].leave_new(file))
    left = checked._replace(files=files)
    return left, tuple(one.conclude(asked) for one in held.values())


def renew(checked: Checked, name: str, lists: Lists, job: CheckJob) -> Renewed:
    """Write findings into the file `name`; those that cannot be listed are left.

    All of the run are written; where the list is one that settings name, only those that it is
    for, and the others are compared with theirs. Entries about files and rules that this run did
    not look at stay as they were.
    """
    _refuse_stream(name)
    own = _List(name, _read(name) if Path(name).exists() else Baseline({}))
    held: dict[str, _List] = {}
    files = Pile()
    is_one_of_many = lists.names(checked, name)
    for file in checked.files:
        other = lists.find(file.name) if is_one_of_many else name
        if other is None:
            files.add(file)
        elif other == name or os.path.realpath(other) == os.path.realpath(name):
            files.add(own.take_all(file))
        else:
            if other not in held:
                held[other] = _List(other, _read(other))
            files.add(held[other].leave_new(file))
    asked = _find_asked(checked, job)
    baseline = own.renew(asked)
    store(name, write_baseline(baseline).encode("utf-8", "backslashreplace"))
    left = checked._replace(files=files)
    return Renewed(left, baseline.total, tuple(one.conclude(asked) for one in held.values()))


class _List:
    """A list, and what was found in the files that it is for."""

    def __init__(self, name: str, baseline: Baseline) -> None:
        self._name = name
        self._folder = Path(name).parent
        self._baseline = baseline
        self._found: Counter[Entry] = Counter()
        self._files: set[str] = set()
        self._known = 0

    def leave_new(self, file: FileFindings) -> FileFindings:
        """The file with the findings that the list does not hold."""
        identities = self._count(file)
        left = tuple(
            one
            for one in file.diagnostics
            if one.rule in NEVER_LISTED or not self._baseline.holds(identities[one])
        )
        self._known += len(file.diagnostics) - len(left)
        return file._replace(diagnostics=left)

    def take_all(self, file: FileFindings) -> FileFindings:
        """The file with the findings that no list holds."""
        self._count(file)
        left = tuple(one for one in file.diagnostics if one.rule in NEVER_LISTED)
        return file._replace(diagnostics=left)

    def renew(self, asked: Asked) -> Baseline:
        """What the list holds from now on."""
        looked_at = _LookedAt(self._folder, frozenset(self._files), asked)
        old = self._baseline.counts.items()
        kept = {entry: count for entry, count in old if not looked_at.covers(entry)}
        return Baseline(dict(self._found) | kept)

    def conclude(self, asked: Asked) -> Held:
        """What it was good for, once all files have come by."""
        looked_at = _LookedAt(self._folder, frozenset(self._files), asked)
        stale = sum(
            count > self._found.get(entry, 0)
            for entry, count in self._baseline.counts.items()
            if looked_at.covers(entry)
        )
        return Held(self._name, self._known, stale)

    def _count(self, file: FileFindings) -> dict[Diagnostic, Identity]:
        name = _name_from(file.name, self._folder)
        if not any(one.rule in NEVER_LISTED for one in file.diagnostics):
            # What cannot be read hides what is known of it.
            self._files.add(entry_of(Identity("", name, "")).file)
        identities = identify(file.diagnostics, {file.name: name}) if file.diagnostics else {}
        self._found.update(list_findings(identities.values()).counts)
        return identities


def _find_asked(checked: Checked, job: CheckJob) -> Asked:
    wish = job.wish
    chosen = choose_rules(select=wish.select, plugins=checked.plugins) if wish.select else None
    return Asked(None if chosen is None else frozenset(chosen), frozenset(wish.ignore))


class _LookedAt(NamedTuple):
    """What a run can speak of: its files, those that are gone, the rules that were asked for."""

    folder: Path
    files: frozenset[str]
    asked: Asked

    def covers(self, entry: Entry) -> bool:
        """Whether what is not found now is gone."""
        return self.asked.hold(entry.rule) and (
            entry.file in self.files or not (self.folder / entry.file).exists()
        )


def _name_from(name: str, folder: Path) -> str:
    """A file as seen from the folder of the list, the same wherever the command is started."""
    if name in (STDIN, "<stdin>"):
        return name
    try:
        seen = os.path.relpath(Path(name).resolve(), folder.resolve())
    except ValueError:
        return name
    return seen.replace(os.sep, "/")


def _refuse_stream(name: str) -> None:
    if name == STDIN:
        raise CjmError("a baseline is kept in a file, and `-` is none", "as in baseline.toml")


def _read(name: str) -> Baseline:
    path = Path(name)
    _refuse_stream(name)
    if not path.exists():
        raise CjmError(
            f"there is no baseline `{name}`", f"`cjm validate --write-baseline {name}` makes it"
        )
    raw = read_file(path, name=name, limit=_LARGEST)
    try:
        return read_baseline(raw)
    except BaselineError as error:
        raise CjmError(f"the baseline `{name}` cannot be read: {error}", error.hint) from error
