"""Puts a text of one's choice into every text of a view."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from cjm.view import MapView

Thing = TypeVar("Thing")
_NOT_TEXT = {
    "id", "kind", "key", "tone", "turn", "state", "direction", "status_key", "iso", "src",
    "confidence", "channel", "tail", "head", "parent", "target_id", "lang",
}  # fmt: skip


def poison(view: MapView, text: str) -> MapView:
    """`view` with `text` instead of all that a person wrote; addresses of links too."""
    return _poison(view, text)


def _poison(thing: Thing, text: str) -> Thing:
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    changes: dict[str, object] = {}
    for field in fields(thing):
        if field.name in _NOT_TEXT or (type(thing).__name__ == "Node" and field.name == "target"):
            continue
        changes[field.name] = _poison_value(getattr(thing, field.name), text)
    return replace(thing, **changes)


def _poison_value(value: object, text: str) -> object:
    if isinstance(value, str):
        return text
    if isinstance(value, tuple):
        return tuple(_poison_value(item, text) for item in value)
    return _poison(value, text)
