"""Where each element of a map comes from."""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import NamedTuple

from cjm.api.history.versions import Version, read_history
from cjm.changes import Node, grow
from cjm.changes.node import walk_nodes
from cjm.errors import CjmError
from cjm.git.history import Commit
from cjm.model.walk import Path


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
    versions = (version for version in read_history(path) if version.element is not None)
    version = next(versions, None)
    if version is None or version.element is None:
        raise CjmError(f"`{path}` was never committed as a map that can be read")
    root = version.changes.new if version.changes else grow(version.element)
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
