"""A map, and what it refers to, as it was at a revision."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType

from cjm.api.loading import load
from cjm.api.snapshot import Snapshot
from cjm.api.workspace import Home
from cjm.files import MAP_SUFFIX, Found
from cjm.files.reading import read_up_to
from cjm.files.resolving import Resolver
from cjm.git import Blobs, Entry, Repository, is_content, list_renamed, list_tree
from cjm.loader import Loaded
from cjm.loader.ways import Ways
from cjm.source import Limits

_END = re.compile(r"\.(?:ya?ml|png|jpe?g|gif|webp)", re.IGNORECASE)
"""How what may name another file ends. To take a text for a name does no harm: there is no such
file."""

_BEFORE = re.compile("[\n\"'\\[\\]{},#]|: ")
"""What such a name comes after."""

_AT_HAND = 1 << 10
"""Files of which it is known whether they have changed: many maps name the same ones."""


class Past:
    """Files of one repository at one commit. To be used in a `with`."""

    def __init__(self, repository: Repository, commit: str) -> None:
        self._top = repository.top
        self._root = os.path.join(repository.top, "")  # noqa: PTH118 - a text, put before each name
        self._resolver = Resolver()
        self._named: set[bytes] | None = None
        self._changes: dict[bytes, bool] = {}
        self._repository = repository
        self._commit = commit
        self._renamed: Mapping[bytes, bytes] | None = None
        self._blobs = Blobs(repository)
        self._snapshot = Snapshot(repository.top, list_tree(repository, commit), self._blobs)
        self._ways: dict[tuple[Path, Limits], Ways] = {}

    def __enter__(self) -> Past:
        self._blobs.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._blobs.__exit__(kind, error, trace)

    def has_changed(self, file: str, raw: bytes) -> bool:
        """Whether a file, or one that it refers to, is another than it was."""
        own = self._name(file)
        entry = self._snapshot.tree.get(self._name_then(own))
        if entry is None or not is_content(raw, entry.oid):
            return True
        return any(self._differs(name) for name in _list_references(own, raw))

    def differs(self, file: str) -> bool:
        """Whether a file itself is another than it was."""
        return self._differs(self._name(file))

    def was_named(self, file: str) -> bool:
        """Whether a map that is gone now, or another than it was, named a file."""
        own = self._name_then(self._name(file))
        if self._named is None:
            suffix = MAP_SUFFIX.encode()
            maps = (name for name in self._snapshot.tree if name.endswith(suffix))
            gone = (name for name in maps if self._differs(name))
            self._named = {
                each for name in gone for each in _list_references(name, self._snapshot.take(name))
            }
        return own in self._named

    def load(self, file: str, home: Home, *, with_ids: bool = False) -> Loaded | None:
        """A map as it was, whatever it was called; None where there was none. `with_ids` each
        element has the id that it was called by.
        """
        own = self._name_then(self._name(file))
        if self._snapshot.find(own) is None:
            return None
        place = self._top / os.fsdecode(own)
        root = home.root.resolve()
        root = root if root.is_relative_to(self._top) else self._top
        raw = self._snapshot.take(own)
        if with_ids:
            from cjm.formatter import format_file

            raw = format_file(raw, name=file, add_ids=True, limits=home.limits).data
        ways = self._find_ways(root, home.limits)
        return load(Found.at(file, place), home._replace(root=root), raw, self._snapshot, ways)

    def _find_ways(self, root: Path, limits: Limits) -> Ways:
        """The ways from map to map as they were: all maps of a project share them."""
        key = root, limits
        if key not in self._ways:
            self._ways[key] = Ways(self._snapshot, root, limits)
        return self._ways[key]

    def _differs(self, name: bytes) -> bool:
        if name not in self._changes:
            if len(self._changes) == _AT_HAND:
                self._changes.clear()
            entry = self._snapshot.find(name)
            self._changes[name] = _holds_other(self._root + os.fsdecode(name), entry)
        return self._changes[name]

    def _name_then(self, name: bytes) -> bytes:
        """What the file that git calls `name` was called; `name` itself where it is new."""
        if name in self._snapshot.tree:
            return name
        if self._renamed is None:
            self._renamed = list_renamed(self._repository, self._commit)
        return self._renamed.get(name, name)

    def _name(self, file: str) -> bytes:
        """A file as git calls it."""
        path = self._resolver.resolve(file)
        if not path.startswith(self._root):
            raise ValueError(path)
        return os.fsencode(path.removeprefix(self._root).replace(os.sep, "/"))


def _holds_other(path: str, entry: Entry | None) -> bool:
    """Whether a file is another than it was, or is gone, or was not there."""
    if not os.path.isfile(path):  # noqa: PTH113 - a text, asked for every file that maps name
        return entry is not None
    return entry is None or not is_content(read_up_to(path, sys.maxsize), entry.oid)


def _list_references(own: bytes, raw: bytes) -> list[bytes]:
    """Names of files, counted from the top, that a text seems to name."""
    folder = os.path.dirname(own)  # noqa: PTH120 - git's names are bytes
    text = raw.decode("utf-8", "replace")
    # The ends are looked for first: nearly all of a map is none, and is passed over at once.
    lines = (text[text.rfind("\n", 0, end) + 1 : end] for end in _list_ends(text))
    names = {_BEFORE.split(line)[-1].strip().removeprefix("- ").strip() for line in lines}
    joined = (os.path.normpath(os.path.join(folder, name.encode())) for name in names)  # noqa: PTH118
    return sorted(name for name in joined if not name.startswith((b"../", b"/")))


def _list_ends(text: str) -> Iterator[int]:
    return (match.end() for match in _END.finditer(text))
