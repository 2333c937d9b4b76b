"""A list of findings, and what was found in the files that it is for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from heapq import merge
from itertools import groupby
from pathlib import Path

from cjm.api.job import CheckJob
from cjm.diagnostics import Diagnostic
from cjm.files import STDIN
from cjm.files.resolving import Resolver
from cjm.fingerprint import Identity, identify
from cjm.linter.baseline import NEVER_LISTED, Count, Entry, count_entries, entry_of
from cjm.linter.known import Gathered, Known, Numbers
from cjm.linter.selection import choose_rules
from cjm.reports import Checked, FileFindings
from cjm.values import NamedTuple


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


class Listed:
    """What a list is good for, and what it holds from now on."""

    def __init__(self, name: str, known: Known, asked: Asked) -> None:
        self._name = name
        self._folder = Path(name).parent
        self._root = os.path.realpath(self._folder)
        self._resolver = Resolver()
        self._known = known
        self._asked = asked
        self._found = Gathered()
        self._seen = bytearray(known.files)
        self._stale: dict[int, int] = {}
        self._hidden = 0

    def leave_new(self, file: FileFindings) -> FileFindings:
        """The file with the findings that the list does not hold."""
        name, identities = self._identify(file)
        known = self._known.find(name)
        counts = known.counts if known else {}
        left = tuple(
            one
            for one in file.diagnostics
            if one.rule in NEVER_LISTED or not _holds(counts, identities[one])
        )
        if known and self._can_see(file):
            found = count_entries(identities.values())
            stale = sum(
                count > found.get(Entry(name, at, rule), 0)
                for (at, rule), count in counts.items()
                if self._asked.hold(rule)
            )
            # Of a file that comes by again, as the standard input too, what is found once is found.
            is_first = not self._seen[known.number]
            stale = stale if is_first else min(stale, self._stale.pop(known.number, 0))
            self._seen[known.number] = True
            if stale:
                self._stale[known.number] = stale
        self._hidden += len(file.diagnostics) - len(left)
        return file._replace(diagnostics=left)

    def take_all(self, file: FileFindings) -> FileFindings:
        """The file with the findings that no list holds."""
        name, identities = self._identify(file)
        known = self._known.find(name)
        if known and self._can_see(file):
            self._seen[known.number] = True
        self._found.add(count_entries(identities.values()).items())
        left = tuple(one for one in file.diagnostics if one.rule in NEVER_LISTED)
        return file._replace(diagnostics=left)

    def renew(self) -> Iterator[Count]:
        """What the list holds from now on, in its order: what was found, and what was known of all
        that was not looked at.
        """
        both = merge(((one, 0) for one in self._list_kept()), ((one, 1) for one in self._found))
        for entry, group in groupby(both, lambda pair: pair[0][0]):
            counts = [(count, kind) for (_, count), kind in group]
            kept = [count for count, kind in counts if kind == 0]
            yield entry, kept[0] if kept else sum(count for count, _ in counts)

    def conclude(self) -> Held:
        """What it was good for, once all files have come by."""
        gone = sum(
            self._asked.hold(rule)
            for file, known in self._known
            if not self._seen[known.number] and not (self._folder / file).exists()
            for _, rule in known.counts
        )
        return Held(self._name, self._hidden, gone + sum(self._stale.values()))

    def _list_kept(self) -> Iterator[Count]:
        """The entries of which this run cannot say whether they can go: it did not look at the
        file, which is still there, or was not asked for the rule.
        """
        for file, known in self._known:
            is_seen = self._seen[known.number] or not (self._folder / file).exists()
            for (at, rule), count in known.counts.items():
                if not is_seen or not self._asked.hold(rule):
                    yield Entry(file, at, rule), count

    @staticmethod
    def _can_see(file: FileFindings) -> bool:
        """Whether what is not found is not there: what cannot be read hides what is known of it."""
        return not any(one.rule in NEVER_LISTED for one in file.diagnostics)

    def _identify(self, file: FileFindings) -> tuple[str, dict[Diagnostic, Identity]]:
        """What the list calls a file, and what its findings are known by."""
        name = self._name_from_here(file.name)
        identities = identify(file.diagnostics, {file.name: name}) if file.diagnostics else {}
        return entry_of(Identity("", name, "")).file, identities

    def _name_from_here(self, name: str) -> str:
        """A file as seen from the folder of the list, the same wherever the command is started."""
        if name in (STDIN, "<stdin>"):
            return name
        try:
            seen = os.path.relpath(self._resolver.resolve(name), self._root)
        except ValueError:
            return name
        return seen.replace(os.sep, "/")


def find_asked(checked: Checked, job: CheckJob) -> Asked:
    """What the command of a run asks for."""
    wish = job.wish
    chosen = choose_rules(select=wish.select, plugins=checked.plugins) if wish.select else None
    return Asked(None if chosen is None else frozenset(chosen), frozenset(wish.ignore))


def _holds(counts: Numbers, identity: Identity) -> bool:
    """Whether a finding is one of those that are known."""
    return identity.ordinal <= counts.get((identity.address, identity.rule), 0)
