"""Personas in files of their own: which maps use them, and what is told of them there already."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from cjm.api.diff.sides import Piece, Side
from cjm.changes import Change, Changes, Node
from cjm.comparisons import User
from cjm.errors import CjmError
from cjm.loader import Loaded

PersonaPair: TypeAlias = tuple[Path | None, Path | None]
"""Where a persona file lay, and where it lies."""


def find_users(side: Side, place: Path, load: Callable[[Piece], Loaded]) -> Iterator[User]:
    """The maps of a side that name the persona file at `place`, by their paths."""
    name = place.name.encode("utf-8", "surrogateescape")
    for piece in sorted(side.list_maps(), key=lambda piece: piece.name):
        try:
            if name not in side.read(piece):
                continue
        except CjmError:
            continue
        loaded = load(piece)
        if any(each.file == place for each in loaded.personas.values()) and loaded.journey:
            yield User(loaded.journey.title, piece.name, loaded.journey.lang)


def drop_told(changes: Changes, old: Loaded, new: Loaded, told: frozenset[PersonaPair]) -> Changes:
    """The changes of a map without those within personas whose files are told of by themselves."""
    if not told:
        return changes
    kept = tuple(
        change
        for change in changes.changes
        if not _is_within(change) or _find_files(change, changes, old, new) not in told
    )
    return changes._replace(changes=kept)


def _is_within(change: Change) -> bool:
    """Whether a change is of what a persona says, not of whether a map has it."""
    node = _find_persona(change.node)
    is_whole = change.kind in ("added", "removed", "moved", "reordered")
    return node is not None and not (node is change.node and is_whole)


def _find_files(change: Change, changes: Changes, old: Loaded, new: Loaded) -> PersonaPair:
    pairs = changes.pairs
    before, after = (_find_persona(node) for node in (change.old, change.new))
    before = before or (pairs.by_new.get(after) if after else None)
    after = after or (pairs.by_old.get(before) if before else None)
    return _find_file(before, old), _find_file(after, new)


def _find_persona(node: Node | None) -> Node | None:
    """The persona of a map that a node is, or lies in."""
    while node is not None and node.kind != "persona":
        node = node.parent
    return node if node is not None and node.parent is not None else None


def _find_file(persona: Node | None, loaded: Loaded) -> Path | None:
    position = persona.path[-1] if persona else None
    found = loaded.personas.get(position) if isinstance(position, int) else None
    return found.file if found else None
