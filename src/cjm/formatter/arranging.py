"""Brings the keys of a tree into their usual order and its values into the shortest form."""

from __future__ import annotations

from collections.abc import Mapping

from cjm.diagnostics import Path
from cjm.formatter.remarks import is_silencing
from cjm.formatter.slots import LANE, PLAIN, Slot, list_slots, rank_key
from cjm.formatter.tree import Collection, Entry, Node, Scalar
from cjm.model import Element, Step
from cjm.model.element import FREE_KEYS
from cjm.model.texts import is_locale_map
from cjm.source import Span
from cjm.values import NamedTuple

_RENAMED = {"persona": "personas"}


class Wishes(NamedTuple):
    """What to do beside ordering: the ids of custom lanes, and the ids to add by path."""

    lanes: frozenset[str] = frozenset()
    ids: Mapping[Path, str] = {}


def arrange(root: Collection, kind: type[Element], wishes: Wishes) -> None:
    """Arrange a tree that holds a `kind`, in place."""
    _arrange_element(root, kind, (), wishes, in_list=False)


def _arrange(node: Node, slot: Slot, path: Path, wishes: Wishes) -> Node:
    """`node` arranged, or what stands for it in fewer words."""
    if slot.is_table:
        if isinstance(node, Collection) and node.is_mapping and slot.entries:
            for entry in node.entries:
                below = (*path, entry.key.value if entry.key else "")
                _set(entry, _arrange(entry.value, slot.entries, below, wishes))
                if slot.entries.may_be_one:
                    _shorten_list(entry)
        return node
    if not slot.is_list:
        return _arrange_item(node, slot, path, wishes, in_list=False)
    if isinstance(node, Scalar) or node.is_mapping:
        return _arrange_item(node, slot, (*path, 0), wishes, in_list=False)
    for number, entry in enumerate(node.entries):
        below = (*path, number)
        _set(entry, _arrange_item(entry.value, slot, below, wishes, in_list=True))
    return node


def _arrange_item(node: Node, slot: Slot, path: Path, wishes: Wishes, *, in_list: bool) -> Node:
    kind = slot.kind
    if kind is None:
        return node
    if isinstance(node, Scalar):
        own = wishes.ids.get(path)
        if own is None or kind.stands_for is None or node.is_null:
            return node
        return _name(node, kind.stands_for, own)
    if not node.is_mapping or not node.entries:
        return node
    if kind.stands_for and is_locale_map(_keys(node), kind.keys()):
        own = wishes.ids.get(path)
        return _name(node, kind.stands_for, own) if own else node
    _arrange_element(node, kind, path, wishes, in_list=in_list)
    return _shorten_element(node, kind)


def _arrange_element(
    node: Collection, kind: type[Element], path: Path, wishes: Wishes, *, in_list: bool
) -> None:
    slots = list_slots(kind)
    own_lanes = wishes.lanes if issubclass(kind, Step) else frozenset()
    for entry in node.entries:
        key = entry.key.value if entry.key else ""
        slot = LANE if key in own_lanes else slots.get(key, PLAIN)
        if key.startswith(FREE_KEYS):
            continue
        _set(entry, _arrange(entry.value, slot, (*path, _RENAMED.get(key, key)), wishes))
        if slot.may_be_one:
            _shorten_list(entry)
    if own := wishes.ids.get(path):
        node.entries.insert(0, Entry(Scalar("id"), Scalar(own), node.span.line))
    ordered = sorted(
        node.entries,
        key=lambda one: rank_key(kind, one.key.value if one.key else "", own_lanes),
    )
    first = node.entries[0]
    if ordered[0] is not first and _keeps_first(first, ordered[0], in_list=in_list):
        ordered.remove(first)
        ordered.insert(0, first)
    node.entries = ordered


def _keeps_first(first: Entry, candidate: Entry, *, in_list: bool) -> bool:
    """Whether the first key has to stay. What a mapping lacks is reported at its first key, and a
    comment above or beside that of a list item speaks of the whole item."""
    remarks = (first.beside, *first.lead, candidate.beside, *candidate.lead)
    return any(map(_is_silent, remarks)) or (in_list and any(candidate.lead))


def _set(entry: Entry, value: Node) -> None:
    """Give an entry the value that came of its own; the comments beside what is gone go along,
    and where they cannot, all stays."""
    old = entry.value
    if value is not old and isinstance(old, Collection) and len(old.entries) == 1:
        if not _may_merge(entry, old.entries[0]):
            return
        entry.beside = entry.beside or old.entries[0].beside
        entry.ending = entry.ending or old.entries[0].ending
    entry.value = value


def _may_merge(outer: Entry, inner: Entry) -> bool:
    """Whether the comments of two entries can be those of one."""
    remarks = (outer.beside, outer.ending, inner.beside, inner.ending)
    is_crowded = bool(inner.beside and outer.beside) or bool(inner.ending and outer.ending)
    return not is_crowded and not any(inner.lead) and not any(map(_is_silent, remarks))


def _shorten_element(node: Collection, kind: type[Element]) -> Node:
    """The value that stands for the whole element, if it is all that is written."""
    if len(node.entries) != 1 or node.tail or kind.stands_for is None:
        return node
    entry = node.entries[0]
    if entry.key is None or entry.key.value != kind.stands_for or any(entry.lead):
        return node
    value = entry.value
    if isinstance(value, Scalar):
        return node if value.is_null else value
    if value.is_mapping and is_locale_map(_keys(value), kind.keys()) and not entry.beside:
        return value
    return node


def _shorten_list(entry: Entry) -> None:
    """One text, or one thing in brackets, in place of a list of it."""
    node = entry.value
    if not isinstance(node, Collection) or node.is_mapping or len(node.entries) != 1 or node.tail:
        return
    item = node.entries[0]
    value = item.value
    is_short = value.is_inline if isinstance(value, Collection) else not value.is_null
    if isinstance(value, Collection) and not value.is_mapping:
        return
    if not is_short or not _may_merge(entry, item):
        return
    entry.value = value
    entry.beside = entry.beside or item.beside
    entry.ending = entry.ending or item.ending


def _is_silent(comment: str | None) -> bool:
    return comment is not None and is_silencing(comment)


def _name(node: Node, key: str, own: str) -> Collection:
    """An element in full, with an id."""
    made = Collection(is_mapping=True, is_flow=True, span=Span(0, 0, 0, 0))
    if isinstance(node, Collection) and not node.is_inline:
        made.is_flow = False
    if isinstance(node, Scalar) and "\n" in node.raw:
        made.is_flow = False
    made.entries = [Entry(Scalar("id"), Scalar(own)), Entry(Scalar(key), node)]
    return made


def _keys(node: Collection) -> dict[str, object]:
    return {entry.key.value: None for entry in node.entries if entry.key}
