"""Compares what git hands over: copies of files somewhere else, or two folders of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from cjm.api.diff.comparing import DiffJob, compare_sides
from cjm.api.diff.sides import Handed
from cjm.api.workspace import Workspace
from cjm.comparisons import Compared
from cjm.errors import CjmError
from cjm.files import MAP_SUFFIX
from cjm.git import find_repository


class Handover(NamedTuple):
    """Two files, or two folders; `path` is where the file lies in the work tree, as seen from its
    top, and empty for folders. A side without the file is `/dev/null`.
    """

    old: str
    new: str
    path: str = ""


def diff_handed(handover: Handover) -> Compared | None:
    """What changed between the two; None where none of it is a map.

    What maps refer to is taken as it is in the work tree now, as git hands over no more than what
    differs. Raises CjmError where a file cannot be read.
    """
    top = find_repository(Path()).top
    if handover.path and not handover.path.endswith(MAP_SUFFIX):
        return None
    sides = []
    for place, suffix in ((handover.old, "before"), (handover.new, "after")):
        contents = _gather(Path(place), Path(handover.path) if handover.path else None)
        label = f"{handover.path or top.name} ({suffix})"
        places = {key: (content, top / key) for key, content in contents.items()}
        sides.append(Handed(label, places, is_single=bool(handover.path)))
    old, new = sides
    if not old.pieces and not new.pieces:
        return None
    return compare_sides(old, new, Workspace(None), DiffJob())


def _gather(place: Path, path: Path | None) -> dict[str, bytes]:
    """The maps there, by their paths below the top of the work tree."""
    if path is not None:
        return {} if str(place) == os.devnull else {path.as_posix(): _read(place)}
    found: dict[str, bytes] = {}
    # git fills one of the folders with links to the files of the work tree.
    for folder, _, names in os.walk(place):
        for name in sorted(names):
            file = Path(folder) / name
            if name.endswith(MAP_SUFFIX) and file.is_file():
                found[file.relative_to(place).as_posix()] = _read(file)
    return found


def _read(place: Path) -> bytes:
    try:
        return place.read_bytes()
    except OSError as error:
        raise CjmError(f"cannot read `{place}`: {error.strerror}") from error
