"""Where the parts of both versions stand in the view of both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from cjm.changes import Node
from cjm.changes.pairing import Pairs
from cjm.lanes._needs import write_needs
from cjm.lanes._wording import Wording
from cjm.model import Metric, Need, Quote, Step, Text
from cjm.model.walk import Path
from cjm.overlays.carrying import Carrier, find_column
from cjm.overlays.uniting import take_written
from cjm.values import NamedTuple

TextPlace: TypeAlias = tuple[str, str, str]
"""The id of the stage or step, the lane, and the text as it is drawn there."""


class Drawn(NamedTuple):
    """What the view shows: the ids of its parts, what its rows are called, by their lane, and the
    stages and steps that have a cell for their feeling.
    """

    ids: frozenset[str]
    labels: Mapping[str, str]
    felt: frozenset[str]


class Places(NamedTuple):
    """Finds elements of either version in the view. `paths` are theirs in the union of both."""

    paths: Mapping[Node, Path]
    pairs: Pairs
    wording: Wording
    drawn: Drawn

    def find_path(self, node: Node) -> Path | None:
        """Where a node stands: itself, else what it was or became."""
        path = self.paths.get(node)
        if path is not None:
            return path
        twin = self.pairs.by_old.get(node) or self.pairs.by_new.get(node)
        return self.paths.get(twin) if twin else None

    def find_own_id(self, node: Node) -> str | None:
        """The id of the part that draws a node itself; None where none does."""
        path = self.paths.get(node)
        id = self.wording.ids.get(path) if path is not None else None
        return id if id in self.drawn.ids else None

    def find_same(self, node: Node) -> str | None:
        """The id, in the view of both, of a node that has one in its own."""
        path = self.find_path(node)
        return self.wording.ids.get(path) if path is not None else None

    def find_id(self, node: Node | None) -> str | None:
        """The id that leads to a node, or to what holds it; None where it is not drawn."""
        while node is not None:
            path = self.find_path(node)
            if path is not None and (id := self.wording.ids.get(path)) in self.drawn.ids:
                return id
            node = node.parent
        return None

    def find_text(self, carrier: Carrier) -> TextPlace | None:
        """Where a text stands; None for what no lane draws as one."""
        column = find_column(carrier.node)
        path = self.find_path(column) if column else None
        labels = self.drawn.labels
        if path is None or path not in self.wording.ids or carrier.lane not in labels:
            return None
        holder = self.wording.ids[path]
        if carrier.facet == "feeling":
            return (holder, carrier.lane, "") if holder in self.drawn.felt else None
        drawn = self._write(carrier.node)
        return None if drawn is None else (holder, carrier.lane, drawn)

    def _write(self, node: Node) -> str | None:
        """A text as its lane draws it."""
        wording = self.wording
        match take_written(node):
            case Step() as step:
                return wording.say(step.owner)
            case Need() as need:
                return write_needs((need,), wording)[0]
            case Metric() as metric:
                return wording.say(metric.name) or wording.metric(node.id or "")
            case Quote() as quote:
                return wording.say(quote.text)
            case Text() as text:
                return wording.say(text)
        return None
