"""Files that a map refers to, and a record of what was seen of them."""

from pathlib import Path as FilePath

from cjm.files.references import (
    DISK,
    Loop,
    Refusal,
    Shelf,
    Sight,
    describe_content,
    describe_target,
)
from cjm.source import Limits
from cjm.values import NamedTuple

__all__ = ["DISK", "Files", "Loop", "Refusal", "Shelf", "Sight"]


class Files(NamedTuple):
    """Resolves references in `file`; none may leave `root`. `shelf` is where files lie.

    What was seen is added to `sights`, if there is a list. `base` is `file` below the
    root, where that is not the map itself but a file it refers to.
    """

    file: FilePath
    root: FilePath
    limits: Limits
    sights: list[Sight] | None = None
    base: str = ""
    shelf: Shelf = DISK

    def beside(self, file: FilePath) -> "Files":
        """The same for references in another file of the project, one that was found before."""
        return self._replace(file=file, base=describe_target(file, self.root))

    def find(self, reference: str) -> FilePath | Refusal:
        """The regular file that `reference` names, links resolved, or why there is none."""
        target = self.shelf.resolve(reference, self.file, self.root)
        if self.sights is not None:
            self.sights.append(Sight(self.base, reference, describe_target(target, self.root)))
        return target

    def read(self, target: FilePath) -> bytes | None:
        """The bytes of a file that was found; None where it cannot be read or is too large."""
        limit = self.limits.size
        raw = self.shelf.read(target, limit)
        if self.sights is not None:
            name = describe_target(target, self.root)
            self.sights.append(Sight(None, name, describe_content(raw), limit))
        return raw
