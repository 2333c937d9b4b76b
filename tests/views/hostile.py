"""Puts a text of one's choice into every text of a view."""

from __future__ import annotations

from cjm.view import MapView
from tests.views.texts import name_fields

_NOT_TEXT = {
    "id", "kind", "key", "tone", "turn", "state", "direction", "status_key", "iso", "src",
    "confidence", "channel", "tail", "head", "parent", "target_id", "lang",
}  # fmt: skip


def poison(view: MapView, text: str) -> MapView:
    """`view` with `text` instead of all that a person wrote; addresses of links too."""
    poisoned = _poison(view, text)
    assert isinstance(poisoned, MapView)
    return poisoned


def _poison(thing: object, text: str) -> object:
    if isinstance(thing, str):
        return text
    if not isinstance(thing, tuple):
        return thing
    # Items of a plain tuple have no names.
    names = name_fields(thing) or ("",) * len(thing)
    make = getattr(type(thing), "_make", tuple)
    return make(
        item if _is_machine(thing, name) else _poison(item, text)
        for name, item in zip(names, thing, strict=True)
    )


def _is_machine(thing: object, name: str) -> bool:
    return name in _NOT_TEXT or (type(thing).__name__, name) == ("Node", "target")
