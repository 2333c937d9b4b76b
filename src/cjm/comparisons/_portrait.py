"""A persona in a file of its own as a drawing: a map that holds it and nothing else."""

from __future__ import annotations

from cjm.changes import Change, Changes, Node, compare
from cjm.comparisons._compared import MapDiff
from cjm.diagnostics import Path
from cjm.model import Journey, Persona
from cjm.model.texts import Text

_DEPTH = len(("personas", 0))


def frame(persona: Persona, lang: str, *, title: Text | None = None) -> Journey:
    """A map of a persona alone, called as it is."""
    written = {"cjm": 1, "title": "-", "lang": lang or "en", "personas": [persona], "stages": []}
    journey = Journey.model_validate(written)
    return journey.model_copy(update={"title": title or persona.name})


def compare_frames(one: MapDiff, lang: str) -> tuple[Changes, tuple[Change, ...]] | None:
    """What changed between both versions of a persona, as of two maps that hold it, and which of
    that is to be shown; None where it is on one side only.
    """
    old = one.old.loaded.persona if one.old else None
    new = one.new.loaded.persona if one.new else None
    if old is None or new is None:
        return None
    before, after = _tie(old, new)
    changes = compare(
        frame(before, lang, title=new.name),
        frame(after, lang),
    )
    shown = {_name(change, 0) for change in one.shown}
    return changes, tuple(each for each in changes.told if _name(each, _DEPTH) in shown)


def _tie(old: Persona, new: Persona) -> tuple[Persona, Persona]:
    """Both versions so that each is known for the other: by its id, or by what that was."""
    if old.id and new.id:
        return old, new if old.id == new.id else new.model_copy(update={"was": old.id})
    id = old.id or new.id or "persona"
    return old.model_copy(update={"id": id}), new.model_copy(update={"id": id})


def _name(change: Change, depth: int) -> tuple[str, str | None, Path | None, Path | None]:
    """What tells a change from all others, whatever the persona is a part of."""
    return change.kind, change.field, _cut(change.old, depth), _cut(change.new, depth)


def _cut(node: Node | None, depth: int) -> Path | None:
    return node.path[depth:] if node else None
