"""Merges two versions of a map into one file: what git asks for where both sides changed it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from cjm.files import write_whole
from cjm.git.merging import merge_lines
from cjm.merging import Doubt, Merged, holds_words, merge_maps


def unite(base: Path, ours: Path, theirs: Path, *, size: int = 7, name: str = "map") -> int:
    """Write the merge into `ours`; how many conflicts are marked in it. `name` is what the file is
    called in the repository, which tells maps and personas apart.

    By element, where that can be done; else, or where lines alone give no conflict, as git does.
    Raises GitError where git cannot either.
    """
    raw = [path.read_bytes() for path in (base, ours, theirs)]
    merged: Merged | None = None
    with suppress(Doubt):
        merged = merge_maps(raw[0], raw[1], raw[2], size=size, name=name)
    if merged and not merged.conflicts:
        write_whole(ours, merged.text.encode())
        return 0
    lines, conflicts = merge_lines(base, ours, theirs, size=size)
    texts = [one.decode("utf-8", "replace") for one in (*raw, lines)]
    if merged and (conflicts or not holds_words(*texts)):
        lines, conflicts = merged.text.encode(), merged.conflicts
    write_whole(ours, lines)
    return conflicts
