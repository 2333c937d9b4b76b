"""Personas in files of their own: which maps use them, and what is told of them there already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from cjm.api.diff.library import Library
from cjm.api.diff.sides import Piece
from cjm.changes import Change, Changes, Node
from cjm.comparisons import User
from cjm.errors import CjmError
from cjm.loader import Loaded

PersonaPair: TypeAlias = tuple[Path | None, Path | None]
"""Where a persona file lay, and where it lies."""

_NAME = re.compile(rb"\.yaml")
_END = 16
"""Bytes at the end of a name by which it is looked for; for a shorter one all maps are read."""


class Users:
    """Finds the maps of a side that name a persona file. Each map is looked through once, however
    many persona files there are.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._side = library.side

    @cached_property
    def _maps(self) -> tuple[Piece, ...]:
        return tuple(sorted(self._side.list_maps(), key=lambda piece: piece.name))

    @cached_property
    def _by_end(self) -> dict[bytes, list[int]]:
        """The maps, by their numbers, that hold what ends like the name of a file."""
        found: dict[bytes, list[int]] = {}
        for number, piece in enumerate(self._maps):
            raw = self._read(piece)
            ends = {raw[max(match.end() - _END, 0) : match.end()] for match in _NAME.finditer(raw)}
            for end in ends:
                found.setdefault(end, []).append(number)
        return found

    def find(self, place: Path) -> Iterator[User]:
        """The maps that name the persona file at `place`, by their paths."""
        name = place.name.encode("utf-8", "surrogateescape")
        for piece in self._list_likely(name):
            if name not in self._read(piece):
                continue
            company = self._library.find_company(piece)
            if company and place in company.files:
                yield User(company.title, piece.name, company.lang)

    def _list_likely(self, name: bytes) -> Iterable[Piece]:
        """The maps that may hold a name, and perhaps some more."""
        if len(name) < _END or not _NAME.fullmatch(name, len(name) - 5):
            return self._maps
        return (self._maps[number] for number in self._by_end.get(name[-_END:], ()))

    def _read(self, piece: Piece) -> bytes:
        """The bytes of a map; none where they cannot be had."""
        try:
            return self._side.read(piece)
        except CjmError:
            return b""


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
