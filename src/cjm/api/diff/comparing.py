"""From two sides to what changed, map by map."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import chain
from typing import TypeAlias

from cjm.api.collecting import collect_where_many
from cjm.api.diff.asking import Asker
from cjm.api.diff.beside import find_touched
from cjm.api.diff.job import DiffJob
from cjm.api.diff.judging import Judge
from cjm.api.diff.library import Library
from cjm.api.diff.people import Users
from cjm.api.diff.sides import Side
from cjm.api.diff.twins import Twin, pair_maps, pair_personas
from cjm.api.workspace import Workspace
from cjm.comparisons import Compared, MapDiff, Totals, User
from cjm.files.spool import Spool
from cjm.values import NamedTuple

Tell: TypeAlias = Callable[[Compared], Iterable[str]]
"""Says what changed, in pieces of text."""


Text: TypeAlias = Spool
"""What was said, to be read in pieces."""


class Diff(NamedTuple):
    """What was said of two sides: the text, and what all maps come to. The maps are gone."""

    compared: Compared
    text: Text


def diff(job: DiffJob, tell: Tell) -> Diff:
    """What `tell` says of the changes between the two sides. It takes the maps as they are
    compared; maps that cannot be read are told with what is wrong. Should a pair turn out to be
    none, it is asked again.

    Raises CjmError where a side means nothing, or git cannot tell.
    """
    workspace = Workspace(job.config)
    with ExitStack() as stack:
        old, new = Asker(workspace, stack, stdin_name=job.stdin_name).find_sides(job.old, job.new)
        return compare_sides(old, new, workspace, job, tell)


def compare_sides(old: Side, new: Side, workspace: Workspace, job: DiffJob, tell: Tell) -> Diff:
    """What is said of two sides, whatever the job calls them."""
    clerk = _Clerk(old, new, workspace, job)
    while True:
        text = Spool()
        compared = clerk.compare()
        text.extend(tell(compared))
        if clerk.has_paired_well():
            return Diff(compared, text)


class _Clerk:
    """Compares two sides.

    Which map is which is told by their ids, and those of all are known only when all were read. So
    they are paired by what a glance at each tells, and all is done again where that was wrong.
    """

    def __init__(self, old: Side, new: Side, workspace: Workspace, job: DiffJob) -> None:
        self._old, self._new = Library(old, workspace), Library(new, workspace)
        self._workspace = workspace
        self._job = job
        self._judge = Judge(self._old, self._new, job)
        self._users = {library: Users(library) for library in (self._old, self._new)}
        self._people = pair_personas(self._old, self._new)
        self._read_people()
        self._maps = pair_maps(self._old, self._new)
        self._touched = find_touched(old, new, self._maps.same)
        collect_where_many(len(self._maps.different) + len(self._touched))

    def compare(self) -> Compared:
        """What changed, map by map."""
        manner = self._job.find_manner(self._workspace.find_home(None))
        totals = Totals()
        old, new = self._old.side.label, self._new.side.label
        return Compared(old, new, self._list_changed(totals), totals=totals, manner=manner)

    def has_paired_well(self) -> bool:
        """Whether the maps that were compared are pairs; from now on they are."""
        return not self._maps.pair_anew()

    def _list_changed(self, totals: Totals) -> Iterator[MapDiff]:
        sieve, silent = self._job.sieve, 0
        for one in self._judge_all((*self._maps.different, *self._touched)):
            if not sieve.takes_file(one):
                continue
            if _is_silent(one):
                silent += 1
                one.let_go()
            else:
                yield one._replace(users=tuple(self._find_users(one))) if one.is_persona else one
        yield from self._list_unread()
        same = (twin.new for twin in self._maps.same if twin.new)
        told = sum(sieve.takes_name(piece.name) for piece in same)
        totals.same = told - len(self._touched) + silent
        yield from self._list_people(totals.lang)

    def _list_unread(self) -> Iterator[MapDiff]:
        """The folders that cannot be read."""
        gone = (MapDiff(version, None) for version in self._old.see_unread())
        new = (MapDiff(None, version) for version in self._new.see_unread())
        return filter(self._job.sieve.takes_file, chain(gone, new))

    def _read_people(self) -> None:
        """Find out of which persona files is told, so that no map that uses one tells of it."""
        while True:
            # What is left out is not to come back with each map that uses it.
            self._judge.told = frozenset(
                (self._old.find_file(one.old), self._new.find_file(one.new))
                for one in self._judge_all(self._people.different)
                if self._tells_of(one) or self._job.sieve.shuts_out(one)
            )
            if not self._people.pair_anew():
                return

    def _list_people(self, lang: str) -> Iterator[MapDiff]:
        """The persona files, each with the maps that use it, or used it where it is gone."""
        lang = lang or self._find_language()
        for one in self._judge_people():
            yield one._replace(users=tuple(self._find_users(one)), spoken=lang)

    def _find_language(self) -> str:
        """The language of the first map that uses one of the persona files."""
        users = (user for one in self._judge_people() for user in self._find_users(one))
        return next((user.lang for user in users if user.lang), "")

    def _judge_people(self) -> Iterator[MapDiff]:
        return filter(self._tells_of, self._judge_all(self._people.different))

    def _judge_all(self, twins: Iterable[Twin]) -> Iterator[MapDiff]:
        return (one for twin in twins for one in self._judge.judge(twin))

    def _tells_of(self, one: MapDiff) -> bool:
        return self._job.sieve.takes_file(one) and not _is_silent(one)

    def _find_users(self, one: MapDiff) -> Iterator[User]:
        library = self._new if one.new else self._old
        place = library.find_file(one.version)
        return self._users[library].find(place) if place else iter(())


def _is_silent(one: MapDiff) -> bool:
    """Whether there is nothing to tell of a map."""
    return one.fate == "changed" and not (one.shown or one.errors or one.has_moved)
