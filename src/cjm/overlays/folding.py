"""Elements without a place of their own, told as values of what they stand in."""

from __future__ import annotations

from cjm.changes import Change, Node
from cjm.overlays.telling import Teller
from cjm.view.overlay import Edit

_WORDS = {"links": "page.dependencies", "lanes": "comfort.lanes", "attributes": "map.persona"}


def name_folded(node: Node, teller: Teller) -> str:
    """What the list is called that an element stands in: `Causes`, `Next`."""
    locale = teller.wording.locale
    last = node.key.rpartition(".")[2].replace("_", "-")
    key = locale.find_key(
        _WORDS.get(last, ""),
        f"fact.{last}",
        f"fact.{last.removesuffix('s')}",
        f"map.{last}",
        f"map.{node.key.replace('.', '-')}",
        f"persona.{last}",
        f"attribute.{last}",
    )
    return teller.wording.word(key) if key else last.replace("-", " ")


def fold(change: Change, teller: Teller) -> Edit:
    """An element that came or went, as a value."""
    node = change.node
    name = teller.call(node.label) or teller.wording.name(node.id or "")
    before = name if change.kind != "added" else None
    after = name if change.kind != "removed" else None
    return Edit(name_folded(node, teller), before, after)


def fold_edit(edit: Edit, change: Change, teller: Teller) -> Edit:
    """An edit of such an element, said of what it stands in."""
    name = name_folded(change.node, teller)
    return edit._replace(label=f"{name} · {edit.label}" if edit.label else name)
