"""Follows elements of a map back through its versions, whatever they were called and wherever they
stood.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cjm.api.history.versions import Version
from cjm.changes import Node, compare
from cjm.changes.node import walk_nodes
from cjm.model import Journey, Persona
from cjm.model.walk import Path


class Trace:
    """Elements of one version, by their paths in others.

    What a commit began from is known by its content. A version of another branch, which no commit
    that was looked at began from, is laid beside the one that the elements are of.
    """

    def __init__(self, element: Journey | Persona, nodes: Iterable[Node]) -> None:
        self._element = element
        self._nodes = {node.path: node for node in nodes}
        self._known: dict[str, dict[Path, Path]] = {}

    def locate(self, version: Version) -> Mapping[Path, Node]:
        """The elements in a version, by the paths that they have in the first one."""
        root, blob = version.root, version.commit.blob
        if root is None or blob is None or version.element is None:
            return {}
        places = self._known.get(blob)
        if places is None:
            pairs = compare(version.element, self._element).pairs.by_old
            places = {new.path: old.path for old, new in pairs.items() if new.path in self._nodes}
        known = {node.path: node for node in walk_nodes(root)}
        found = {first: known[here] for first, here in places.items() if here in known}
        self._pass_on(version, found)
        return found

    def _pass_on(self, version: Version, found: Mapping[Path, Node]) -> None:
        """Note where the elements were in what the commit began from."""
        before, changes = version.commit.before, version.changes
        if before is None or changes is None:
            return
        older = changes.pairs.by_new
        places = self._known.setdefault(before, {})
        for first, node in found.items():
            if node in older:
                places.setdefault(first, older[node].path)
