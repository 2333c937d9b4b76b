"""Changes in words, the same in every comparison."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Literal, NamedTuple, TypeAlias

from cjm.changes import Change, Node, Point, Weight
from cjm.changes.node import TEXT
from cjm.model.writing import Json

WEIGHTS = (Weight.MAJOR, Weight.MINOR, Weight.PATCH)

Fate: TypeAlias = Literal["same", "gone", "new"]
_FIELDS = {
    "emotion.score": "feeling",
    "emotion.target": "feeling aimed at",
    "emotion.label": "name of the feeling",
    "emotion.quote": "quote of the feeling",
    "emotion.sources": "sources of the feeling",
    "emotion.confidence": "confidence in the feeling",
}
_SIGNS = {"added": "+", "removed": "-", "moved": ">", "reordered": ">"}
_LONGEST = 200
_WORDS = re.compile(r"\s+|\S+")


class Telling(NamedTuple):
    """A change in words: a sign, what it is of, what happened. Where a text was edited, `before`
    and `after` are its words, and `happened` is only that it was.
    """

    sign: str
    what: str
    happened: str
    before: str = ""
    after: str = ""


def tell(change: Change, lang: str) -> Telling:
    """A change in words."""
    node = change.node
    what = name_kind(node)
    sign = _SIGNS.get(change.kind, "~")
    match change.kind:
        case "added" | "removed":
            below = _count_below(node)
            return Telling(sign, what, f"{change.kind}{f', with {below}' if below else ''}")
        case "moved":
            return Telling(sign, what, f"moved here from {change.before or 'the map'}")
        case "reordered":
            places = f"now number {_place(change.after)}, was number {_place(change.before)}"
            return Telling(sign, what, places)
    before, after = say(change.before, lang), say(change.after, lang)
    field = name_field(change)
    if change.kind == "renamed" and change.field == "name":
        return Telling(sign, what, f"renamed, was {_show(change.before, lang)}")
    if _is_prose(change):
        return Telling(sign, what, f"{field} reworded", before, after)
    was, now = _show(change.before, lang), _show(change.after, lang)
    if change.field == "emotion.score":
        was, now = _show_score(change.before), _show_score(change.after)
    if change.before is None:
        return Telling(sign, what, f"{field} is now {now}")
    if change.after is None:
        return Telling(sign, what, f"{field} is gone, was {was}")
    return Telling(sign, what, f"{field} {was} → {now}")


def name_field(change: Change) -> str:
    """What a field is called: `feeling` for `emotion.score`."""
    field = change.field or ""
    return _FIELDS.get(field, field.replace("_", " ").replace(".", " "))


def name_kind(node: Node) -> str:
    """What an element is: `pain point`, `action`."""
    if node.kind != TEXT:
        return node.kind.replace("-", " ")
    key = node.key.rpartition(".")[2].replace("_", " ")
    return f"{key[:-3]}y" if key.endswith("ies") else key.removesuffix("s")


def call(node: Node, lang: str) -> str:
    """What an element is called, in the language of its map; cut where it is long."""
    words = say(node.label, lang) or say(node.fields.get("channel"), lang)
    words = words or node.id or node.address
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def say(value: Json, lang: str) -> str:
    """A value as text on one line; of texts in several languages, the one of the map."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case dict():
            own = value.get(lang)
            if isinstance(own, str) and len(value) == 1:
                return say(own, lang)
            return "; ".join(f"{key}: {say(entry, lang)}" for key, entry in value.items())
        case list():
            return ", ".join(say(entry, lang) for entry in value)
        case float():
            return f"{value:g}"
    return " ".join(str(value).split())


def score(value: float | None) -> str:
    """A score with its sign; `none` for none."""
    return "none" if value is None else "0" if value == 0 else f"{value:+g}"


def compare_words(before: str, after: str) -> tuple[tuple[Fate, str], ...]:
    """Two texts word by word: what is in both, what is gone, what is new."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    pieces: list[tuple[Fate, str]] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(("same", "".join(old[i:j])))
            continue
        if j > i:
            pieces.append(("gone", "".join(old[i:j])))
        if m > k:
            pieces.append(("new", "".join(new[k:m])))
    return tuple(pieces)


def find_stage(change: Change) -> Node | None:
    """The stage that a change is told under, as the new version has it if it is there; None where
    it is of the map as a whole.
    """
    place: Node | None = change.node
    while place is not None:
        if place.key == "stages":
            return place
        place = place.parent
    return None


def is_label(change: Change) -> bool:
    """Whether a text was edited that is what its element is called."""
    return change.field in ("text", "title") and _is_prose(change)


def find_root(node: Node) -> Node:
    """The map that an element is of."""
    while node.parent is not None:
        node = node.parent
    return node


def is_worse(point: Point) -> bool | None:
    """Whether a column feels worse now; None where that cannot be told, or nothing changed."""
    if point.before is None or point.after is None or point.before == point.after:
        return None
    return point.after < point.before


def count(number: int, noun: str) -> str:
    """`1 map`, `2 maps`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def count_weights(numbers: dict[Weight, int]) -> str:
    """`2 major, 1 patch`."""
    return ", ".join(
        f"{numbers[weight]} {weight.value}" for weight in WEIGHTS if numbers.get(weight)
    )


def _is_prose(change: Change) -> bool:
    values = change.before, change.after
    if not all(isinstance(value, str | dict) for value in values):
        return False
    return any(isinstance(value, dict) or " " in str(value) for value in values)


def _show(value: Json, lang: str) -> str:
    if isinstance(value, bool) or value is None:
        return say(value, lang)
    if isinstance(value, int | float):
        return f"{value:g}"
    return f"`{say(value, lang)}`" if value else "empty"


def _show_score(value: Json) -> str:
    return score(value) if isinstance(value, int | float) else say(value, "")


def _place(value: Json) -> int:
    return value + 1 if isinstance(value, int) else 0


def _count_below(node: Node) -> str:
    kinds: dict[str, int] = {}
    for each in _walk(node.children):
        if each.kind in ("step", "touchpoint", "pain-point", "fix", "opportunity"):
            kinds[name_kind(each)] = kinds.get(name_kind(each), 0) + 1
    return ", ".join(
        f"{number} fixes"
        if kind == "fix" and number > 1
        else f"{number} opportunities"
        if kind == "opportunity" and number > 1
        else count(number, kind)
        for kind, number in kinds.items()
    )


def _walk(nodes: Iterable[Node]) -> Iterable[Node]:
    for node in nodes:
        yield node
        yield from _walk(node.children)
