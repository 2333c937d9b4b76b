"""Where each element of a map comes from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path as FilePath

from cjm.api.history.tracing import Trace
from cjm.api.history.versions import read_history, read_latest
from cjm.changes import Node, grow
from cjm.changes.node import walk_nodes
from cjm.errors import CjmError
from cjm.git.history import Commit
from cjm.model import Journey, Persona
from cjm.model.walk import Path
from cjm.values import NamedTuple


class Origin(NamedTuple):
    """An element of a map, and the commit that last changed what it says, not what stands below
    it.
    """

    node: Node
    commit: Commit


class Origins(NamedTuple):
    """The origins of all elements, in the order of the map that they are of."""

    element: Journey | Persona
    entries: tuple[Origin, ...]


def find_origins(path: FilePath) -> Origins:
    """The origin of each element of the map as it was last committed.

    Raises CjmError where the map has no history, or cannot be read there.
    """
    versions = (version for version in read_history(path) if version.element is not None)
    first = next(versions, None)
    if first is None or first.element is None:
        raise CjmError(f"`{path}` was never committed as a map that can be read")
    # The newest commit that changed it may be that of one branch among several.
    element = read_latest(path) or first.element
    order = list(walk_nodes(grow(element)))
    here = {node.path: node for node in order}
    trace = Trace(element, order)
    origins: dict[Path, Commit] = {}
    # What a commit made of an element may be merged with other work on it, or lost in a merge.
    touching: dict[Path, Commit] = {}
    last = first.commit
    version = first
    while version is not None:
        changes = version.changes
        touched = {change.new for change in changes.told} if changes else set()
        located = trace.locate(version)
        for place, node in located.items():
            if place in origins or not (version.brought(node) or node in touched):
                continue
            touching.setdefault(place, version.commit)
            if _is_as_now(node, here[place], located):
                origins[place] = version.commit
        last = version.commit
        following = next(versions, None)
        if following is None or len(origins) == len(order):
            break
        version = following
    origins = touching | origins
    entries = tuple(Origin(node, origins.get(node.path, last)) for node in order)
    return Origins(element, entries)


def _is_as_now(node: Node, now: Node, located: Mapping[Path, Node]) -> bool:
    """Whether an element of a version says what it says today, at the same place."""
    if (node.label, node.id, node.fields) != (now.label, now.id, now.fields):
        return False
    return now.parent is None or located.get(now.parent.path) is node.parent
