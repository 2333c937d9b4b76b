"""Files that a sparse checkout leaves out of the work tree: nobody took them away."""

from __future__ import annotations

from pathlib import Path

from cjm.api.snapshot import Snapshot
from cjm.files.references import DISK, Refusal
from cjm.values import NamedTuple


class Overlaid(NamedTuple):
    """The files on the disk, and those that are left out there as git keeps them."""

    left_out: Snapshot

    def resolve(self, reference: str, file: Path, root: Path) -> Path | Refusal:
        """As a shelf does: what lies on the disk first."""
        found = DISK.resolve(reference, file, root)
        if isinstance(found, Path) or found.rule != "missing-file":
            return found
        kept = self.left_out.resolve(reference, file.resolve(), root.resolve())
        return kept if isinstance(kept, Path) else found

    def read(self, target: Path, limit: int) -> bytes | None:
        """As a shelf does."""
        if target.exists():
            return DISK.read(target, limit)
        return self.left_out.read(target, limit)
