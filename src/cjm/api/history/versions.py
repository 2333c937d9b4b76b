"""The versions of a map, back through renames of its file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path as FilePath

from cjm.api.history.joining import Half, find_joined
from cjm.changes import NO_METRICS, Change, Changes, Node, compare, grow
from cjm.errors import CjmError
from cjm.files import MAP_SUFFIX, PERSONA_SUFFIX
from cjm.git import DEEPEN, Blobs, Repository, find_repository, list_tree, resolve
from cjm.git.history import Commit, Span, find_blob, list_commits, list_ends, list_ids, list_parents
from cjm.git.taking import weave_taken
from cjm.loader import load_text
from cjm.model import Journey, Metric, Persona
from cjm.values import NamedTuple

_SHORT = 10
_ID = re.compile(rb"^id:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)


class CutOffError(CjmError):
    """A shallow clone lacks the rest of a history; `commit` is the one that it was cut off at."""

    def __init__(self, name: str, commit: Commit) -> None:
        place = f"{commit.id[:_SHORT]} ({commit.day})"
        says = f"the history of `{name}` up to {place} is cut off in this shallow clone"
        super().__init__(says, DEEPEN)
        self.commit = commit.id


class Version(NamedTuple):
    """A map, or a persona in a file of its own, as one commit left it. `element` is None where it
    could not be read, or was taken out; `changes` are those that the commit itself made, None where
    there is nothing before to compare with. `dropped` leads from what a side of a merge had changed
    to what was kept of another one instead.
    """

    commit: Commit
    element: Journey | Persona | None
    changes: Changes | None = None
    dropped: tuple[Change, ...] = ()

    def brought(self, node: Node) -> bool:
        """Whether an element of the version is new with its commit."""
        changes = self.changes
        if changes is None:
            return True
        if not self.commit.merged:
            return node not in changes.pairs.by_new
        # What another side of a merge had brought is new for the first side alone.
        new = {change.new for change in changes.told if change.kind == "added"}
        return any(above in new for above in _walk_up(node))

    @property
    def root(self) -> Node | None:
        """The tree of the map."""
        if self.changes:
            return self.changes.new
        return grow(self.element) if self.element else None


def read_history(
    path: FilePath, *, span: Span | None = None, metrics: Mapping[str, Metric] = NO_METRICS
) -> Iterator[Version]:
    """The versions of the map at `path`, newest first, through renames of the file, until those of
    `span` are told. Each is compared with what its commit began from, whatever other branches did
    in the meantime. `metrics` are those of the project, which help to weigh changes of targets.

    Where git sees no rename, the file that was taken out at the same time and has the id of the
    map is the one before. Raises CjmError where the map has no history, and CutOffError after the
    last version of a shallow clone where there was more of it.
    """
    repository = find_repository(path.resolve().parent)
    place = path.parent.resolve() / path.name
    name = place.relative_to(repository.top).as_posix()
    with ExitStack() as stack:
        blobs = stack.enter_context(Blobs(repository))
        found = {commit.id: commit for commit in _follow(repository, blobs, name)}
        if not found:
            raise CjmError(f"`{path}` has no history: it was never committed")
        ends = list_ends(repository)
        # Whether the commit that a clone was cut off at changed the map, nobody knows there.
        told = [commit for commit in found.values() if commit.id not in ends]
        missing = [commit for commit in found.values() if commit.id in ends]
        commits = [*weave_taken(repository, told)]
        wanted = {commit.id for commit in (*commits, *missing)}
        if span is not None:
            wanted &= list_ids(repository, span)
        reader = _Reader(repository, blobs, metrics)
        for number, commit in enumerate(commits):
            if not wanted:
                return
            wanted.discard(commit.id)
            yield reader.compare(commit, commits[number + 1 :])
        if missing and wanted:
            raise CutOffError(name, missing[0])


def read_latest(path: FilePath) -> Journey | Persona | None:
    """The map at `path` as it was last committed; None where it is not there, or cannot be read."""
    repository = find_repository(path.resolve().parent)
    place = path.parent.resolve() / path.name
    name = place.relative_to(repository.top).as_posix()
    entry = list_tree(repository, resolve(repository, "HEAD")).get(os.fsencode(name))
    if entry is None or not entry.is_file:
        return None
    with Blobs(repository) as blobs:
        return load_text(blobs.read(entry.oid), name=name).element


class _Reader:
    """Reads versions, each content once."""

    def __init__(self, repository: Repository, blobs: Blobs, metrics: Mapping[str, Metric]) -> None:
        self._repository = repository
        self._blobs = blobs
        self._metrics = metrics
        self._known: dict[str, Journey | Persona | None] = {}

    def compare(self, commit: Commit, older: Sequence[Commit]) -> Version:
        """A version with what its commit changed; where what it began from cannot be read, since
        the last one that can.
        """
        element = self._read(commit.blob, commit.path)
        if element is None:
            return Version(commit, None)
        halves = [*self._list_halves(commit)] if commit.merged else []
        if len(halves) > 1:
            own, dropped = find_joined(halves, element, self._metrics)
            if not commit.is_taken:
                return Version(commit, element, own, dropped)
            # It says nothing that nobody had said before.
            return Version(commit, element, own._replace(changes=()), (*own.told, *dropped))
        before = self._read(commit.before, commit.origin or commit.path)
        if before is None and commit.before is not None:
            read = (self._read(each.blob, each.path) for each in older)
            before = next((each for each in read if each), None)
        changes = compare(before, element, self._metrics) if before else None
        return Version(commit, element, changes)

    def _list_halves(self, commit: Commit) -> Iterator[Half]:
        """The sides of a merge that can be read, each with what all of them began from."""
        names = dict.fromkeys((*(parent.path for parent in commit.merged), commit.path))
        ids = [parent.id for parent in commit.merged]
        base = find_blob(self._repository, ids, names)
        begun = self._read(base[1], base[0]) if base else None
        for parent in commit.merged:
            if element := self._read(parent.blob, parent.path):
                yield Half(element, begun)

    def _read(self, blob: str | None, name: str) -> Journey | Persona | None:
        if blob is None:
            return None
        if blob not in self._known:
            self._known[blob] = load_text(self._blobs.read(blob), name=name).element
        return self._known[blob]


def _follow(repository: Repository, blobs: Blobs, name: str) -> Iterator[Commit]:
    """The commits of a file. The one that brought it under this name is told with the file that it
    was before.
    """
    start: str = "HEAD"
    path: str | None = name
    while path is not None:
        last: Commit | None = None
        for commit in list_commits(repository, path, start=start):
            if last is not None:
                yield last
                yield from _follow_aside(repository, last)
            last = commit
        if last is None:
            return
        former: Commit | None = None
        if last.origin is None and last.blob is not None:
            former = _find_former(repository, blobs, last)
        yield former or last
        path, start = former.origin if former else None, f"{last.id}^"


def _follow_aside(repository: Repository, merge: Commit) -> Iterator[Commit]:
    """The commits of a branch in which the file had another name than in the merge: git follows one
    name at a time.
    """
    for parent in merge.merged:
        if parent.path == merge.path or parent.blob is None:
            continue
        others = [other.id for other in merge.merged if other is not parent]
        for commit in list_commits(repository, parent.path, start=parent.id, without=others):
            yield commit
            yield from _follow_aside(repository, commit)


def _walk_up(node: Node) -> Iterator[Node]:
    place: Node | None = node
    while place is not None:
        yield place
        place = place.parent


def _find_former(repository: Repository, blobs: Blobs, commit: Commit) -> Commit | None:
    """The commit with the map or persona of the same id that it took out where it brought this one;
    None where there is none.
    """
    if commit.blob is None or not (own := _ID.search(blobs.read(commit.blob))):
        return None
    parents = list_parents(repository, commit.id)
    if not parents:
        return None
    suffix = PERSONA_SUFFIX if commit.path.endswith(PERSONA_SUFFIX) else MAP_SUFFIX
    before, after = list_tree(repository, parents[0]), list_tree(repository, commit.id)
    for path, entry in before.items():
        if path in after or not entry.is_file or not path.endswith(suffix.encode()):
            continue
        found = _ID.search(blobs.read(entry.oid))
        if found and found[1] == own[1]:
            name = path.decode("utf-8", "surrogateescape")
            return commit._replace(origin=name, before=entry.oid)
    return None
