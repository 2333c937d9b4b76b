"""Merges values in brackets that stand on one line, as `{score: -1, label: tense}`."""

from __future__ import annotations

from difflib import SequenceMatcher

from cjm.formatter.tree import Collection, Entry, Scalar
from cjm.merging.ordering import merge_order
from cjm.merging.pieces import Piece
from cjm.source import Span
from cjm.values import NamedTuple


class _Flow(NamedTuple):
    """A collection in brackets and the line that it stands on."""

    line: str
    node: Collection

    @property
    def start(self) -> int:
        return self.node.span.column

    @property
    def end(self) -> int:
        return self.node.span.end_column

    def list_entries(self) -> dict[str, Entry] | None:
        """The entries by their keys, or what they say; None where two are called the same."""
        entries = {_call(entry, self.line): entry for entry in self.node.entries}
        return entries if len(entries) == len(self.node.entries) else None

    def slice(self, entry: Entry) -> str:
        """An entry as it is written."""
        start, end = _bounds(entry)
        return self.line[start:end]


def merge_flow_lines(base: Piece, ours: Piece, theirs: Piece) -> str | None:
    """The line with the changes of both sides; None where they touch the same, or several lines."""
    flows: list[_Flow] = []
    for piece in (base, ours, theirs):
        if len(piece.lines) != 1 or piece.flow is None:
            return None
        flows.append(_Flow(piece.lines[0], piece.flow))
    before = _choose(*(flow.line[: flow.start].strip() for flow in flows))
    after = _choose(*(flow.line[flow.end :] for flow in flows))
    inside = _merge(flows[0], flows[1], flows[2])
    if before is None or after is None or inside is None:
        return None
    like = next(flow for flow in flows[::-1] if flow.line[: flow.start].strip() == before)
    own = flows[1].line
    margin = own[: len(own) - len(own.lstrip(" "))]
    return margin + like.line[: like.start].lstrip(" ") + inside + after


def _merge(base: _Flow, ours: _Flow, theirs: _Flow) -> str | None:
    sides = [flow.list_entries() for flow in (base, ours, theirs)]
    old, mine, other = sides
    if old is None or mine is None or other is None:
        return None
    if len({flow.node.is_mapping for flow in (base, ours, theirs)}) > 1:
        return None
    if not base.node.is_mapping:
        mine, other = _call_as_before(old, mine), _call_as_before(old, other)
    built: dict[str, str] = {}
    for name in dict.fromkeys((*mine, *other, *old)):
        texts = [
            flow.slice(side[name]) if name in side else None
            for flow, side in zip((base, ours, theirs), (old, mine, other), strict=True)
        ]
        text = _choose(*texts)
        if texts[1] != texts[0] != texts[2] and texts[1] != texts[2]:
            text = _merge_inner(name, (base, ours, theirs), (old, mine, other))
            if text is None:
                return None
        if text is not None:
            built[name] = text
    order = merge_order(list(old), list(mine), list(other), frozenset(built))
    if order is None:
        order = merge_order(list(mine), list(mine), list(other), frozenset(built)) or []
    return _write(ours, [built[name] for name in order], is_kept=order == list(mine))


def _call_as_before(old: dict[str, Entry], side: dict[str, Entry]) -> dict[str, Entry]:
    """The entries of a list, those written anew at their place by what they said before: they may
    have another place on the other side.
    """
    before, after = list(old), list(side)
    names: dict[str, str] = {}
    turns = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for kind, first, last, start, stop in turns:
        if kind == "replace" and last - first == stop - start:
            names |= dict(zip(after[start:stop], before[first:last], strict=True))
    names = {new: was for new, was in names.items() if new not in old and was not in side}
    return {names.get(name, name): entry for name, entry in side.items()}


def _merge_inner(
    name: str, flows: tuple[_Flow, _Flow, _Flow], sides: tuple[dict[str, Entry], ...]
) -> str | None:
    """The merge of an entry that holds brackets itself, on all sides."""
    inner: list[_Flow] = []
    starts: list[str] = []
    for flow, side in zip(flows, sides, strict=True):
        entry = side.get(name)
        if entry is None or not isinstance(entry.value, Collection):
            return None
        inner.append(_Flow(flow.line, entry.value))
        starts.append(flow.line[_bounds(entry)[0] : entry.value.span.column])
    merged = _merge(*inner)
    start = _choose(*starts)
    return None if merged is None or start is None else start + merged


def _write(ours: _Flow, texts: list[str], *, is_kept: bool) -> str:
    """The collection with these entries, spaced as ours is."""
    line, entries = ours.line, ours.node.entries
    if is_kept and entries:
        pieces: list[str] = []
        end = ours.start
        for entry, text in zip(entries, texts, strict=True):
            start, stop = _bounds(entry)
            pieces += (line[end:start], text)
            end = stop
        return "".join((*pieces, line[end : ours.end]))
    left, right = line[ours.start], line[ours.end - 1]
    if not texts or not entries:
        return left + ", ".join(texts) + right
    left = line[ours.start : _bounds(entries[0])[0]]
    pad = " " if line[ours.end - 2] == " " else ""
    return left + ", ".join(texts) + pad + right


def _choose(base: str | None, ours: str | None, theirs: str | None) -> str | None:
    if theirs in (ours, base):
        return ours
    return theirs if ours == base else None


def _bounds(entry: Entry) -> tuple[int, int]:
    first = _span(entry.key) if entry.key else _span(entry.value)
    last = _span(entry.value)
    return first.column, max(last.end_column, first.end_column)


def _span(node: Scalar | Collection) -> Span:
    return node.span or Span(0, 0, 0, 0)


def _call(entry: Entry, line: str) -> str:
    if entry.key:
        return entry.key.value
    if isinstance(entry.value, Scalar):
        return entry.value.value
    for name in ("id", "name", "text", "to"):
        found = entry.value.find(name)
        if found and isinstance(found.value, Scalar):
            return found.value.value
    start, end = _bounds(entry)
    return line[start:end]
