"""A side that lies on the disk, or comes from the standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from cjm.api.diff.sides import Piece
from cjm.api.diff.sparse import Overlaid
from cjm.api.snapshot import Snapshot
from cjm.api.workspace import Workspace, show_relative
from cjm.errors import CjmError
from cjm.files import (
    MAP_SUFFIX,
    PERSONA_SUFFIX,
    STDIN,
    Found,
    Search,
    Skipped,
    find_maps,
    find_work_tree,
)
from cjm.files.references import DISK, Shelf

_AT_HAND = 64
"""Files whose contents are kept."""


class Present:
    """Maps on the disk, or one from the standard input. Where `top` is a work tree, maps of others
    within it are none of its own.
    """

    def __init__(
        self,
        workspace: Workspace,
        label: str,
        paths: tuple[str, ...],
        base: Path,
        *,
        top: Path | None = None,
        stdin_name: str | None = None,
        is_empty_allowed: bool = False,
    ) -> None:
        self._workspace = workspace
        self._known: dict[Piece, bytes] = {}
        self.label = label
        self.shelf: Shelf = DISK
        self.top = None
        self.left_out: Snapshot | None = None
        self.is_single = len(paths) == 1 and (paths[0] == STDIN or not Path(paths[0]).is_dir())
        found: Sequence[Found] = ()
        unread: list[Skipped] = []
        search = Search(with_personas=True, unread=unread)
        try:
            found = find_maps(paths, stdin_name=stdin_name, search=search)
        except CjmError:
            # What is gone on one side only is no mistake.
            if not is_empty_allowed:
                raise
        self.pieces: dict[str, Piece] = {}
        self.personas: dict[str, Piece] = {}
        for one in found:
            if top is None or self.is_single or _belongs(one, top):
                self._put(_key(one, base), Piece(one.name, one.place))
        self.unread = tuple(unread)
        self._base = base
        self._hidden = [_key(Found.at(one.name, Path(one.name)), base) for one in unread]
        self._found = {Piece(one.name, one.place): one for one in found}

    def read(self, piece: Piece) -> bytes:
        """The content of a map."""
        if piece.oid and self.left_out and piece.place:
            return self.left_out.take(self.left_out.name(piece.place))
        if piece in self._known:
            return self._known[piece]
        found = self._found.get(piece) or Found.at(piece.name, piece.place)
        content = self._workspace.read(found)
        if found.file is None or len(self._known) < _AT_HAND:
            # The standard input can be read once. Of very many files, nearly all are as they were,
            # and not asked for again.
            self._known[piece] = content
        return content

    def know(self, left_out: Snapshot) -> None:
        """Take files that a sparse checkout leaves out as git keeps them."""
        self.left_out = left_out
        self.shelf = Overlaid(left_out)

    def take(self, path: Path, key: str) -> None:
        """Take a map along that no folder gives, if it is there, or only left out."""
        if path.is_file() and not path.is_symlink():
            self._put(key, Piece(show_relative(path), path))
        elif self.left_out and (entry := self.left_out.find(self.left_out.name(path))):
            self._put(key, Piece(show_relative(path), path, entry.oid))

    def suspect(self, keys: Iterable[str]) -> None:
        """Take those files along that lie in folders which cannot be read, if they are there: who
        reads them is told why that cannot be done, which is not that they are gone.
        """
        for key in keys:
            if any(folder == "." or key.startswith(f"{folder}/") for folder in self._hidden):
                place = self._base / key
                self._put(key, Piece(show_relative(place), place))

    def list_maps(self) -> Iterable[Piece]:
        """The maps that were asked for, and all others of the project."""
        pieces = (*self.pieces.values(), *self.personas.values())
        place = next((piece.place for piece in pieces if piece.place), None)
        others = list_project(self._workspace.find_home(place).root) if place else ()
        maps = (piece for piece in pieces if piece.name.endswith(MAP_SUFFIX))
        known = {_resolve(piece): piece for piece in (*others, *maps)}
        return known.values()

    def _put(self, key: str, piece: Piece) -> None:
        is_persona = not self.is_single and key.endswith(PERSONA_SUFFIX)
        (self.personas if is_persona else self.pieces)[key] = piece


def _resolve(piece: Piece) -> Path | None:
    return piece.place and piece.place.resolve()


def list_project(root: Path) -> Iterable[Piece]:
    """The maps on the disk below a folder."""
    try:
        found = find_maps((show_relative(root),), search=Search(unread=[]))
    except CjmError:
        return ()
    return tuple(Piece(one.name, one.place and one.place.resolve()) for one in found)


def _belongs(found: Found, top: Path) -> bool:
    place = found.place
    if place is None or place.is_symlink():
        return False
    return find_work_tree(place.parent.resolve()) == top


def _key(found: Found, base: Path) -> str:
    if found.place is None:
        return found.name
    place = found.place.parent.resolve() / found.place.name
    return Path(os.path.relpath(place, base)).as_posix()
