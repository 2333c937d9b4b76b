"""The two sides of a comparison: maps on the disk, at a revision, or from the standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Protocol

from cjm.api.snapshot import Snapshot
from cjm.api.workspace import Workspace, show_relative
from cjm.errors import CjmError
from cjm.files import MAP_SUFFIX, STDIN, Found, find_maps, find_work_tree
from cjm.files.references import DISK, Shelf
from cjm.git import hash_blob

_NOT_ENTERED = (b"node_modules", b"__pycache__")


class Piece(NamedTuple):
    """A map of one side, not read yet. `name` is what it is called, `place` where it lies, `oid`
    the id of its content where git knows it.
    """

    name: str
    place: Path | None
    oid: str = ""


class Side(Protocol):
    """One side. `pieces` are its maps by their path below what was asked for, with `/`."""

    @property
    def label(self) -> str:
        """What the side is called."""
        ...

    @property
    def is_single(self) -> bool:
        """Whether one map was asked for, wherever it lies."""
        ...

    @property
    def shelf(self) -> Shelf:
        """Where files lie that the maps refer to."""
        ...

    @property
    def pieces(self) -> Mapping[str, Piece]:
        """The maps."""
        ...

    def read(self, piece: Piece) -> bytes:
        """The content of a map."""
        ...


class Revision:
    """Maps at a revision. `path` is a file or folder in the work tree, by default all of it."""

    def __init__(
        self, snapshot: Snapshot, revision: str, paths: Iterable[Path], *, is_named: bool
    ) -> None:
        self.snapshot = snapshot
        self.label = revision
        self._revision = revision
        self.is_single = False
        names = [snapshot.name(path).removeprefix(b".") for path in paths]
        if is_named:
            shown = os.fsdecode(names[0])
            self.label = f"{revision}:{shown}"
            self.is_single = snapshot.find(names[0]) is not None
            if not self.is_single and not snapshot.has_folder(names[0]):
                raise CjmError(f"there is no file `{shown}` at `{revision}`")
        self._base = names[0] if is_named and not self.is_single else b""
        self.pieces = self._list(names)

    @property
    def shelf(self) -> Shelf:
        """The files at the revision."""
        return self.snapshot

    def read(self, piece: Piece) -> bytes:
        """The content of a map, as git keeps it."""
        if piece.place is None:
            raise ValueError("a map at a revision has a place")
        return self.snapshot.take(self.snapshot.name(piece.place))

    def take(self, path: Path, key: str) -> None:
        """Take a map along that no folder gives."""
        name = self.snapshot.name(path)
        if self.snapshot.find(name):
            self.pieces[key] = self._make(name)

    def _list(self, names: list[bytes]) -> dict[str, Piece]:
        if self.is_single:
            return {os.fsdecode(names[0]): self._make(names[0])}
        base = self._base + b"/" if self._base else b""
        suffix = MAP_SUFFIX.encode()
        return {
            os.fsdecode(path.removeprefix(base)): self._make(path)
            for path, entry in self.snapshot.tree.items()
            if path.endswith(suffix) and entry.is_file and _is_below(path, names)
        }

    def _make(self, name: bytes) -> Piece:
        shown = os.fsdecode(name)
        entry = self.snapshot.tree[name]
        return Piece(f"{self._revision}:{shown}", self.snapshot.top / shown, entry.oid)


def _is_below(path: bytes, names: list[bytes]) -> bool:
    """Whether a search in one of the folders `names` meets `path`, or it is one of them."""
    for name in names:
        if path == name:
            return True
        if name and not path.startswith(name + b"/"):
            continue
        folders = path[len(name) + 1 if name else 0 :].split(b"/")[:-1]
        if not any(part.startswith(b".") or part in _NOT_ENTERED for part in folders):
            return True
    return False


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
        self.is_single = len(paths) == 1 and (paths[0] == STDIN or not Path(paths[0]).is_dir())
        try:
            found = find_maps(paths, stdin_name=stdin_name)
        except CjmError:
            # What is gone on one side only is no mistake.
            if not is_empty_allowed:
                raise
            found = ()
        self.pieces: dict[str, Piece] = {}
        for one in found:
            if top is None or self.is_single or _belongs(one, top):
                self.pieces[_key(one, base)] = Piece(one.name, one.place)
        self._found = {Piece(one.name, one.place): one for one in found}

    def read(self, piece: Piece) -> bytes:
        """The content of a map."""
        if piece not in self._known:
            found = self._found.get(piece) or Found(piece.name, piece.place, piece.place)
            self._known[piece] = self._workspace.read(found)
        return self._known[piece]

    def take(self, path: Path, key: str) -> None:
        """Take a map along that no folder gives, if it is there."""
        if path.is_file() and not path.is_symlink():
            self.pieces[key] = Piece(show_relative(path), path)


class Nothing:
    """A side without maps, as git names where a file is new, or gone."""

    is_single = True
    shelf: Shelf = DISK
    pieces: Mapping[str, Piece] = MappingProxyType({})

    def __init__(self, label: str) -> None:
        self.label = label

    def read(self, piece: Piece) -> bytes:
        """There is no map to read."""
        raise ValueError(piece.name)


class Handed:
    """Maps whose contents somebody hands over, as git does in files elsewhere: by their paths the
    content, and the place in the work tree, so that what they refer to is found.
    """

    shelf: Shelf = DISK

    def __init__(
        self, label: str, contents: Mapping[str, tuple[bytes, Path]], *, is_single: bool
    ) -> None:
        self.label = label
        self.is_single = is_single
        self.pieces: Mapping[str, Piece] = {
            key: Piece(key, place) for key, (_, place) in contents.items()
        }
        self._contents = {self.pieces[key]: content for key, (content, _) in contents.items()}

    def read(self, piece: Piece) -> bytes:
        """The content of a map."""
        return self._contents[piece]


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


def is_same(old: Side, before: Piece, new: Side, after: Piece) -> bool:
    """Whether two maps have one content. What git knows the id of is not read."""
    if before.oid and after.oid:
        return before.oid == after.oid
    if before.oid:
        return hash_blob(new.read(after), before.oid) == before.oid
    if after.oid:
        return hash_blob(old.read(before), after.oid) == after.oid
    return old.read(before) == new.read(after)
