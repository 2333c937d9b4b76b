"""From changes to marks on the parts of the map, and lines in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cjm.changes import Change, Changes, Node
from cjm.overlays.carrying import MAP, Carrier, carry, find_column, find_stage
from cjm.overlays.drafting import Draft, draft_marks
from cjm.overlays.folding import name_folded
from cjm.overlays.placing import Places, TextPlace
from cjm.overlays.telling import Teller
from cjm.view.overlay import Entry, Mark, WeightName, Whence

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


class Marker:
    """Makes the marks of one map. `marks` and `texts` are as in an overlay; `past_texts` are the
    texts of the older version, as that has them.
    """

    def __init__(self, changes: Changes, places: Places, teller: Teller) -> None:
        self._pairs = changes.pairs
        self._places = places
        self._teller = teller
        self._wording = teller.wording
        self.marks: dict[str, Mark] = {}
        self.texts: dict[TextPlace, Mark] = {}
        self.past_texts: dict[TextPlace, Mark] = {}
        self._count = 0

    def mark(self, shown: Iterable[Change]) -> tuple[Entry, ...]:
        """Mark what changed, and list it: the weightiest first, then in the order of the map. What
        changed of one part is one mark, and a line for each weight.
        """
        drafts = draft_marks(shown, self._pairs, self._teller)
        entries = [entry for draft in drafts for entry in self._finish(draft)]
        ranks = ("major", "minor", "patch")
        return tuple(sorted(entries, key=lambda entry: ranks.index(entry.mark.weight)))

    def find_id(self, node: Node | None) -> str | None:
        """The id that leads to a node, or to what holds it; None where it is not drawn."""
        return self._places.find_id(node)

    def call(self, node: Node) -> str:
        """What an element is called, in the language of the view."""
        own = self._teller.call(node.label)
        if node.kind == "metric":
            return own or self._wording.metric(node.id or "")
        if not own and isinstance(metric := node.fields.get("metric"), str):
            # A goal may leave its name to what it measures.
            return self._wording.metric(metric)
        if own or node.kind != "touchpoint":
            return own or node.id or ""
        path = self._places.paths.get(node)
        known = self._wording.names.get(self._wording.ids.get(path, "")) if path else None
        channel = node.fields.get("channel")
        return known or (self._wording.channel(channel) if isinstance(channel, str) else "")

    def _finish(self, draft: Draft) -> tuple[Entry, ...]:
        carrier = draft.carrier
        node = carrier.node
        mark = self._make_mark(draft, self._find_anchor(carrier))
        self._put(carrier, mark)
        for change in draft.changes:
            self._mark_below(change, mark)
        stage = find_stage(node)
        place = self._teller.call(self._newest(stage).label) if stage else None
        return tuple(
            Entry(
                self._make_mark(part, mark.anchor),
                self._name_sort(carrier),
                self.call(node),
                None if stage is node else place,
                carrier.lane,
                len(part.changes),
            )
            for part in draft.part()
        )

    def _make_mark(self, draft: Draft, anchor: str) -> Mark:
        kind = draft.judge()
        return Mark(
            kind,
            draft.weight,
            self._wording.word(f"change.{kind}"),
            anchor,
            draft.edits,
            self._tell_whence(draft),
            draft.is_guess,
        )

    def _newest(self, node: Node) -> Node:
        return self._pairs.by_old.get(node, node)

    def _name_sort(self, carrier: Carrier) -> str:
        node, labels = carrier.node, self._places.drawn.labels
        if carrier.facet != "whole" or carrier.lane in labels:
            return labels.get(carrier.lane, carrier.lane)
        if node.kind in _SORTS:
            return self._wording.word(_SORTS[node.kind])
        return labels.get(node.key) or name_folded(node, self._teller)

    def _find_anchor(self, carrier: Carrier) -> str:
        """The id that a link to the mark leads to: the part's own, or one made for it."""
        if carrier.is_card and carrier.node in self._places.paths:
            return self._places.find_own_id(carrier.node) or ""
        spot = None if carrier.lane == MAP else self._find_text(carrier)
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
        if carrier.is_card:
            if id := self._places.find_own_id(carrier.node):
                self.marks.setdefault(id, mark)
            return
        if (place := self._find_text(carrier)) is not None:
            self.texts.setdefault(place, mark)
        if mark.kind != "added" and (past := self._find_past_text(carrier)) is not None:
            self.past_texts.setdefault(past, mark)

    def _find_text(self, carrier: Carrier) -> TextPlace | None:
        return self._places.find_text(carrier) if carrier.node in self._places.paths else None

    def _find_past_text(self, carrier: Carrier) -> TextPlace | None:
        """Where a text stood; None where the place that it left has a mark of its own."""
        old = self._pairs.by_new.get(carrier.node)
        if old is None:
            is_gone = carrier.node not in self._pairs.by_new
            return self._find_text(carrier) if is_gone else None
        if old in self._places.paths:
            return None
        return self._places.find_text(carrier._replace(node=old))

    def _tell_whence(self, draft: Draft) -> Whence | None:
        word, number = self._wording.word, self._wording.locale.number
        for change in draft.changes:
            if change.kind == "reordered":
                before, after = (
                    number(place + 1 if isinstance(place, int) else 0)
                    for place in (change.before, change.after)
                )
                return Whence(word("change.was-number", before=before, after=after))
            if change.kind == "removed" and (holder := self._find_shrunk(change.node)):
                text = word("change.is-step-now", name=self.call(holder))
                return Whence(text, self.find_id(holder))
            if change.kind == "moved" and change.old and change.old.parent:
                parent = change.old.parent
                if change.old.kind == "stage" and change.node.kind == "step":
                    return Whence(word("change.was-stage"), None)
                place = self.call(self._newest(parent)) if parent.parent else word("change.map")
                text = word("change.moved-from", place=place)
                is_drawn = change.old in self._places.paths
                target = self.find_id(change.old) if is_drawn else None
                return Whence(text, target or self.find_id(parent))
        return None

    def _find_shrunk(self, node: Node) -> Node | None:
        """The step that was the stage of a step that is gone: no table of both has room for such a
        step, as steps have none.
        """
        twin = self._pairs.by_old.get(node.parent) if node.parent and node.kind == "step" else None
        return twin if twin is not None and twin.kind == "step" else None

    def _mark_below(self, change: Change, mark: Mark) -> None:
        """What came or went with its parent, and the place that something left."""
        pairs = self._pairs
        part = mark._replace(edits=(), whence=None, is_part=True)
        if change.kind in {"added", "removed"}:
            paired = pairs.by_new if change.kind == "added" else pairs.by_old
            for node in _walk_below(change.node, paired):
                if node not in paired:
                    self._put_part(node, part)
                elif change.kind == "removed":
                    self._leave(node, mark.weight)
        elif change.kind == "moved" and change.old is not None and change.old in self._places.paths:
            self._leave(change.old, mark.weight)

    def _put_part(self, node: Node, part: Mark) -> None:
        carrier = carry(node, None)
        if carrier.node is node:
            self._put(carrier, part._replace(anchor=""))

    def _leave(self, node: Node, weight: WeightName) -> None:
        """Mark the place that a node moved away from."""
        new = self._pairs.by_old[node]
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
