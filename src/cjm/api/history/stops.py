"""The entries of a log: versions of a map, all or those that changed a part of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path as FilePath
from typing import NamedTuple

from cjm.api.history.versions import Version, read_history
from cjm.changes import Changes, Node, grow
from cjm.changes.node import write_label
from cjm.errors import CjmError
from cjm.git import find_repository
from cjm.git.history import Span, list_ids
from cjm.model.walk import Path


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
        if version.element is None:
            continue
        root = version.changes.new if version.changes else grow(version.element)
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
