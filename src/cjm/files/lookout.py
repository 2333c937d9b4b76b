"""Looks at the files that maps refer to, each once however many maps name it."""

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from cjm.cache.contents import Contents
from cjm.files.references import (
    Refusal,
    Sight,
    describe_content,
    describe_target,
    read_reference,
    refuse_name,
    resolve_reference,
)
from cjm.files.resolving import Resolver

_MOST = 1 << 9
"""References that are remembered at once: maps come folder by folder."""


class Lookout:
    """The disk as one run sees it: what a reference in a folder leads to, and whether something is
    as it was, is looked up once. What `contents` know already is not read again.
    """

    def __init__(self, contents: Contents | None = None) -> None:
        self._known = contents
        self._resolver = Resolver()
        self._targets: dict[tuple[str, str, str], Path | Refusal] = {}
        self._confirmed: set[tuple[str, str, Sight]] = set()
        self._root = ("", "")

    def resolve(self, reference: str, file: Path, root: Path) -> Path | Refusal:
        """As a shelf does, links resolved."""
        return self._find(os.path.dirname(file), reference, self._find_root(root))

    def read(self, target: Path, limit: int) -> bytes | None:
        """As a shelf does."""
        return read_reference(target, limit)

    def confirm(self, sights: Iterable[Sight], file: str, root: Path) -> bool:
        """Whether everything that was seen from `file` would be seen again."""
        top = self._find_root(root)
        folder = os.path.dirname(file)
        for sight in sights:
            # What was seen from another file below the root is the same from all folders.
            key = ("" if sight.base != "" else folder, top, sight)
            if key in self._confirmed:
                continue
            if not self._is_so(*key):
                return False
            if len(self._confirmed) == _MOST:
                self._confirmed.clear()
            self._confirmed.add(key)
        return True

    def _is_so(self, folder: str, root: str, sight: Sight) -> bool:
        if sight.base is None:
            path = os.path.join(root, sight.reference)
            known = self._known.find(path) if self._known else None
            if known:
                return known.hex() == sight.found
            return describe_content(read_reference(Path(path), sight.limit)) == sight.found
        base = os.path.dirname(os.path.join(root, sight.base)) if sight.base else folder
        target = self._find(base, sight.reference, root)
        return describe_target(target, Path(root)) == sight.found

    def _find(self, folder: str, reference: str, root: str) -> Path | Refusal:
        """Where a reference leads that stands in a file in this folder; `root` has no links."""
        key = (folder, reference, root)
        if key not in self._targets:
            if len(self._targets) == _MOST:
                self._targets.clear()
            self._targets[key] = self._follow(*key)
        return self._targets[key]

    def _follow(self, folder: str, reference: str, root: str) -> Path | Refusal:
        if refusal := refuse_name(reference):
            return refusal
        with suppress(OSError, ValueError):
            target = self._resolver.resolve(os.path.join(folder, reference))
            is_inside = target.startswith(os.path.join(root, ""))
            if is_inside and stat.S_ISREG(os.stat(target).st_mode) and os.access(target, os.R_OK):
                return Path(target)
        # Nearly none is refused. Why one is, takes a closer look.
        return resolve_reference(reference, Path(folder), Path(root))

    def _find_root(self, root: Path) -> str:
        """The same without links. Maps come project by project."""
        written = os.fspath(root)
        if self._root[0] != written:
            self._root = (written, os.path.realpath(written))
        return self._root[1]
