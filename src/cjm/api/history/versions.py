"""The versions of a map, back through renames of its file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path as FilePath
from typing import NamedTuple

from cjm.changes import Changes, compare
from cjm.errors import CjmError
from cjm.files import MAP_SUFFIX, PERSONA_SUFFIX
from cjm.git import DEEPEN, Blobs, Repository, find_repository, list_tree
from cjm.git.history import Commit, Span, list_commits, list_ids, list_parents
from cjm.loader import load_text
from cjm.model import Journey, Persona

_ID = re.compile(rb"^id:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)


class Version(NamedTuple):
    """A map, or a persona in a file of its own, as one commit left it. `element` is None where it
    could not be read, or was taken out; `changes` are those that led to it, None where there is
    nothing before to compare with.
    """

    commit: Commit
    element: Journey | Persona | None
    changes: Changes | None = None


def read_history(path: FilePath, *, span: Span | None = None) -> Iterator[Version]:
    """The versions of the map at `path`, newest first, through renames of the file, until those of
    `span` are told.

    Where git sees no rename, the file that was taken out at the same time and has the id of the
    map is the one before. Raises CjmError where the map has no history, and where a shallow clone
    ends before it does.
    """
    repository = find_repository(path.resolve().parent)
    place = path.parent.resolve() / path.name
    name = place.relative_to(repository.top).as_posix()
    with ExitStack() as stack:
        blobs = stack.enter_context(Blobs(repository))
        commits = list(_follow(repository, blobs, name))
        if not commits:
            raise CjmError(f"`{path}` has no history: it was never committed")
        wanted = {commit.id for commit in commits}
        if span is not None:
            wanted &= list_ids(repository, span)
        for version in _read_all(blobs, commits):
            if not wanted:
                return
            wanted.discard(version.commit.id)
            yield version


def _read_all(blobs: Blobs, commits: Iterable[Commit]) -> Iterator[Version]:
    """The versions, each compared with the next older one that can be read."""
    newer: Version | None = None
    broken: list[Version] = []
    for commit in commits:
        version = Version(commit, _read(blobs, commit))
        if version.element is None:
            broken.append(version)
            continue
        if newer:
            yield _compare(version, newer)
        yield from broken
        newer, broken = version, []
    if newer:
        yield newer
    yield from broken


def _compare(older: Version, newer: Version) -> Version:
    if older.element is None or newer.element is None:
        return newer
    return newer._replace(changes=compare(older.element, newer.element))


def _read(blobs: Blobs, commit: Commit) -> Journey | Persona | None:
    if commit.blob is None:
        return None
    return load_text(blobs.read(commit.blob), name=commit.path).element


def _follow(repository: Repository, blobs: Blobs, name: str) -> Iterator[Commit]:
    start: str = "HEAD"
    path: str | None = name
    while path is not None:
        last: Commit | None = None
        for commit in list_commits(repository, path, start=start):
            yield commit
            last = commit
        path = None
        if last is not None and last.origin is None and last.blob is not None:
            path = _find_former(repository, blobs, last)
            start = f"{last.id}^"
        # git takes the commits that a clone was cut off at for the first ones.
        is_end = path is None and last is not None and not list_parents(repository, last.id)
        if repository.is_shallow and is_end:
            raise CjmError(f"the history of `{name}` is cut off in this shallow clone", DEEPEN)


def _find_former(repository: Repository, blobs: Blobs, commit: Commit) -> str | None:
    """The map or persona with the same id that a commit took out where it brought this one."""
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
            return path.decode("utf-8", "surrogateescape")
    return None
