"""A side that is a revision."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from cjm.api.diff.sides import Piece
from cjm.api.snapshot import Snapshot
from cjm.errors import CjmError
from cjm.files import MAP_SUFFIX, PERSONA_SUFFIX, Skipped
from cjm.files.references import Shelf

_SUBMODULE = "160000"
_NOT_ENTERED = (b"node_modules", b"__pycache__")


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
            self.label = f"{revision}:{shown}" if shown else revision
            self.is_single = snapshot.find(names[0]) is not None
            if not self.is_single and not snapshot.has_folder(names[0]):
                self._refuse(names[0], shown)
        self._base = names[0] if is_named and not self.is_single else b""
        self.top = snapshot.top
        self.unread: Sequence[Skipped] = ()
        self.pieces = self._list(names, MAP_SUFFIX)
        self.personas = {} if self.is_single else self._list(names, PERSONA_SUFFIX)

    def _refuse(self, name: bytes, shown: str) -> NoReturn:
        """Say that there is nothing of this name at the revision."""
        entry = self.snapshot.tree.get(name)
        if entry and entry.mode == _SUBMODULE:
            raise CjmError(
                f"`{shown}` is a submodule at `{self._revision}`, with a history of its own",
                f"`cjm diff -C {shlex.quote(shown)}` compares its maps",
            )
        raise CjmError(f"there is no file `{shown}` at `{self._revision}`")

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

    def list_maps(self) -> Iterable[Piece]:
        """All maps there were, whichever were asked for."""
        return self._gather([b""], MAP_SUFFIX).values()

    def _list(self, names: list[bytes], suffix: str) -> dict[str, Piece]:
        if self.is_single:
            return {os.fsdecode(names[0]): self._make(names[0])}
        return self._gather(names, suffix)

    def _gather(self, names: list[bytes], suffix: str) -> dict[str, Piece]:
        base = self._base + b"/" if self._base else b""
        end = suffix.encode()
        return {
            os.fsdecode(path.removeprefix(base)): self._make(path)
            for path, entry in self.snapshot.tree.items()
            if path.endswith(end) and entry.is_file and _is_below(path, names)
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
