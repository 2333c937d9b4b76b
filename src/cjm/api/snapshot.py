"""The files of a repository at a commit, or in its index, in place of those on the disk."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from cjm.files.references import Refusal, refuse_missing, refuse_name, refuse_outside
from cjm.git import Blobs, Entry
from cjm.git.running import GitError

_MOST_LINKS = 40
_LINK = "120000"
_AT_HAND = 256
"""Files whose contents are kept."""


class Snapshot:
    """A shelf of files as they were. Their paths are those in the work tree, links resolved;
    whether anything lies there now makes no difference.
    """

    def __init__(self, top: Path, tree: Mapping[bytes, Entry], blobs: Blobs) -> None:
        self.top = top
        self.tree = tree
        self._blobs = blobs
        self._known: dict[str, bytes] = {}
        self._folders: set[bytes] | None = None

    def name(self, path: Path) -> bytes:
        """A path in the work tree as git calls it."""
        return os.fsencode(path.relative_to(self.top).as_posix())

    def find(self, name: bytes) -> Entry | None:
        """The regular file with this name, if there is one."""
        entry = self.tree.get(name)
        return entry if entry and entry.is_file else None

    def take(self, name: bytes) -> bytes:
        """The content of the file with this name. Raises GitError where git does not have it."""
        oid = self.tree[name].oid
        if oid not in self._known:
            if len(self._known) == _AT_HAND:
                # Persona files are asked for by many maps, a map but once or twice.
                del self._known[next(iter(self._known))]
            self._known[oid] = self._blobs.read(oid)
        return self._known[oid]

    def has_folder(self, name: bytes) -> bool:
        """Whether there is a folder with this name; the top is called with no letters."""
        if self._folders is None:
            self._folders = {b""}
            for path in self.tree:
                while path := path.rpartition(b"/")[0]:
                    if path in self._folders:
                        break
                    self._folders.add(path)
        return name in self._folders

    def resolve(self, reference: str, file: Path, root: Path) -> Path | Refusal:
        """The regular file that a reference in `file` names, or why there was none."""
        if refusal := refuse_name(reference):
            return refusal
        target = _normalise(file.parent, reference)
        for _ in range(_MOST_LINKS):
            if not target.is_relative_to(root) or not target.is_relative_to(self.top):
                return refuse_outside(reference)
            name = self.name(target)
            entry = self.tree.get(name)
            if entry is None and self.has_folder(name):
                return Refusal(
                    "missing-file",
                    f"`{reference[:60]}` is a folder, not a file",
                    "name a file in it",
                )
            if entry is None or entry.mode != _LINK:
                break
            target = _normalise(target.parent, os.fsdecode(self.take(name)))
        return target if self.find(self.name(target)) else refuse_missing(reference)

    def read(self, target: Path, limit: int) -> bytes | None:
        """The bytes of a file that was found; None where it has more than `limit`."""
        try:
            raw = self.take(self.name(target))
        except GitError:
            return None
        return raw if len(raw) <= limit else None


def _normalise(folder: Path, reference: str) -> Path:
    return Path(os.path.normpath(folder / reference))
