"""The entries of a log: versions of a map, all or those that changed a part of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path as FilePath

from cjm.api.history.spans import read_span
from cjm.api.history.tracing import Trace
from cjm.api.history.versions import CutOffError, Version, read_history, read_latest
from cjm.api.workspace import Workspace
from cjm.changes import Change, Changes, Node, Weight, grow
from cjm.changes.node import walk_nodes, write_label
from cjm.errors import CjmError
from cjm.git import find_repository
from cjm.git.history import list_ids
from cjm.likeness import nearest
from cjm.values import NamedTuple


class Stop(NamedTuple):
    """One entry of a log: a version, and those of its changes that are asked for."""

    version: Version
    changes: Changes | None


class Log(NamedTuple):
    """Entries, newest first, and the end of a shallow clone where it ends them."""

    stops: tuple[Stop, ...]
    end: CutOffError | None = None


class LogJob(NamedTuple):
    """Which part of which history. `stage` is the id or name of a stage or step as it is called
    now, `at` the address of any element, as in the output; `feelings` keeps only what customers
    feel, `least` only changes of this weight on. `since` and `until` are days, or words that git
    takes for days.
    """

    path: FilePath
    stage: str | None = None
    at: str | None = None
    feelings: bool = False
    least: str = "patch"
    limit: int | None = None
    since: str | None = None
    until: str | None = None

    @property
    def is_whole(self) -> bool:
        """Whether all of the history is asked for."""
        return not (self.stage or self.at or self.feelings) and self.least == "patch"


def read_log(job: LogJob) -> Log:
    """The entries of a log; of what is asked for, only those that changed it.

    Raises CjmError where the map has no history, or has no such element, and CutOffError where a
    shallow clone holds none of it.
    """
    repository = find_repository(job.path.resolve().parent)
    span = read_span(repository, job.since, job.until)
    metrics = Workspace().find_home(job.path).settings.config.metrics
    stops = _keep(read_history(job.path, span=span, metrics=metrics), job)
    if span is not None:
        ids = list_ids(repository, span)
        stops = (stop for stop in stops if stop.version.commit.id in ids)
    found: list[Stop] = []
    try:
        found.extend(islice(stops, job.limit))
    except CutOffError as end:
        if not found:
            raise
        return Log(tuple(found), end)
    return Log(tuple(found))


def _keep(versions: Iterator[Version], job: LogJob) -> Iterator[Stop]:
    latest, trace = read_latest(job.path), None
    for version in versions:
        changes, root = version.changes, version.root
        if root is None or version.element is None:
            if job.is_whole:
                yield Stop(version, None)
            continue
        if trace is None:
            element = latest or version.element
            trace = Trace(element, _find(grow(element), job))
        nodes = list(trace.locate(version).values())
        if not nodes:
            continue
        if changes is None:
            yield Stop(version, None)
            continue
        known = (*changes.told, *version.dropped)
        told = tuple(change for change in known if _is_asked(change, nodes, changes, job))
        if told:
            yield Stop(version, changes._replace(changes=told))


def _is_asked(change: Change, nodes: Iterable[Node], changes: Changes, job: LogJob) -> bool:
    if change.weight.rank < Weight(job.least).rank:
        return False
    if job.feelings and not (change.field or "").startswith(("emotion.score", "emotion.by.")):
        return False
    older = changes.pairs.by_new
    return any(
        _is_within(change.new, node)
        or ((twin := older.get(node)) is not None and _is_within(change.old, twin))
        for node in nodes
    )


def _find(root: Node, job: LogJob) -> list[Node]:
    """The elements whose history is asked for: the map itself where none is."""
    nodes = list(walk_nodes(root))
    if job.at is not None:
        found = next((node for node in nodes if node.address == job.at), None)
        if found is None:
            meant = nearest(job.at, [node.address for node in nodes if node.address])
            hint = f"did you mean `{meant}`?" if meant else "`cjm blame` lists what there is"
            raise CjmError(f"the map has no element `{job.at}`", hint)
        return [found]
    if job.stage is None:
        return [root]
    columns = [node for node in nodes if node.key in ("stages", "steps")]
    by_id = (column for column in columns if column.id == job.stage)
    by_name = (column for column in columns if write_label(column.label) == job.stage)
    column = next(by_id, None) or next(by_name, None)
    if column is None:
        raise CjmError(f"the map has no stage or step `{job.stage}`", _name_columns(columns))
    return [column]


def _name_columns(columns: Iterable[Node]) -> str:
    names = (column.id or write_label(column.label) for column in columns)
    return f"there are {', '.join(f'`{name}`' for name in names)}"


def _is_within(node: Node | None, above: Node) -> bool:
    while node is not None:
        if node is above:
            return True
        node = node.parent
    return False
