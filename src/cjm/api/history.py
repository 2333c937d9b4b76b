"""How a map came to be what it is: what `cjm log` and `cjm blame` tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path as FilePath
from typing import NamedTuple

from cjm.changes import Changes, Node, compare, grow
from cjm.changes.node import walk_nodes, write_label
from cjm.errors import CjmError
from cjm.files import MAP_SUFFIX
from cjm.git import Blobs, Repository, find_repository, list_tree
from cjm.git.history import Commit, Span, list_commits, list_ids, list_parents
from cjm.loader import load_map
from cjm.model import Journey
from cjm.model.walk import Path

_ID = re.compile(rb"^id:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)


class Version(NamedTuple):
    """A map as one commit left it. `journey` is None where it could not be read, or was taken out;
    `changes` are those that led to it, None where there is nothing before to compare with.
    """

    commit: Commit
    journey: Journey | None
    changes: Changes | None = None


def read_history(path: FilePath, *, span: Span | None = None) -> Iterator[Version]:
    """The versions of the map at `path`, newest first, through renames of the file, until those of
    `span` are told.

    Where git sees no rename, the file that was taken out at the same time and has the id of the
    map is the one before. Raises CjmError where the map has no history.
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
        if version.journey is None:
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
    if older.journey is None or newer.journey is None:
        return newer
    return newer._replace(changes=compare(older.journey, newer.journey))


def _read(blobs: Blobs, commit: Commit) -> Journey | None:
    if commit.blob is None:
        return None
    return load_map(blobs.read(commit.blob), name=commit.path).journey


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


def _find_former(repository: Repository, blobs: Blobs, commit: Commit) -> str | None:
    """The map with the same id that a commit took out where it brought this one."""
    if commit.blob is None or not (own := _ID.search(blobs.read(commit.blob))):
        return None
    parents = list_parents(repository, commit.id)
    if not parents:
        return None
    before, after = list_tree(repository, parents[0]), list_tree(repository, commit.id)
    for path, entry in before.items():
        if path in after or not entry.is_file or not path.endswith(MAP_SUFFIX.encode()):
            continue
        found = _ID.search(blobs.read(entry.oid))
        if found and found[1] == own[1]:
            return path.decode("utf-8", "surrogateescape")
    return None


class Stop(NamedTuple):
    """One entry of a log: a version, and those of its changes that are asked for."""

    version: Version
    changes: Changes | None


class LogJob(NamedTuple):
    """Which part of which history; `stage` is the id of a stage or step as it is called now;
    `since` and `until` are days as git takes them.
    """

    path: FilePath
    stage: str | None = None
    limit: int | None = None
    since: str | None = None
    until: str | None = None


def list_stops(job: LogJob) -> tuple[Stop, ...]:
    """The entries of a log, newest first; with a stage, only those that changed it.

    Raises CjmError where the map has no history, or has no such stage.
    """
    span = Span(job.since, job.until) if job.since or job.until else None
    versions = read_history(job.path, span=span)
    stops = _keep_all(versions) if job.stage is None else _keep_stage(versions, job.stage)
    if span is not None:
        ids = list_ids(find_repository(job.path.resolve().parent), span)
        stops = (stop for stop in stops if stop.version.commit.id in ids)
    return tuple(islice(stops, job.limit))


def _keep_all(versions: Iterator[Version]) -> Iterator[Stop]:
    for version in versions:
        changes = version.changes
        if changes is None or changes.changes:
            yield Stop(version, changes)


def _keep_stage(versions: Iterator[Version], stage: str) -> Iterator[Stop]:
    path: Path | None = None
    for version in versions:
        if version.journey is None:
            continue
        root = version.changes.new if version.changes else grow(version.journey)
        columns = {column.path: column for column in _list_columns(root)}
        node = columns.get(path) if path else _find_column(columns.values(), stage)
        if node is None:
            raise CjmError(
                f"the map has no stage or step `{stage}`", _name_columns(columns.values())
            )
        if version.changes is None:
            yield Stop(version, None)
            return
        twin = version.changes.pairs.by_new.get(node)
        kept = tuple(
            change
            for change in version.changes.changes
            if _is_within(change.new, node) or (twin is not None and _is_within(change.old, twin))
        )
        if kept:
            yield Stop(version, version.changes._replace(changes=kept))
        if twin is None:
            return
        path = twin.path


def _list_columns(root: Node) -> Iterator[Node]:
    for stage in root.children:
        if stage.key == "stages":
            yield stage
            yield from (step for step in stage.children if step.key == "steps")


def _find_column(columns: Iterable[Node], stage: str) -> Node | None:
    """The stage or step with an id, else with a name."""
    known = list(columns)
    by_id = (column for column in known if column.id == stage)
    return next(by_id, None) or next((one for one in known if one.label == stage), None)


def _name_columns(columns: Iterable[Node]) -> str:
    names = (column.id or write_label(column.label) for column in columns)
    return f"there are {', '.join(f'`{name}`' for name in names)}"


def _is_within(node: Node | None, above: Node) -> bool:
    while node is not None:
        if node is above:
            return True
        node = node.parent
    return False


class Origin(NamedTuple):
    """An element of a map, and the commit that last changed what it says, not what stands below
    it.
    """

    node: Node
    commit: Commit


def find_origins(path: FilePath) -> tuple[Origin, ...]:
    """The origin of each element of the map as it was last committed, in the order of the map.

    Raises CjmError where the map has no history, or cannot be read there.
    """
    versions = (version for version in read_history(path) if version.journey is not None)
    version = next(versions, None)
    if version is None or version.journey is None:
        raise CjmError(f"`{path}` was never committed as a map that can be read")
    root = version.changes.new if version.changes else grow(version.journey)
    order = list(walk_nodes(root))
    origins: dict[Node, Commit] = {}
    # What is still looked for, by its path in the version that is looked at.
    wanted = {node.path: node for node in order}
    while version is not None and wanted:
        wanted = _look_back(version, wanted, origins)
        version = next(versions, None)
    return tuple(Origin(node, origins[node]) for node in order)


def _look_back(
    version: Version, wanted: dict[Path, Node], origins: dict[Node, Commit]
) -> dict[Path, Node]:
    """Note what a version changed; the rest, by its path in the version before."""
    changes = version.changes
    if changes is None:
        origins.update(dict.fromkeys(wanted.values(), version.commit))
        return {}
    touched = {change.new for change in changes.changes}
    older: dict[Path, Node] = {}
    for node in walk_nodes(changes.new):
        first = wanted.get(node.path)
        twin = changes.pairs.by_new.get(node)
        if first is None:
            continue
        if twin is None or node in touched:
            origins[first] = version.commit
        else:
            older[twin.path] = first
    return older
