"""How much a change matters to the customer.

- *major*: a stage, step or touchpoint is gone; a feeling, of all or of one persona, is worse by 1
  or more, or no longer known; a goal is gone or its target easier to reach; a pain is worse, or
  open again; a persona is gone who felt something (`echoes` lends it the weight of that).
- *patch*: words, notes, sources, and what only tools read.
- *minor*: all else.
"""

from __future__ import annotations

from cjm.changes.aiming import judge_aim
from cjm.changes.change import Change, Weight
from cjm.changes.node import TEXT, Node
from cjm.model.writing import Json

_PLACES = frozenset({"stage", "step", "touchpoint"})
_WORDY = frozenset({"quote", "source", "cause"})
_FREE_LISTS = frozenset({"notes", "tags", "contributors"})
_TEXTS = frozenset(
    {
        "name", "text", "title", "summary", "scenario", "goal", "place", "when", "trigger",
        "frequency", "role", "quote", "emotion.label", "emotion.quote", "image.alt",
    }
)  # fmt: skip
"""Fields that are words for people."""
_WORDS = _TEXTS | {
    "id", "photo", "link", "url", "n", "date", "cjm", "lang", "created", "reviewed", "image.src",
    "sources", "emotion.sources", "confidence", "emotion.confidence", "measure",
}  # fmt: skip
_FALL = 1.0
"""A feeling that falls by so much is a major change."""


def weigh(change: Change) -> Weight:
    """The weight of `change`."""
    match change.kind:
        case "removed":
            return _weigh_removed(change.node)
        case "added":
            return Weight.PATCH if _is_wordy(change.node) else Weight.MINOR
        case "moved":
            return Weight.PATCH if _is_wordy(change.node) else Weight.MINOR
        case "reordered":
            return Weight.MINOR if change.node.kind in _PLACES else Weight.PATCH
        case "renamed":
            is_name = change.field == "name" and not is_translation(change)
            return Weight.MINOR if is_name else Weight.PATCH
        case "edited":
            return _weigh_edit(change)


def is_wording(change: Change) -> bool:
    """Whether only words changed: texts and names of what stayed the same."""
    words = isinstance(change.before, str | dict) and isinstance(change.after, str | dict)
    return words and change.kind in ("renamed", "edited") and change.field in _TEXTS


def is_translation(change: Change) -> bool:
    """Whether languages were added to a text or taken out, and the others say what they said."""
    before, after = change.before, change.after
    match before, after:
        case str(), dict():
            return before in after.values()
        case dict(), str():
            return after in before.values()
        case dict(), dict():
            shared = before.keys() & after.keys()
            return before.keys() != after.keys() and all(
                before[key] == after[key] for key in shared
            )
    return False


def _weigh_removed(node: Node) -> Weight:
    if node.kind in _PLACES or node.kind == "goal":
        return Weight.MAJOR
    return Weight.PATCH if _is_wordy(node) else Weight.MINOR


def _is_wordy(node: Node) -> bool:
    return node.kind in _WORDY or (node.kind == TEXT and node.key in _FREE_LISTS)


def _weigh_edit(change: Change) -> Weight:
    field = change.field or ""
    is_felt = field == "emotion.score" or field.startswith("emotion.by.")
    if is_felt and change.node.kind in _PLACES:
        return _weigh_score(change.before, change.after)
    if judge_aim(change) == "easier":
        return Weight.MAJOR
    if change.node.kind == "pain-point" and _is_worse(field, change.before, change.after):
        return Weight.MAJOR
    if field in _WORDS or field.startswith("x-") or change.node.kind in _WORDY:
        return Weight.PATCH
    return Weight.MINOR


def _weigh_score(before: Json, after: Json) -> Weight:
    old, new = _read_number(before), _read_number(after)
    if old is None or new is None:
        return Weight.MINOR if old is None else Weight.MAJOR
    return Weight.MAJOR if old - new >= _FALL else Weight.MINOR


def _is_worse(field: str, before: Json, after: Json) -> bool:
    if field == "severity":
        old, new = _read_number(before), _read_number(after)
        return old is not None and new is not None and new > old
    return field == "status" and before == "solved"


def _read_number(value: Json) -> float | None:
    return float(value) if isinstance(value, int | float) else None
