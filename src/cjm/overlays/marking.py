"""From changes to marks on the parts of the map, and lines in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from cjm.changes import Change, Changes, Node, Weight
from cjm.lanes._needs import write_needs
from cjm.model import Metric, Need, Quote, Step, Text
from cjm.model.walk import Path
from cjm.overlays.carrying import MAP, Carrier, carry, find_column, find_stage, is_folded
from cjm.overlays.telling import Teller
from cjm.overlays.uniting import Union, take_written
from cjm.view.overlay import Edit, Entry, Mark, MarkKind, WeightName, Whence

_SORTS = {
    "stage": "map.stage",
    "step": "change.step",
    "persona": "map.persona",
    "goal": "fact.goal",
    "metric": "fact.metric",
    "source": "fact.source",
    "lane": "comfort.lanes",
    "map": "change.map",
}
_WEIGHTS: Mapping[Weight, WeightName] = {
    Weight.MAJOR: "major",
    Weight.MINOR: "minor",
    Weight.PATCH: "patch",
}


@dataclass
class _Draft:
    """A mark in the making."""

    carrier: Carrier
    changes: list[Change] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)

    @property
    def weight(self) -> WeightName:
        weights = [change.weight for change in self.changes]
        return _WEIGHTS[max(weights, key=lambda weight: weight.rank)]


class Drawn(NamedTuple):
    """What the view shows: the ids of its parts, what its rows are called, by their lane, and the
    stages and steps that have a cell for their feeling.
    """

    ids: frozenset[str]
    labels: Mapping[str, str]
    felt: frozenset[str]


class Marker:
    """Makes the marks of one map. `marks` and `texts` are as in an overlay."""

    def __init__(self, changes: Changes, union: Union, teller: Teller, drawn: Drawn) -> None:
        self._changes = changes
        self._places = union.places
        self._teller = teller
        self._wording = teller.wording
        self._drawn = drawn
        self.marks: dict[str, Mark] = {}
        self.texts: dict[tuple[str, str, str], Mark] = {}
        self._count = 0

    def mark(self, shown: Iterable[Change]) -> tuple[Entry, ...]:
        """Mark what changed, and list it: the weightiest first, then in the order of the map."""
        entries = [self._finish(draft) for draft in self._gather(shown)]
        ranks = ("major", "minor", "patch")
        return tuple(sorted(entries, key=lambda entry: ranks.index(entry.mark.weight)))

    def find_id(self, node: Node | None) -> str | None:
        """The id that leads to a node, or to what holds it; None where it is not drawn."""
        while node is not None:
            path = self._find_path(node)
            if path is not None and (id := self._wording.ids.get(path)) in self._drawn.ids:
                return id
            node = node.parent
        return None

    def _gather(self, shown: Iterable[Change]) -> Iterator[_Draft]:
        drafts: dict[tuple[Node, str], _Draft] = {}
        for change in shown:
            carrier = carry(change.node, change.field)
            carrier = carrier._replace(node=self._newest(carrier.node))
            draft = drafts.setdefault((carrier.node, carrier.facet), _Draft(carrier))
            draft.changes.append(change)
            if change.kind in ("edited", "renamed"):
                edit = self._teller.edit(change)
                is_inner = carrier.node not in (change.new, change.old)
                draft.edits.append(self._as_inner(edit, change) if is_inner else edit)
            elif is_folded(change.node):
                draft.edits.append(self._tell_folded(change))
        yield from drafts.values()

    def _as_inner(self, edit: Edit, change: Change) -> Edit:
        """An edit of what is told as a value of its parent."""
        name = self._name_folded(change.node)
        return edit._replace(label=f"{name} · {edit.label}" if edit.label else name)

    def _tell_folded(self, change: Change) -> Edit:
        node = change.node
        name = self._teller.call(node.label) or self._wording.name(node.id or "")
        before = name if change.kind != "added" else None
        after = name if change.kind != "removed" else None
        return Edit(self._name_folded(change.node), before, after)

    def _name_folded(self, node: Node) -> str:
        has_word, word = self._wording.locale.has_word, self._wording.word
        last = node.key.rpartition(".")[2].replace("_", "-")
        for key in (
            f"fact.{last}",
            f"fact.{last.removesuffix('s')}",
            f"map.{last}",
            f"map.{node.key.replace('.', '-')}",
            f"persona.{last}",
            f"attribute.{last}",
        ):
            if has_word(key):
                return word(key)
        return last.replace("-", " ")

    def _finish(self, draft: _Draft) -> Entry:
        carrier = draft.carrier
        node, kind = carrier.node, _judge(draft)
        mark = Mark(
            kind,
            draft.weight,
            self._wording.word(f"change.{kind}"),
            self._find_anchor(carrier),
            tuple(draft.edits),
            self._tell_whence(draft),
            any(change.is_guess for change in draft.changes),
        )
        self._put(carrier, mark)
        for change in draft.changes:
            self._mark_below(change, mark)
        stage = find_stage(node)
        place = self._teller.call(self._newest(stage).label) if stage else None
        return Entry(
            mark,
            self._name_sort(carrier),
            self.call(node),
            None if stage is node else place,
            carrier.lane,
        )

    def call(self, node: Node) -> str:
        """What an element is called, in the language of the view."""
        own = self._teller.call(node.label)
        if node.kind == "metric":
            return own or self._wording.metric(node.id or "")
        if own or node.kind != "touchpoint":
            return own or node.id or ""
        path = self._places.get(node)
        known = self._wording.names.get(self._wording.ids.get(path, "")) if path else None
        channel = node.fields.get("channel")
        return known or (self._wording.channel(channel) if isinstance(channel, str) else "")

    def _find_path(self, node: Node) -> Path | None:
        """Where a node stands: itself, else what it was or became."""
        path = self._places.get(node)
        return self._places.get(self._twin(node) or node) if path is None else path

    def _newest(self, node: Node) -> Node:
        return self._changes.pairs.by_old.get(node, node)

    def _twin(self, node: Node) -> Node | None:
        pairs = self._changes.pairs
        return pairs.by_old.get(node) or pairs.by_new.get(node)

    def _name_sort(self, carrier: Carrier) -> str:
        node, labels = carrier.node, self._drawn.labels
        if carrier.facet != "whole" or carrier.lane in labels:
            return labels.get(carrier.lane, carrier.lane)
        if node.kind in _SORTS:
            return self._wording.word(_SORTS[node.kind])
        return labels.get(node.key) or self._name_folded(node)

    def _find_anchor(self, carrier: Carrier) -> str:
        """The id that a link to the mark leads to: the part's own, or one made for it."""
        path = self._places.get(carrier.node)
        if carrier.is_card and path is not None:
            id = self._wording.ids.get(path, "")
            return id if id in self._drawn.ids else ""
        spot = None if carrier.lane == MAP or path is None else self._find_text(carrier)
        if spot is None:
            # A stage whose steps have feelings of their own tells its own in its head.
            return (self.find_id(carrier.node) or "") if carrier.facet != "whole" else ""
        if spot in self.texts:
            # One that says the same stands there already.
            return self.texts[spot].anchor
        self._count += 1
        return f"_change-{self._count}"

    def _put(self, carrier: Carrier, mark: Mark) -> None:
        """Keep a mark where the drawing looks for it."""
        node = carrier.node
        path = self._places.get(node)
        if path is None:
            return
        if carrier.is_card:
            if (id := self._wording.ids.get(path, "")) in self._drawn.ids:
                self.marks.setdefault(id, mark)
        elif (text := self._find_text(carrier)) is not None:
            self.texts.setdefault(text, mark)

    def _find_text(self, carrier: Carrier) -> tuple[str, str, str] | None:
        """Where a text stands: its column, its lane, and what is drawn there."""
        node = carrier.node
        column = find_column(node)
        path = self._find_path(column) if column else None
        if path is None or path not in self._wording.ids or carrier.lane not in self._drawn.labels:
            return None
        holder = self._wording.ids[path]
        if carrier.facet == "feeling":
            return (holder, carrier.lane, "") if holder in self._drawn.felt else None
        drawn = self._find_drawn(carrier)
        return None if drawn is None else (holder, carrier.lane, drawn)

    def _find_drawn(self, carrier: Carrier) -> str | None:
        """A text as its lane draws it; None for what no lane draws as a text."""
        wording = self._wording
        match take_written(carrier.node):
            case Step() as step:
                return wording.say(step.owner)
            case Need() as need:
                return write_needs((need,), wording)[0]
            case Metric() as metric:
                return wording.say(metric.name) or wording.metric(carrier.node.id or "")
            case Quote() as quote:
                return wording.say(quote.text)
            case Text() as text:
                return wording.say(text)
        return None

    def _tell_whence(self, draft: _Draft) -> Whence | None:
        word, number = self._wording.word, self._wording.locale.number
        for change in draft.changes:
            if change.kind == "reordered":
                before, after = (
                    number(place + 1 if isinstance(place, int) else 0)
                    for place in (change.before, change.after)
                )
                return Whence(word("change.was-number", before=before, after=after))
            if change.kind == "moved" and change.old and change.old.parent:
                parent = change.old.parent
                place = self.call(self._newest(parent)) if parent.parent else word("change.map")
                text = word("change.moved-from", place=place)
                target = self.find_id(change.old) if change.old in self._places else None
                return Whence(text, target or self.find_id(parent))
        return None

    def _mark_below(self, change: Change, mark: Mark) -> None:
        """What came or went with its parent, and the place that something left."""
        pairs = self._changes.pairs
        part = mark._replace(edits=(), whence=None, is_part=True)
        if change.kind in {"added", "removed"}:
            paired = pairs.by_new if change.kind == "added" else pairs.by_old
            for node in _walk_below(change.node, paired):
                if node not in paired:
                    self._put_part(node, part)
                elif change.kind == "removed":
                    self._leave(node, mark.weight)
        elif change.kind == "moved" and change.old is not None and change.old in self._places:
            self._leave(change.old, mark.weight)

    def _put_part(self, node: Node, part: Mark) -> None:
        carrier = carry(node, None)
        if carrier.node is node:
            self._put(carrier, part._replace(anchor=""))

    def _leave(self, node: Node, weight: WeightName) -> None:
        """Mark the place that a node moved away from."""
        new = self._changes.pairs.by_old[node]
        column = find_column(new.parent) if new.parent else None
        place = self.call(column) if column else self._wording.word("change.map")
        text = self._wording.word("change.moved-to", place=place)
        carrier = carry(node, None)
        word = self._wording.word("change.left")
        anchor = self._find_anchor(carrier)
        self._put(carrier, Mark("left", weight, word, anchor, (), Whence(text, self.find_id(new))))


def _walk_below(node: Node, paired: Mapping[Node, Node]) -> Iterator[Node]:
    """All that stands below a node; what is on both sides speaks for what is below it."""
    for child in node.children:
        yield child
        if child not in paired:
            yield from _walk_below(child, paired)


def _judge(draft: _Draft) -> MarkKind:
    """What became of a part, all its changes together."""
    own = [change for change in draft.changes if draft.carrier.node in (change.new, change.old)]
    kinds = {change.kind for change in own}
    for kind in ("added", "removed"):
        if kind in kinds:
            return "added" if kind == "added" else "removed"
    if kinds & {"moved", "reordered"}:
        return "moved"
    return "renamed" if kinds == {"renamed"} and len(draft.changes) == len(own) else "edited"
